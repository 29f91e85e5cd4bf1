const UNITS = [
  { name: "day", minutes: 1440 },
  { name: "hour", minutes: 60 },
  { name: "minute", minutes: 1 },
] as const;

/**
 * A length of time in words, at most two neighbouring units, rounded down: "2 days 3 hours", "1 hour",
 * "5 minutes", "less than a minute". Takes milliseconds.
 */
export function formatDuration(milliseconds: number): string {
  let left = Math.floor(milliseconds / 60_000);
  const first = UNITS.findIndex((unit) => left >= unit.minutes);
  if (first < 0) return "less than a minute";
  const words: string[] = [];
  for (const { name, minutes } of UNITS.slice(first, first + 2)) {
    const count = Math.floor(left / minutes);
    left -= count * minutes;
    if (count > 0) words.push(`${count} ${name}${count === 1 ? "" : "s"}`);
  }
  return words.join(" ");
}
