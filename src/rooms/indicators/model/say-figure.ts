import { formatDuration } from "../../../foundation/clock/index.ts";
import type { Indicator } from "./indicator.ts";
import type { Bounded, PublicFigure } from "./public-figure.ts";

const HOUR_MS = 3_600_000;

/** A figure in its indicator's unit, as it is read: "62.5%", "3 days", "1,240". */
export function sayValue({ unit }: Pick<Indicator, "unit">, value: number): string {
  if (unit === "hours") return formatDuration(Math.round(value) * HOUR_MS);
  const written = value.toLocaleString("en-GB", { maximumFractionDigits: unit === "count" ? 0 : 1 });
  if (unit === "percent") return `${written}%`;
  if (unit === "days") return `${written} ${written === "1" ? "day" : "days"}`;
  return unit === "per-10000" ? `${written} in 10,000` : written;
}

/** What an indicator came to, or why there is no figure. Nothing to say is not nought. */
export function sayObserved(indicator: Pick<Indicator, "unit">, observed: PublicFigure | undefined): string {
  if (observed === undefined) return "no figure yet";
  if (observed.state === "shown") return sayValue(indicator, observed.value);
  if (observed.state === "bounded") return sayBounds(indicator, observed);
  return WHY_NOT[observed.state];
}

/** The interval around a figure, where it has one: "58% to 67%". */
export function sayInterval(indicator: Pick<Indicator, "unit">, observed: PublicFigure | undefined): string {
  if (observed?.state !== "shown" || observed.low === null || observed.high === null) return "";
  return `${sayValue(indicator, observed.low)} to ${sayValue(indicator, observed.high)}`;
}

/** "86% or more", where the smaller part of a share is few. */
function sayBounds(indicator: Pick<Indicator, "unit">, { low, high }: Bounded): string {
  return low > 0 ? `${sayValue(indicator, low)} or more` : `${sayValue(indicator, high)} or less`;
}

const WHY_NOT = {
  "too-few": "too few to say",
  "held-back": "too small to show",
  none: "nothing was counted",
} as const;
