/** How many reports there were in a month; the month as its first day. */
export type MonthCount = { readonly month: string; readonly n: number };

/**
 * Reports up to the month in which something was done, and in the months after it. That month itself is before: nobody
 * knows on which of its days a report came.
 * @param day `YYYY-MM-DD`
 */
export function compareMonths(months: readonly MonthCount[], day: string): { before: number; after: number } {
  const isAfter = ({ month }: MonthCount): boolean => month.slice(0, 7) > day.slice(0, 7);
  const sum = (list: readonly MonthCount[]): number => list.reduce((all, { n }) => all + n, 0);
  return { before: sum(months.filter((each) => !isAfter(each))), after: sum(months.filter(isAfter)) };
}
