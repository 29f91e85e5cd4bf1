import { formatDate, type Calendar } from "../../../foundation/clock/index.ts";

/** Whether a service takes referrals now, in the words it is asked in. */
export const CAPACITY_STATES = [
  { value: "open", label: "Open", hint: "You can take someone on now." },
  { value: "limited", label: "Limited", hint: "There is a wait, or there are few places." },
  { value: "closed", label: "Closed to new referrals", hint: "Nobody new for the time being." },
] as const;

/** What a service said of its capacity, and until when that may be relied on. */
export type Capacity = {
  readonly service: string;
  readonly state: (typeof CAPACITY_STATES)[number]["value"];
  readonly waitDays: number | undefined;
  readonly places: number | undefined;
  readonly note: string | undefined;
  readonly keptAt: Date;
  readonly validUntil: Date;
};

type Said = Pick<Capacity, "state" | "waitDays" | "places">;

/** Whether what was said is too old to be relied on. */
export function isStale({ validUntil }: Pick<Capacity, "validUntil">, now: Date): boolean {
  return validUntil <= now;
}

/** State, wait and places in words: "limited, about 14 days' wait, 2 places free". */
export function sayCapacity({ state, waitDays, places }: Said): string {
  if (state === "closed") return "closed to new referrals";
  const wait = waitDays === undefined ? [] : [sayWait(waitDays)];
  const free = places === undefined ? [] : [places === 1 ? "1 place free" : `${places} places free`];
  return [state, ...wait, ...free].join(", ");
}

/** As `sayCapacity`, with how far it may be relied on: nobody should count on what was said long ago. */
export function sayCapacityWithAge(capacity: Capacity, now: Date, calendar: Calendar): string {
  const when = formatDate(capacity.keptAt, calendar);
  return isStale(capacity, now)
    ? `${sayCapacity(capacity)}; not updated since ${when}`
    : `${sayCapacity(capacity)}; said on ${when}`;
}

function sayWait(days: number): string {
  if (days === 0) return "no wait";
  return days === 1 ? "about 1 day’s wait" : `about ${days} days’ wait`;
}
