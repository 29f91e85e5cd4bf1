import { moveWorkingDays } from "./add-working-days.ts";
import type { Calendar } from "./calendar.ts";
import { isWorkingDayNumber } from "./calendar.ts";
import type { Limit } from "./limit.ts";
import { fromWall, toWall, wallOf } from "./wall-time.ts";

const DAY_MS = 86_400_000;

/** The time that a limit of this unit is measured in: as it passes, as the wall shows it, or on working days only. */
export function timelineFor(unit: Limit["unit"], calendar: Calendar): Timeline {
  switch (unit) {
    case "minutes":
    case "hours":
      return { between: elapsedBetween, add: addElapsed };
    case "days":
    case "months":
      return {
        between: (from, to) => wallBetween(from, to, calendar),
        add: (from, length) => addWallDays(from, length, calendar),
      };
    case "working-days":
      return {
        between: (from, to) => workingBetween(from, to, calendar),
        add: (from, length) => addWorking(from, length, calendar),
      };
  }
}

/** Adds milliseconds as they pass. */
export function addElapsed(from: Date, length: number): Date {
  return new Date(from.getTime() + length);
}

/** Adds milliseconds of wall time, in which every day has 24 hours. */
export function addWallDays(from: Date, length: number, { timeZone }: Calendar): Date {
  const { day, time } = toWall(from, timeZone);
  return fromWall(wallOf(day * DAY_MS + time + length), timeZone);
}

function elapsedBetween(from: Date, to: Date): number {
  return to.getTime() - from.getTime();
}

function wallBetween(from: Date, to: Date, { timeZone }: Calendar): number {
  const start = toWall(from, timeZone);
  const end = toWall(to, timeZone);
  return (end.day - start.day) * DAY_MS + end.time - start.time;
}

/** Wall time between two instants that falls on working days: a weekend in it counts for nothing. */
function workingBetween(from: Date, to: Date, calendar: Calendar): number {
  const start = toWall(from, calendar.timeZone);
  const end = toWall(to, calendar.timeZone);
  let days = 0;
  for (let day = start.day; day < end.day; day += 1) if (isWorkingDayNumber(day, calendar)) days += 1;
  const intoStart = isWorkingDayNumber(start.day, calendar) ? start.time : 0;
  const intoEnd = isWorkingDayNumber(end.day, calendar) ? end.time : 0;
  return days * DAY_MS + intoEnd - intoStart;
}

/** Moves on by wall time on working days, from a working day, as every limit of working days ends on one. */
function addWorking(from: Date, length: number, calendar: Calendar): Date {
  const { day, time } = toWall(from, calendar.timeZone);
  const moved = wallOf(time + length);
  return fromWall({ day: moveWorkingDays(day, moved.day, calendar), time: moved.time }, calendar.timeZone);
}

/** Lengths are milliseconds of the timeline's own time; `add` takes lengths of 0 or more. */
export interface Timeline {
  between(from: Date, to: Date): number;
  add(from: Date, length: number): Date;
}
