import type { VNode } from "preact";
import { Table } from "../../../kit/govuk/index.ts";
import { Scroll } from "../../../kit/layout/index.ts";
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
    <Scroll label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--m"
        head={[
          { text: "Line", format: "numeric" },
          { text: "Indicator and period" },
          { text: isRecorded ? "Figure" : "Will stand as" },
          { text: isRecorded ? "In the place of" : "Stands now as" },
          { text: "Source and note" },
        ]}
        rows={figures.flatMap((figure) => {
          const definition = definitions.get(figure.indicatorId);
          return definition ? [rowOf(definition, figure)] : [];
        })}
      />
    </Scroll>
  );
}

function rowOf(definition: Indicator, figure: CheckedFigure) {
  const { line, observed, isWeighted, source, note, replaces } = figure;
  const range = sayInterval(definition, observed);
  const base = observed.state === "shown" ? observed.denominator : null;
  return [
    { text: String(line), format: "numeric" as const },
    {
      html: (
        <>
          <a class="govuk-link" href={paths.indicator(definition.id)}>
            {definition.name}
          </a>
          <Beneath text={periodName(figure)} />
        </>
      ),
    },
    {
      html: (
        <>
          {sayObserved(definition, observed)}
          {range && <Beneath text={`${range}${isWeighted ? ", as its weights gave it" : ""}`} />}
          {base !== null && <Beneath text={`Out of ${base.toLocaleString("en-GB")}`} />}
        </>
      ),
    },
    { text: replaces ? sayObserved(definition, replaces.observed) : "No figure yet" },
    {
      html: (
        <>
          {source}
          {note && <Beneath text={note} />}
        </>
      ),
    },
  ];
}

function Beneath({ text }: { readonly text: string }): VNode {
  return <span class="fl-choices__hint">{text}</span>;
}
