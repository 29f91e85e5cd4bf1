import { dayBounds } from "../../../foundation/clock/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import type { ClockSetting } from "../../../foundation/process/index.ts";
import type { Body } from "../model/plan.ts";

type Standing = {
  readonly body: Body;
  readonly state: string;
  readonly owner: string;
  /** The day of the first milestone that is not reached. */
  readonly milestone: string | undefined;
};

/** The clocks of an action by what is said of it: for its owner, on the days that were set; where none was set, none runs. */
export function actionClocks(
  { calendar }: Pick<House, "calendar">,
  { body, state, owner, milestone }: Standing,
): Readonly<Record<"begin" | "due" | "milestone" | "update", ClockSetting>> {
  const until = (day: string | undefined): ClockSetting =>
    day === undefined ? { for: owner, starts: false } : { for: owner, dueAt: dayBounds(day, calendar).until };
  return {
    begin: state === "planned" ? until(body["start"]) : { for: owner, starts: false },
    due: until(body["due"]),
    milestone: until(milestone),
    update: { for: owner },
  };
}

/** The first of some days; undefined where none is set. */
export function firstDay(days: readonly (string | undefined)[]): string | undefined {
  return days.filter((day) => day !== undefined).toSorted()[0];
}
