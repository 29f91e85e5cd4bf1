import type { VNode } from "preact";
import type { DisclosureProfile } from "../../../stats/index.ts";
import { LineChart } from "../../../kit/charts/index.ts";
import { Table } from "../../../kit/govuk/index.ts";
import { EmptyState, Scroll } from "../../../kit/layout/index.ts";
import type { Indicator } from "../model/indicator.ts";
import { rollingEnd, rollingAsTold, rollingName, type RollingTold } from "../model/rolling.ts";
import { sayInterval, sayObserved, sayValue } from "../model/say-figure.ts";
import type { Observation } from "../store/observation.ts";
import { UNIT_WORDS } from "./unit-words.ts";

type Props = {
  readonly definition: Indicator;
  readonly series: readonly Observation[];
  readonly csvHref: string;
  readonly profile: DisclosureProfile;
};

/**
 * Twelve months together, up to the end of each period: a line with nothing claimed of it, since two windows that follow
 * one another share most of their months, and the limits of a control chart are for figures that share nothing.
 */
export function RollingSection({ definition, series, csvHref, profile }: Props): VNode {
  const rolling = rollingAsTold(definition, series, profile);
  const [first, last] = [rolling[0], rolling.at(-1)];
  if (
    !first ||
    !last ||
    rolling.every(({ observed }) => observed.state !== "shown" && observed.state !== "bounded")
  )
    return (
      <EmptyState text="There is no figure of twelve months yet. The first comes when twelve in a row have been counted in one way, and none of them is held back." />
    );
  return (
    <>
      <LineChart
        id="rolling"
        title={`${definition.name}: ${sayLast(definition, last)}`}
        subtitle={`${definition.name}, ${UNIT_WORDS[definition.unit]}, twelve months together, ending from ${rollingEnd(first)} to ${rollingEnd(last)}`}
        points={rolling.map((each) => ({
          period: rollingName(each),
          value: each.observed.state === "shown" ? each.observed.value : undefined,
        }))}
        phases={phasesOf(rolling)}
        within={definition.unit === "percent" ? { low: 0, high: 100 } : { low: 0 }}
        format={(value) => sayValue(definition, value)}
        note={OVERLAP}
        csvHref={csvHref}
      />
      <RollingTable definition={definition} rolling={rolling} />
    </>
  );
}

const OVERLAP =
  "Each figure shares most of its months with the one before it. So the line changes slowly, and there are no control limits: those are for figures that share nothing.";

/** The last figure in a few words: its range, or why there is none. */
function sayLast(definition: Indicator, last: RollingTold): string {
  if (last.isBroken) return "counted in another way within the last twelve months";
  const range = sayInterval(definition, last.observed);
  const figure = last.observed.state === "none" ? "no figure" : sayObserved(definition, last.observed);
  return `${figure} in the ${lowered(rollingName(last))}${range && ` (likely between ${range.replace(" to ", " and ")})`}`;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Where a new definition has its first whole year, and so where nothing may be joined. */
function phasesOf(rolling: readonly RollingTold[]): { from: number; name?: string }[] {
  return rolling.flatMap(({ version }, from) => {
    const before = rolling[from - 1];
    if (before === undefined) return [{ from }];
    return before.version === version ? [] : [{ from, name: "New definition" }];
  });
}

function RollingTable({
  definition,
  rolling,
}: {
  definition: Indicator;
  rolling: readonly RollingTold[];
}): VNode {
  return (
    <Scroll label="Every twelve months">
      <Table
        caption="Every twelve months"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[
          { text: "Twelve months" },
          { text: "Figure", format: "numeric" },
          { text: "Range (95%)" },
          { text: "Out of", format: "numeric" },
          { text: "What to know" },
        ]}
        rows={rolling.toReversed().map((each) => [
          { text: rollingName(each) },
          {
            text: each.isBroken ? "none" : sayObserved(definition, each.observed),
            format: "numeric" as const,
          },
          { text: sayInterval(definition, each.observed) },
          { text: sayBase(each), format: "numeric" as const },
          { text: each.isBroken ? "Counted in another way within these months" : "" },
        ])}
      />
    </Scroll>
  );
}

function sayBase({ observed }: RollingTold): string {
  if (observed.state !== "shown" || observed.denominator === null) return "";
  return observed.denominator.toLocaleString("en-GB");
}
