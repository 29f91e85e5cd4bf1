import type { PaperChart } from "../../../foundation/papers/index.ts";
import {
  controlAsTold,
  periodName,
  sayValue,
  sayVerdict,
  type PublicControl,
} from "../../indicators/index.ts";
import type { DisclosureProfile } from "../../../stats/index.ts";
import type { IndicatorSeries } from "./figure-of.ts";

/** As many of a part as are still looked at. */
const MOST = 3;
const UNITS = {
  percent: "%",
  hours: " hours",
  days: " days",
  "per-10000": " in 10,000",
  count: "",
  points: "",
} as const;

/** Charts of the indicators of a part that chance alone does not explain, or that will not reach their target as they are. */
export function chartsOf(
  section: string,
  indicators: readonly IndicatorSeries[],
  profile: DisclosureProfile,
): PaperChart[] {
  return indicators
    .flatMap((each) => {
      const control = controlAsTold(each.definition, each.series, profile);
      return control && standsOut(control) ? [{ each, control }] : [];
    })
    .slice(0, MOST)
    .map(({ each, control }, at) => chartOf(`Chart ${section} ${at + 1}`, each, control));
}

function standsOut({ variation, assurance }: PublicControl): boolean {
  return (variation !== undefined && variation !== "common cause") || assurance === "consistently fails";
}

function chartOf(name: string, { definition, series }: IndicatorSeries, control: PublicControl): PaperChart {
  const [first, last] = [series[0], series.at(-1)];
  const span = first && last ? `${periodName(first)} to ${periodName(last)}` : "";
  return {
    kind: "chart",
    name,
    title: `${definition.name}: ${sayVerdict(control)}`,
    subtitle: `Control chart (XmR), ${span}.${control.isTrial ? " With fewer than twelve figures the limits are on trial." : ""}`,
    means: describe({ definition, control, span }),
    unit: UNITS[definition.unit],
    points: control.points.map(({ period, value, mark, why }) => ({
      period,
      value: value ?? null,
      mark: mark ?? null,
      why: why ?? "",
    })),
    // A stretch with a figure that is held back has no centre and no limits: either would give it away.
    phases: control.phases.flatMap(({ from, centre, limits, name: began }) =>
      centre === undefined
        ? []
        : [
            {
              from,
              name: began ?? "",
              centre,
              limits: limits ? { low: limits.low, high: limits.high } : null,
            },
          ],
    ),
    target: definition.target?.value ?? null,
  };
}

type Told = {
  readonly definition: IndicatorSeries["definition"];
  readonly control: PublicControl;
  readonly span: string;
};

/** What the picture says, for whoever does not see it. */
function describe({ definition, control, span }: Told): string {
  const say = (value: number): string => sayValue(definition, value);
  const known = control.points.flatMap(({ value, period }) =>
    value === undefined ? [] : [{ value, period }],
  );
  const ordered = known.toSorted((a, b) => a.value - b.value);
  const [low, high, latest] = [ordered[0], ordered.at(-1), known.at(-1)];
  const phase = control.phases.at(-1);
  const marked = control.points.filter(({ mark }) => mark !== undefined).map(({ period }) => period);
  return [
    `${control.points.length} periods, ${span}.`,
    low && high && latest
      ? `Lowest ${say(low.value)} (${low.period}), highest ${say(high.value)} (${high.period}), last ${say(latest.value)} (${latest.period}).`
      : "",
    phase?.centre === undefined ? "" : `Mean ${say(phase.centre)}.`,
    phase?.limits ? `Limits ${say(phase.limits.low)} to ${say(phase.limits.high)}.` : "",
    definition.target ? `Target ${say(definition.target.value)}.` : "",
    marked.length === 0 ? "No period stands out." : `What stands out: ${marked.join(", ")}.`,
  ]
    .filter((each) => each !== "")
    .join(" ");
}
