import { addMonths, type Month } from "../../../foundation/clock/index.ts";
import { monthOfDay } from "./quarter.ts";

export const LENGTHS = [12, 3] as const;
export type Length = (typeof LENGTHS)[number];

/** Whole months, the last one ended; and as many before them, to compare with. */
export type Period = { readonly months: Length; readonly first: Month; readonly before: Month };

/** The last twelve or three months that are over, on a day. */
export function periodEnding(today: string, months: Length): Period & { readonly previous: Month } {
  const before = monthOfDay(today);
  const first = addMonths(before, -months);
  return { months, first, before, previous: addMonths(first, -months) };
}
