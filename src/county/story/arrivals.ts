import type { Random } from "../random.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How much of a day's requests come in each of its hours, beginning at midnight: evenings and school hours most. */
const BY_HOUR = [2, 1, 1, 1, 1, 1, 2, 3, 5, 7, 8, 7, 7, 7, 6, 6, 5, 5, 6, 8, 9, 10, 8, 5].map(
  (weight, hour): [number, number] => [hour, weight],
);
/** How much busier the last month is than the first: the front door becomes known. */
const GROWTH = 0.35;

/** When requests arrive over the days before `until`, earliest first: more by weekday, in the evening and as time goes on. */
export function arrivals(
  random: Random,
  until: Date,
  { count, days }: { count: number; days: number },
): Date[] {
  const midnight = Math.floor(until.getTime() / DAY_MS) * DAY_MS;
  const weights = Array.from({ length: days }, (_, ago): [number, number] => {
    const weekday = new Date(midnight - ago * DAY_MS).getUTCDay();
    return [
      ago,
      (weekday === 0 || weekday === 6 ? 0.75 : weekday === 1 ? 1.2 : 1) * (1 + GROWTH * (1 - ago / days)),
    ];
  });
  const times = Array.from({ length: count }, () => {
    const at = midnight - random.weigh(weights) * DAY_MS + (random.weigh(BY_HOUR) + random.next()) * HOUR_MS;
    // What would be later today came as long before now instead.
    return (
      Math.floor((at < until.getTime() ? at : until.getTime() - random.between(0.2, 6) * HOUR_MS) / 1000) *
      1000
    );
  });
  return times.toSorted((a, b) => a - b).map((at) => new Date(at));
}
