import type { VNode } from "preact";
import { IntervalBars } from "../../../charts/index.ts";
import { Exhibit, State } from "../../exhibit.tsx";
import { BRANCHES, percent } from "./example-figures.ts";

const SHARES = [
  [0.42, 0.35, 0.49],
  [0.38, 0.24, 0.54],
  [0.31, 0.27, 0.35],
  [0.27, 0.16, 0.42],
] as const;

/** Every state of bars with intervals. */
export function IntervalBarsExamples(): VNode {
  return (
    <Exhibit name="Interval bars">
      <State name="Shares, one not shown">
        <IntervalBars
          id="evenings"
          headingLevel={4}
          title="Four in ten at Market Street would come in the evening"
          subtitle="Readers who would come after six, of those asked, by branch, 2025"
          rowName="Branch"
          rows={[
            ...SHARES.map(([value, low, high], at) => ({
              name: BRANCHES[at] ?? "",
              value,
              interval: { low, high },
            })),
            { name: "Riverside", note: "too few answers" },
          ]}
          within={{ low: 0, high: 1 }}
          format={percent}
          csvHref="#interval-bars"
        />
      </State>
    </Exhibit>
  );
}
