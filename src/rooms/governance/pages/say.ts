import { formatDay } from "../../../foundation/clock/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { agencyName, type Pack } from "../../../foundation/pack/index.ts";

/** A day, year-month-day, as pages have it. */
export function sayDay({ calendar }: Pick<House, "calendar">, day: string): string {
  return formatDay(day, calendar);
}

/** The names of agencies, one after the other. */
export function sayAgencies(pack: Pick<Pack, "agencies">, ids: readonly string[]): string {
  return ids.map((id) => agencyName(pack, id)).join(", ");
}
