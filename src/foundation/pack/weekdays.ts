import { weekdayOf } from "../clock/index.ts";
import { WEEKDAYS } from "./schema/opening-hours.ts";

export type Weekday = (typeof WEEKDAYS)[number];

/** The weekday of a day (`yyyy-mm-dd`), as packs write it. */
export function weekdayNameOf(day: string): Weekday {
  return WEEKDAYS[weekdayOf(day) - 1] ?? "mon";
}

/** The numbers of weekdays as packs write them: Monday is 1. What is none is left out. */
export function weekdayNumbers(names: readonly string[]): number[] {
  return names
    .map((name) => WEEKDAYS.findIndex((known) => known === name) + 1)
    .filter((number) => number > 0);
}
