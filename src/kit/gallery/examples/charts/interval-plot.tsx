import type { VNode } from "preact";
import { IntervalPlot } from "../../../charts/index.ts";
import { Exhibit, State } from "../../exhibit.tsx";
import { percent } from "./example-figures.ts";

/** Every state of the interval plot. */
export function IntervalPlotExamples(): VNode {
  return (
    <Exhibit name="Interval plot">
      <State name="How far groups are from all others">
        <IntervalPlot
          id="gaps"
          headingLevel={4}
          title="Readers under 18 bring fewer books back in time than the others"
          subtitle="Share of books brought back by their day, less that of all other readers, in points"
          rowName="Readers"
          rows={[
            { name: "Under 18", value: -0.12, interval: { low: -0.17, high: -0.07 }, mark: "different" },
            { name: "18 to 64", value: 0.04, interval: { low: -0.01, high: 0.08 }, mark: "unclear" },
            { name: "65 and over", value: 0.01, interval: { low: -0.06, high: 0.08 } },
            { name: "With a card of another library", note: "too few to show" },
          ]}
          reference={{ name: "No gap", value: 0 }}
          format={(value) => `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(Math.round(value * 100))}`}
          csvHref="#interval-plot"
        />
      </State>
      <State name="Branches beside the figure of all">
        <IntervalPlot
          id="branches"
          headingLevel={4}
          title="No branch is clearly unlike the others"
          subtitle="Readers who would tell a friend, of those asked, 2025"
          rowName="Branch"
          rows={[
            { name: "Market Street", value: 0.82, interval: { low: 0.74, high: 0.88 } },
            { name: "Station Road", value: 0.79, interval: { low: 0.66, high: 0.88 } },
          ]}
          reference={{ name: "All branches", value: 0.8 }}
          within={{ low: 0, high: 1 }}
          format={percent}
        />
      </State>
    </Exhibit>
  );
}
