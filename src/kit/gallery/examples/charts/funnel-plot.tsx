import type { VNode } from "preact";
import { FunnelPlot } from "../../../charts/index.ts";
import { Exhibit, State } from "../../exhibit.tsx";
import { BRANCHES, percent, whole } from "./example-figures.ts";

const CENTRE = 0.6;
const PLACES = [
  { size: 900, value: 0.61, position: "within" },
  { size: 640, value: 0.52, position: "far below" },
  { size: 120, value: 0.66, position: "within" },
  { size: 260, value: 0.67, position: "above" },
  { size: 60, value: 0.5, position: "within" },
  { size: 410, value: 0.59, position: "within" },
] as const;

/** Every state of the funnel plot. Its limits are drawn from a rule of thumb; pages have theirs worked out. */
export function FunnelPlotExamples(): VNode {
  return (
    <Exhibit name="Funnel plot">
      <State name="Two places outside">
        <FunnelPlot
          id="funnel"
          headingLevel={4}
          title="Fewer books come back in time at Station Road than chance would explain"
          subtitle="Books brought back by their day, of all lent, by branch, 2025"
          places={PLACES.map((place, at) => ({ ...place, name: BRANCHES[at] ?? "" }))}
          limits={[20, 40, 60, 90, 130, 180, 250, 350, 500, 700, 1000].map((size) => {
            const reach = Math.sqrt((CENTRE * (1 - CENTRE)) / size);
            return {
              size,
              usual: { low: CENTRE - 1.96 * reach, high: CENTRE + 1.96 * reach },
              wide: { low: CENTRE - 3.09 * reach, high: CENTRE + 3.09 * reach },
            };
          })}
          centre={CENTRE}
          centreName="All branches"
          sizeName="Books lent"
          format={percent}
          formatSize={whole}
          within={{ low: 0, high: 1 }}
          csvHref="#funnel-plot"
        />
      </State>
    </Exhibit>
  );
}
