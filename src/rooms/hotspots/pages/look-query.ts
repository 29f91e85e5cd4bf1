import { isoDay } from "../../../foundation/clock/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import type { StaffRequest } from "../../../foundation/http/index.ts";
import { kindsOf, type Kind } from "../model/kind.ts";
import { LENGTHS, periodEnding, type Period } from "../model/period.ts";
import { paths } from "../paths.ts";

/** What was asked for: how long a time, which kind, which district. What is not known is as if it were not asked. */
export type Asked = {
  readonly period: Period & { readonly previous: string };
  readonly kind: Kind | undefined;
  readonly district: string | undefined;
};

/** Reads it out of an address. */
export function readAsked({ pack, now, calendar }: House, { query }: Pick<StaffRequest, "query">): Asked {
  const months = LENGTHS.find((length) => String(length) === query["months"]) ?? LENGTHS[0];
  return {
    period: periodEnding(isoDay(now(), calendar), months),
    kind: kindsOf(pack).find(({ id }) => id === query["kind"]),
    district: pack.districts.find(({ id }) => id === query["district"])?.id,
  };
}

/** The same as an address of the map, or of its table as a file. */
export function hrefOfAsked(
  { period, kind, district }: Asked,
  path: typeof paths.map | typeof paths.csv = paths.map,
): string {
  const query = new URLSearchParams({
    months: String(period.months),
    ...(kind ? { kind: kind.id } : {}),
    ...(district ? { district } : {}),
  });
  return `${path}?${query}`;
}
