import { plainDigits } from "./plain-digits.ts";

const SHAPE = /^(\d{1,2})(?:[:.h]?(\d{2}))?(am|pm)?$/;
const NAMED: ReadonlyMap<string, string> = new Map([
  ["noon", "12:00"],
  ["midday", "12:00"],
  ["12noon", "12:00"],
  ["midnight", "00:00"],
  ["12midnight", "00:00"],
]);

/** Reads a time as people write it ("9", "9.30", "0930", "10 a.m.", "noon") as `HH:MM`; else undefined. */
export function readTime(typed: string): string | undefined {
  const compact = plainDigits(typed)
    .toLowerCase()
    .replace(/\s/g, "")
    .replace(/([ap])\.?m\.?$/, "$1m");
  const named = NAMED.get(compact);
  if (named) return named;
  const [, hours, minutes = "00", half] = SHAPE.exec(compact) ?? [];
  const hour = hourOf(Number(hours), half);
  if (hour === undefined || Number(minutes) > 59) return undefined;
  return `${String(hour).padStart(2, "0")}:${minutes}`;
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 23 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === "pm" ? 12 : 0);
}
