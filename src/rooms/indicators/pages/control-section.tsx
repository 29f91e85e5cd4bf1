import type { VNode } from "preact";
import { ControlChart } from "../../../kit/charts/index.ts";
import { controlOf, type Charted } from "../model/control.ts";
import type { Indicator } from "../model/indicator.ts";
import { periodName } from "../model/period.ts";
import { sayValue } from "../model/say-figure.ts";
import { sayVerdict } from "../model/say-verdict.ts";
import { paths } from "../paths.ts";
import { UNIT_WORDS } from "./unit-words.ts";

type Props = {
  readonly definition: Indicator;
  readonly series: readonly Charted[];
  /** Unique on the page, where there are several. */
  readonly id?: string;
  /** Everybody reads it: without the way to the staff's file. */
  readonly isPublic?: boolean;
};

/** How an indicator is going, as a control chart with its finding; nothing where there are too few figures for one. */
export function ControlSection({
  definition,
  series,
  id = "control",
  isPublic = false,
}: Props): VNode | null {
  const control = controlOf(definition, series);
  const [first, last] = [series[0], series.at(-1)];
  if (!control || !first || !last) return null;
  return (
    <ControlChart
      id={id}
      title={`${definition.name}: ${sayVerdict(control)}`}
      subtitle={`${definition.name}, ${UNIT_WORDS[definition.unit]}, ${periodName(first)} to ${periodName(last)}`}
      points={control.points.map((point) => ({ ...point, target: definition.target?.value }))}
      phases={control.phases}
      within={definition.unit === "percent" ? { low: 0, high: 100 } : { low: 0 }}
      format={(value) => sayValue(definition, value)}
      csvHref={isPublic ? undefined : paths.csv(definition.id)}
      note={
        control.isTrial
          ? "With fewer than twelve figures the limits are on trial: they will still move."
          : undefined
      }
    />
  );
}
