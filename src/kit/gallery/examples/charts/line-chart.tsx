import type { VNode } from "preact";
import { LineChart } from "../../../charts/index.ts";
import { Exhibit, State } from "../../exhibit.tsx";
import { whole } from "./example-figures.ts";

/** Every state of the line chart. */
export function LineChartExamples(): VNode {
  return (
    <Exhibit name="Line chart">
      <State name="Few points, one missing">
        <LineChart
          id="lent"
          headingLevel={4}
          title="About 12,000 books are lent a year"
          subtitle="Books lent, by year; the library was closed in 2021"
          points={[
            { period: "2019", value: 11_870 },
            { period: "2020", value: 12_204 },
            { period: "2021" },
            { period: "2022", value: 11_998 },
            { period: "2023", value: 12_340 },
          ]}
          isFromNought
          isWhole
          format={whole}
        />
      </State>
      <State name="A single point">
        <LineChart
          id="first-year"
          headingLevel={4}
          title="86 people came to the first book fair"
          subtitle="Visitors of the book fair, by year"
          points={[{ period: "2025", value: 86 }]}
          within={{ low: 0 }}
          isWhole
          format={whole}
        />
      </State>
    </Exhibit>
  );
}
