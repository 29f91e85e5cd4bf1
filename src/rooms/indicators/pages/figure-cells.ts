import type { Observed } from "../model/observe.ts";

/** Value, interval, numerator and denominator as cells of a file; empty where there are none. */
export function figureCells(observed: Observed): string[] {
  if (observed.state !== "shown") return ["", "", "", "", ""];
  const { value, low, high, numerator, denominator } = observed;
  return [value, low, high, numerator, denominator].map((each) => (each === null ? "" : String(each)));
}
