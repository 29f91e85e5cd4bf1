import type { VNode } from "preact";
import { Table } from "../../../kit/govuk/index.ts";
import type { CheckedFigure } from "../model/check-figures.ts";
import type { Indicator } from "../model/indicator.ts";
import { periodName } from "../model/period.ts";
import { sayInterval, sayObserved } from "../model/say-figure.ts";
import { paths } from "../paths.ts";
import type { Defined } from "../store/definition.ts";

type Props = {
  readonly caption: string;
  readonly figures: readonly CheckedFigure[];
  readonly defined: readonly Defined[];
  /** Whether they stand already. */
  readonly isRecorded?: boolean;
};

/** Figures of a file as they will stand, each beside the one it takes the place of. */
export function FigureLines({ caption, figures, defined, isRecorded = false }: Props): VNode {
  const definitions = new Map(defined.map(({ id, definition }) => [id, definition]));
  return (
    <Table
      caption={caption}
      captionClasses="govuk-table__caption--m"
      head={[
        { text: "Line", format: "numeric" },
        { text: "Indicator and period" },
        { text: isRecorded ? "Figure" : "Will stand as" },
      ]}
      rows={figures.flatMap((figure) => {
        const definition = definitions.get(figure.indicatorId);
        if (!definition) return [];
        return [
          [
            { text: String(figure.line), format: "numeric" as const },
            { html: <Which definition={definition} figure={figure} /> },
            { html: <What definition={definition} figure={figure} isRecorded={isRecorded} /> },
          ],
        ];
      })}
    />
  );
}

type LineProps = { readonly definition: Indicator; readonly figure: CheckedFigure };

/** Which figure it is, and where it comes from. */
function Which({ definition, figure }: LineProps): VNode {
  return (
    <>
      <a class="govuk-link" href={paths.indicator(definition.id)}>
        {definition.name}
      </a>
      <Beneath text={periodName(figure)} />
      <Beneath text={`From ${figure.source}`} />
      {figure.note && <Beneath text={figure.note} />}
    </>
  );
}

/** What it comes to, and what stood there before. */
function What({ definition, figure, isRecorded }: LineProps & { readonly isRecorded: boolean }): VNode {
  const { observed, isWeighted, forEverybody, replaces } = figure;
  const range = sayInterval(definition, observed);
  const base = observed.state === "shown" ? observed.denominator : null;
  const before = replaces ? sayObserved(definition, replaces.observed) : undefined;
  return (
    <>
      {sayObserved(definition, observed)}
      {range && <Beneath text={`${range}${isWeighted ? saidBy(observed) : ""}`} />}
      {base !== null && <Beneath text={`Out of ${base.toLocaleString("en-GB")}`} />}
      {forEverybody && <Beneath text={isRecorded ? "Everybody reads it" : "Everybody will read it"} />}
      <Beneath text={sayBefore(before, isRecorded)} />
    </>
  );
}

/** Whose range it is. */
function saidBy(observed: CheckedFigure["observed"]): string {
  return observed.state === "shown" && observed.denominator === null
    ? ", as it was published; its base is not known here"
    : ", as its weights gave it";
}

function sayBefore(before: string | undefined, isRecorded: boolean): string {
  if (before === undefined) return "The first figure of this period";
  return isRecorded ? `In the place of ${before}` : `Now it is ${before}`;
}

function Beneath({ text }: { readonly text: string }): VNode {
  return <span class="fl-choices__hint">{text}</span>;
}
