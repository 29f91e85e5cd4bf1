import type { VNode } from "preact";
import { IntervalPlot, type IntervalRow } from "../../../kit/charts/index.ts";
import { Details, Table } from "../../../kit/govuk/index.ts";
import { Scroll } from "../../../kit/layout/index.ts";
import type { Indicator } from "../model/indicator.ts";
import type { GroupLine, PeopleView } from "../model/people-view.ts";
import { yearName } from "../model/places-view.ts";
import { sayInterval, sayObserved } from "../model/say-figure.ts";
import { sayGap, sayGaps } from "../model/say-people.ts";
import { sayPoints } from "../model/say-population.ts";

type Props = { readonly definition: Indicator; readonly view: PeopleView };

/** One characteristic: how far each group is from the others, and the figure of every group that is shown. */
export function PeopleSection({ definition, view }: Props): VNode {
  return (
    <section aria-label={view.name}>
      <IntervalPlot
        id={`gap-${view.id}`}
        title={sayGaps(view)}
        subtitle={`${definition.name}: how many points each group is above or below ${REST[view.rest]}, ${yearName(view.period)}`}
        rows={view.lines.flatMap(gapRow)}
        rowName={view.name}
        reference={{ name: "As the others", value: 0 }}
        format={sayPoints}
        note="Counts are rounded: each interval holds that of every count that a rounded one may stand for. With several groups one may look different by chance. A gap says that there is one, and not why."
      />
      <GroupTable definition={definition} view={view} />
    </section>
  );
}

/** What there is of a characteristic by which too few groups are shown to compare them. */
export function TooFewSection({ definition, view }: Props): VNode {
  return <Details summaryText={view.name} html={<GroupTable definition={definition} view={view} />} />;
}

const REST: Readonly<Record<PeopleView["rest"], string>> = {
  "others shown": "all other groups that are shown",
  "all others": "everybody else who said anything",
};

function gapRow({ name, gap }: GroupLine): IntervalRow[] {
  if (!gap) return [];
  const { low, high } = gap.interval;
  const interval = { low: 100 * low, high: 100 * high };
  return [{ name, value: 100 * gap.difference, interval, mark: MARKS[gap.says] }];
}

const MARKS = {
  "clearly different": "different",
  "too close to call": "unclear",
  "no evidence of a difference": undefined,
} as const;

/** Every group that is shown; the others are named, for their reason. */
function GroupTable({ definition, view }: Props): VNode {
  const isShown = ({ observed }: GroupLine): boolean => observed.state === "shown";
  const hidden = Map.groupBy(
    view.lines.filter((line) => !isShown(line)),
    ({ observed }) => observed.state,
  );
  const notSaid = { id: "not-said", name: "Not said", observed: view.notSaid, gap: undefined };
  return (
    <>
      <Scroll label={`${view.name}, every group that is shown`} look="fl-map-table">
        <Table
          caption={`${view.name}: figures`}
          captionClasses="govuk-table__caption--s"
          firstCellIsHeader
          head={[
            { text: "Group" },
            { text: "Figure", format: "numeric" },
            { text: "Range (95%)" },
            { text: "Out of", format: "numeric" },
            { text: "Beside the others" },
          ]}
          rows={[...view.lines.filter(isShown), notSaid].map((line) => cellsOf(definition, line))}
        />
      </Scroll>
      {[...hidden].map(([state, lines]) => (
        <p class="govuk-body">
          {WHY_NOT[state]}: {lines.map(({ name }) => name).join("; ")}.
        </p>
      ))}
    </>
  );
}

const WHY_NOT: Readonly<Record<GroupLine["observed"]["state"], string>> = {
  shown: "",
  "held-back": "Not shown, since they are small or would give a small one away",
  "too-few": "Too few to say anything of",
  none: "Nothing was counted of",
};

function cellsOf(definition: Indicator, { name, observed, gap }: GroupLine) {
  const base = observed.state === "shown" ? observed.denominator : null;
  return [
    { text: name },
    { text: sayObserved(definition, observed), format: "numeric" as const },
    { text: sayInterval(definition, observed) },
    { text: base === null ? "" : base.toLocaleString("en-GB"), format: "numeric" as const },
    { text: gap ? `${sayGap(100 * gap.difference)}, ${gap.says}` : "" },
  ];
}
