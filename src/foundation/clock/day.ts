const DAY_MS = 86_400_000;

/** So many days later than a day (`yyyy-mm-dd`), or earlier. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day of the week of a day (`yyyy-mm-dd`), as ISO 8601 counts: Monday is 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The same day (`yyyy-mm-dd`) so many months later or earlier; the month's last where it has no such day. */
export function sameDay(day: string, monthsLater: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + monthsLater, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + monthsLater, Math.min(date, last))).toISOString().slice(0, 10);
}
