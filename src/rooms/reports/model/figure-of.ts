import { formatLongDay } from "../../../foundation/clock/index.ts";
import {
  asTold,
  controlAsTold,
  periodName,
  SAY_STANDING,
  sayInterval,
  sayObserved,
  sayValue,
  sayVerdict,
  standingOf,
  type Indicator,
  type Observation,
  type PublicControl,
} from "../../indicators/index.ts";
import type { DisclosureProfile } from "../../../stats/index.ts";
import type { Figure } from "./snapshot.ts";

/** An indicator with the figures that are known of it, oldest first. */
export type IndicatorSeries = {
  readonly definition: Indicator;
  readonly version: number;
  readonly series: readonly (Observation & { readonly recordedOn: string })[];
};

/** The latest figure of an indicator as a report shows it: with its range, what it is out of, its freshness, and how it is going. */
export function toFigure(
  { definition, version, series }: IndicatorSeries,
  profile: DisclosureProfile,
): Figure {
  const latest = series.at(-1);
  const observed = latest && asTold(definition, [latest], profile)[0]?.observed;
  const control = controlAsTold(definition, series, profile);
  return {
    slug: definition.id,
    name: definition.name,
    objective: definition.objective,
    version,
    period: latest ? periodName(latest) : "",
    shown: sayObserved(definition, observed),
    isShown: observed?.state === "shown" || observed?.state === "bounded",
    range: sayInterval(definition, observed),
    base: observed?.state === "shown" ? observed.denominator : null,
    recordedOn: latest?.recordedOn ?? "",
    target: definition.target
      ? `${sayValue(definition, definition.target.value)} by ${formatLongDay(definition.target.by)}`
      : "",
    standing: SAY_STANDING[standingOf(definition, observed)],
    verdict: sayHowItGoes(control),
  };
}

function sayHowItGoes(control: PublicControl | undefined): string {
  if (!control) return "too few figures to say";
  return control.isVerdictWithheld ? "cannot be judged from what may be shown" : sayVerdict(control);
}
