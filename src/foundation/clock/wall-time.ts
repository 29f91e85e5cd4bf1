const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();
/** Asking the formatter takes longer than all else that is done with a clock; what it said is kept for so many days. */
const wholeDays = new Map<string, Map<number, number | undefined>>();
const MOST_DAYS = 20_000;

/** What a clock on the wall in this time zone shows at an instant. Throws RangeError for an invalid date or zone. */
export function toWall(instant: Date, timeZone: string): Wall {
  return wallOf(instant.getTime() + offsetAt(instant.getTime(), timeZone));
}

/**
 * The instant at which the wall shows this. A time that a spring night skips is taken as that much later;
 * of a time that an autumn night shows twice, the first is taken: a deadline is never silently an hour late.
 */
export function fromWall({ day, time }: Wall, timeZone: string): Date {
  const wall = day * DAY_MS + time;
  const before = offsetAt(wall - DAY_MS, timeZone);
  const after = offsetAt(wall + DAY_MS, timeZone);
  const isAfter = offsetAt(wall - before, timeZone) !== before && offsetAt(wall - after, timeZone) === after;
  return new Date(wall - (isAfter ? after : before));
}

/** Splits milliseconds of wall time into day and time of day. */
export function wallOf(milliseconds: number): Wall {
  const day = Math.floor(milliseconds / DAY_MS);
  return { day, time: milliseconds - day * DAY_MS };
}

/** How far the wall is ahead of UTC at an instant, in milliseconds: of most days it is known for the whole of the day. */
function offsetAt(instant: number, timeZone: string): number {
  const known = wholeDays.get(timeZone) ?? new Map<number, number | undefined>();
  wholeDays.set(timeZone, known);
  const { day } = wallOf(instant);
  if (!known.has(day)) {
    if (known.size >= MOST_DAYS) known.clear();
    known.set(day, offsetAllDay(day, timeZone));
  }
  return known.get(day) ?? readOffset(instant, timeZone);
}

/** Of a day of UTC on which the wall is not put forward or back; else undefined. */
function offsetAllDay(day: number, timeZone: string): number | undefined {
  const first = readOffset(day * DAY_MS, timeZone);
  return first === readOffset((day + 1) * DAY_MS, timeZone) ? first : undefined;
}

function readOffset(instant: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(instant)) parts[type] = Number(value);
  const { year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN, second = NaN } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/** Making a formatter costs far more than using one. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(timeZone, made);
  return made;
}

/** `day` counts from 1 January 1970; `time` is milliseconds after midnight as the wall shows it (24 h to every day). */
export interface Wall {
  readonly day: number;
  readonly time: number;
}
