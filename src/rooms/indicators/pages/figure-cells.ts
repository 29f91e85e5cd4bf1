import type { PublicFigure } from "../model/public-figure.ts";

/** Value, interval, numerator and denominator as cells of a file; empty where there are none. A bound is its two ends alone. */
export function figureCells(observed: PublicFigure): string[] {
  if (observed.state === "bounded") return ["", String(observed.low), String(observed.high), "", ""];
  if (observed.state !== "shown") return ["", "", "", "", ""];
  const { value, low, high, numerator, denominator } = observed;
  return [value, low, high, numerator, denominator].map((each) => (each === null ? "" : String(each)));
}
