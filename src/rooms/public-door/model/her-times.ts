import type { Answers, TimeSpan } from "../../../foundation/forms/index.ts";

/** The days of the week that she gave as safe; none where she gave none. */
export function daysOf({ days }: Answers): readonly string[] {
  return Array.isArray(days) ? days.filter((day) => typeof day === "string") : [];
}

/** The hours that she gave as safe. */
export function hoursOf({ times }: Answers): TimeSpan | undefined {
  return typeof times === "object" && times !== null && "from" in times ? times : undefined;
}
