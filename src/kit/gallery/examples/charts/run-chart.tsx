import type { VNode } from "preact";
import { RunChart } from "../../../charts/index.ts";
import { Exhibit, State } from "../../exhibit.tsx";
import { months, whole } from "./example-figures.ts";

const DAYS = [9, 11, 8, 12, 10, 13, 9, 12, 11, 14, 10, 12, 7, 6, 8, 5, 7, 6, 8, 7, 5, 6, 7, 6];

/** Every state of the run chart. */
export function RunChartExamples(): VNode {
  return (
    <Exhibit name="Run chart">
      <State name="A shift">
        <RunChart
          id="waiting"
          headingLevel={4}
          title="Readers wait fewer days for a book than a year ago"
          subtitle="Days from asking for a book to having it, median of each month"
          points={months(24).map((period, at) => ({ period, value: DAYS[at] }))}
          centre={8}
          runs={{ longest: 12, longestUsual: 7, crossings: 1, fewestUsual: 6 }}
          within={{ low: 0 }}
          isWhole
          format={whole}
        />
      </State>
    </Exhibit>
  );
}
