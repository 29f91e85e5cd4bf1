/** Whole years from a birth date (yyyy-mm-dd) to a day (yyyy-mm-dd); nothing for a date still to come. */
export function ageOn(born: string, day: string): number | undefined {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);
  return years >= 0 ? years : undefined;
}
