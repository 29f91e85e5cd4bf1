import type { VNode } from "preact";
import { IntervalPlot, type IntervalRow } from "../../../kit/charts/index.ts";
import { Table } from "../../../kit/govuk/index.ts";
import { EmptyState, Scroll } from "../../../kit/layout/index.ts";
import type { Indicator } from "../model/indicator.ts";
import type { GroupLine, PeopleView } from "../model/people-view.ts";
import { yearName } from "../model/places-view.ts";
import { sayGap, sayGaps } from "../model/say-people.ts";
import { sayInterval, sayObserved } from "../model/say-figure.ts";

type Props = { readonly definition: Indicator; readonly view: PeopleView };

/** One characteristic: how far each group is from the others, and the figure of every group. */
export function PeopleSection({ definition, view }: Props): VNode {
  const compared = view.lines.filter(({ gap }) => gap !== undefined);
  return (
    <section aria-label={view.name}>
      <h2 class="govuk-heading-m">{view.name}</h2>
      {compared.length === 0 ? (
        <EmptyState text="Too few are shown to compare groups." />
      ) : (
        <IntervalPlot
          id={`gap-${view.id}`}
          headingLevel={3}
          title={sayGaps(view)}
          subtitle={`${definition.name}: how many points each group is above or below ${REST[view.rest]}, ${yearName(view.period)}`}
          rows={view.lines.map(rowOf)}
          rowName={view.name}
          reference={{ name: "As the others", value: 0 }}
          format={sayGap}
          note="With several groups one may look different by chance. A gap says that there is one, and not why."
        />
      )}
      <GroupTable definition={definition} view={view} />
    </section>
  );
}

const REST: Readonly<Record<PeopleView["rest"], string>> = {
  "others shown": "all other groups that are shown",
  "all others": "everybody who is not in it",
};

function rowOf({ name, observed, gap }: GroupLine): IntervalRow {
  if (!gap)
    return {
      name,
      note:
        observed.state === "shown" ? "nobody to compare with" : sayObserved({ unit: "percent" }, observed),
    };
  const { low, high } = gap.interval;
  return {
    name,
    value: 100 * gap.difference,
    interval: { low: 100 * low, high: 100 * high },
    mark: MARKS[gap.says],
  };
}

const MARKS = {
  "clearly different": "different",
  "too close to call": "unclear",
  "no evidence of a difference": undefined,
} as const;

function GroupTable({ definition, view }: Props): VNode {
  return (
    <Scroll label={`${view.name}, every group`}>
      <Table
        caption={`${view.name}, every group, ${yearName(view.period)}`}
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader
        head={[
          { text: view.name },
          { text: "Figure", format: "numeric" },
          { text: "Range (95%)" },
          { text: "Out of", format: "numeric" },
          { text: "Beside the others" },
        ]}
        rows={view.lines.map(({ name, observed, gap }) => [
          { text: name },
          { text: sayObserved(definition, observed), format: "numeric" as const },
          { text: sayInterval(definition, observed) },
          {
            text:
              observed.state === "shown" && observed.denominator !== null
                ? observed.denominator.toLocaleString("en-GB")
                : "",
            format: "numeric" as const,
          },
          { text: gap ? `${sayGap(100 * gap.difference)}, ${gap.says}` : "" },
        ])}
      />
    </Scroll>
  );
}
