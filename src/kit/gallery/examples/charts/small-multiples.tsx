import type { VNode } from "preact";
import { SmallMultiples } from "../../../charts/index.ts";
import { Exhibit, State } from "../../exhibit.tsx";
import { BRANCHES, months, ON_TIME, percent } from "./example-figures.ts";

/** Every state of small multiples. */
export function SmallMultiplesExamples(): VNode {
  return (
    <Exhibit name="Small multiples">
      <State name="Branches beside all together">
        <SmallMultiples
          id="many"
          headingLevel={4}
          title="Books come back in time more often everywhere but at Hill Top"
          subtitle="Books brought back by their day, of all lent, by month and branch"
          periods={months(24)}
          reference={{ name: "All branches", values: ON_TIME }}
          series={BRANCHES.map((name, branch) => ({
            name,
            values: ON_TIME.map((value, at) =>
              value === undefined || (branch === 4 && at < 9)
                ? undefined
                : value + 0.03 * Math.sin(at * (branch + 2)) - (branch === 2 ? 0.008 * at : 0.01 * branch),
            ),
          }))}
          within={{ low: 0, high: 1 }}
          format={percent}
          csvHref="#small-multiples"
        />
      </State>
    </Exhibit>
  );
}
