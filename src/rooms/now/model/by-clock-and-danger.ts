import { describeDue, toWall, type Calendar } from "../../../foundation/clock/index.ts";
import type { Told } from "../../../foundation/process/index.ts";

type Line = { readonly dueAt: Date; readonly told: Told };
type When = { readonly now: () => Date; readonly calendar: Calendar };

/**
 * Lines in the order they need somebody: danger that is due in a day or so, then high risk that is, then what is merely overdue,
 * then day by day; within each of these danger before high risk before the rest, and what is due sooner first.
 */
export function byClockAndDanger<L extends Line>(lines: readonly L[], when: When): L[] {
  const now = when.now();
  const keyed = lines.map((line) => ({ line, key: keyOf(line, now, when.calendar) }));
  return keyed.toSorted((a, b) => compare(a.key, b.key)).map(({ line }) => line);
}

type Key = readonly [band: number, mark: number, dueAt: number];

const DANGER_NOW = -3;
const HIGH_RISK_NOW = -2;
const OVERDUE = -1;

function keyOf({ dueAt, told: { mark } }: Line, now: Date, calendar: Calendar): Key {
  const { state } = describeDue(dueAt, now, calendar);
  const day = state === "overdue" ? OVERDUE : toWall(dueAt, calendar.timeZone).day;
  const marked = mark === "danger" ? DANGER_NOW : mark === "high-risk" ? HIGH_RISK_NOW : day;
  const band = state === "later" ? day : marked;
  return [band, mark === "danger" ? 0 : mark === "high-risk" ? 1 : 2, dueAt.getTime()];
}

function compare(a: Key, b: Key): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
