import type { VNode } from "preact";
import { ControlChart } from "../../../kit/charts/index.ts";
import type { Control } from "../model/control.ts";
import type { Indicator } from "../model/indicator.ts";
import { periodName, type Period } from "../model/period.ts";
import type { PublicControl } from "../model/public-control.ts";
import { sayValue } from "../model/say-figure.ts";
import { sayHidden } from "../model/say-hidden.ts";
import { sayVerdict } from "../model/say-verdict.ts";
import { paths } from "../paths.ts";
import { UNIT_WORDS } from "./unit-words.ts";

type Props = {
  readonly definition: Indicator;
  /** What the chart says; nothing where there are too few figures for one. */
  readonly control: Control | PublicControl | undefined;
  readonly series: readonly Period[];
  /** Unique on the page, where there are several. */
  readonly id?: string;
  /** Everybody reads it: without the way to the staff's file. */
  readonly isPublic?: boolean;
};

/** How an indicator is going, as a control chart with its finding; nothing where there are too few figures for one. */
export function ControlSection({
  definition,
  control,
  series,
  id = "control",
  isPublic = false,
}: Props): VNode | null {
  const [first, last] = [series[0], series.at(-1)];
  if (!control || !first || !last) return null;
  return (
    <ControlChart
      id={id}
      title={`${definition.name}: ${verdictOf(control)}`}
      subtitle={`${definition.name}, ${UNIT_WORDS[definition.unit]}, ${periodName(first)} to ${periodName(last)}`}
      points={control.points.map((point) => ({ ...point, target: definition.target?.value }))}
      phases={control.phases}
      within={definition.unit === "percent" ? { low: 0, high: 100 } : { low: 0 }}
      format={(value) => sayValue(definition, value)}
      csvHref={isPublic ? undefined : paths.csv(definition.id)}
      note={noteOn(control)}
    />
  );
}

function verdictOf(control: Control | PublicControl): string {
  return isVerdictWithheld(control) ? "cannot be judged from what may be shown" : sayVerdict(control);
}

/** What has to be known to read the chart: whether its limits will still move, and what is not drawn. */
function noteOn(control: Control | PublicControl): string | undefined {
  const hidden = "withheld" in control ? control.withheld : 0;
  if (hidden === 0)
    return control.isTrial
      ? "With fewer than twelve figures the limits are on trial: they will still move."
      : undefined;
  if (isVerdictWithheld(control)) return sayHidden(hidden, "withheld");
  return sayHidden(hidden, control.variation ? "said" : "none");
}

function isVerdictWithheld(control: Control | PublicControl): boolean {
  return "isVerdictWithheld" in control && control.isVerdictWithheld;
}
