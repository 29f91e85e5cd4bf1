/** The longest line of an agenda, in characters, and the most lines. */
const LONGEST = 200;
export const MOST_ITEMS = 30;

/** The items of an agenda as it was typed: one a line, blank lines left out, none longer than a line may be. */
export function readAgenda(typed: string): string[] {
  const lines = typed.split(/\r?\n/).map((line) => line.trim().slice(0, LONGEST));
  return lines.filter((line) => line !== "").slice(0, MOST_ITEMS);
}

/** The days a meeting's papers have to be out before it: the day they are due by, as year-month-day. */
export function papersDay(heldOn: string, daysBefore: number): string {
  const day = new Date(`${heldOn}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - daysBefore);
  return day.toISOString().slice(0, 10);
}
