import type { VNode } from "preact";
import { ControlChart, type SeriesPoint } from "../../../charts/index.ts";
import { Exhibit, State } from "../../exhibit.tsx";
import { months, ON_TIME, percent, whole } from "./example-figures.ts";

const PERIODS = months(24);
const FIRST = {
  from: 0,
  centre: 0.588,
  limits: { low: 0.5, high: 0.676 },
  near: { low: 0.529, high: 0.647 },
};
const SECOND = { from: 15, name: "Counted by the day", centre: 0.698, limits: { low: 0.63, high: 0.766 } };

const TWO_YEARS: readonly SeriesPoint[] = PERIODS.map((period, at) => ({
  period,
  value: ON_TIME[at],
  target: at < 12 ? 0.65 : 0.7,
  ...(at === 12 && { mark: "worsening", why: "Outside the limits" }),
}));

const RISING: readonly SeriesPoint[] = [4, 6, 5, 7, 4, 6, 8, 9, 11, 12, 14, 15].map((value, at) => ({
  period: PERIODS[at] ?? "",
  value,
  ...(at > 4 && { mark: "improving", why: "Rising, 7 in a row" }),
}));

const NEUTRAL: readonly SeriesPoint[] = [31, 30, 33, 29, 32, 30, 31, 30, 52, 31, 29, 33, 30].map(
  (value, at) => ({
    period: PERIODS[at] ?? "",
    value,
    ...(value === 52 && { mark: "special", why: "Outside the limits" }),
  }),
);

/** Every state of the control chart. */
export function ControlChartExamples(): VNode {
  return (
    <Exhibit name="Control chart">
      <State name="A target that moves, a gap, and another definition from the sixteenth month">
        <ControlChart
          id="on-time"
          headingLevel={4}
          title="Seven in ten books now come back in time"
          subtitle="Books brought back by their day, of all lent, by month, April 2024 to March 2026"
          points={TWO_YEARS}
          phases={[FIRST, SECOND]}
          within={{ low: 0, high: 1 }}
          format={percent}
          csvHref="#control-chart"
        />
      </State>
      <State name="A trend, with near limits shown and limits on trial">
        <ControlChart
          id="readers"
          headingLevel={4}
          title="More people read aloud each month since August"
          subtitle="People at the reading hour, by month"
          note="The limits are on trial until there are 12 months."
          points={RISING}
          phases={[
            { from: 0, centre: 8.4, limits: { low: 4.1, high: 12.8 }, near: { low: 5.5, high: 11.3 } },
          ]}
          isNearShown
          within={{ low: 0 }}
          isWhole
          format={whole}
        />
      </State>
      <State name="A change that is neither good nor bad">
        <ControlChart
          id="visits"
          headingLevel={4}
          title="Visits doubled in December, and not since"
          subtitle="Visits of schools, by month"
          points={NEUTRAL}
          phases={[{ from: 0, centre: 32.4, limits: { low: 24.8, high: 40 } }]}
          within={{ low: 0 }}
          isWhole
          format={whole}
        />
      </State>
    </Exhibit>
  );
}
