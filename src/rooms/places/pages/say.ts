import type { House } from "../../../foundation/house/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { nearestPlace } from "../model/nearest-place.ts";
import type { Reason } from "../model/suspicion.ts";
import type { Report } from "../store/report.ts";

/** Why a report waits in the slower queue, in words. */
export const REASON_LABELS: Readonly<Record<Reason, string>> = {
  fast: "sent faster than a person reads the questions",
  everything: "every answer of both lists is ticked",
  alike: "the same answers as several others that day",
  "burst-here": "one of far more than usual for this place in a day",
  "burst-all": "one of far more than usual for the county in a day",
};

/** Coded answers in the words that were read when they were chosen. */
export function sayCodes(words: Readonly<Record<string, string>>, codes: readonly string[]): string {
  return codes.map((code) => words[code] ?? code).join("; ");
}

/** "Stevenage: Stevenage station", or how far from the nearest named place. */
export function sayPlace(
  pack: Pack,
  { cell, district, placeId }: Pick<Report, "cell" | "district" | "placeId">,
): string {
  const named = pack.places.places.find(({ id }) => id === placeId);
  return `${districtName(pack, district)}: ${named?.name ?? sayNear(pack, cell)}`;
}

/** "about 300 m north of Stevenage station" */
export function sayNear(pack: Pack, cell: string): string {
  const { place, away } = nearestPlace(pack, cell);
  if (!away) return `at ${place.name}`;
  return `about ${away.metres} m ${pack.words.placeDirections[away.direction]} ${place.name}`;
}

export function districtName({ districts }: Pick<Pack, "districts">, district: string): string {
  return districts.find(({ id }) => id === district)?.name ?? district;
}

/** "November 2026", of the first of a month. */
export function sayMonth(month: string): string {
  return new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}T00:00:00Z`),
  );
}

/** Who owns a problem, by the pack's name; "nobody yet". */
export function sayOwner({ pack }: Pick<House, "pack">, owner: string | null): string {
  return pack.places.owners.find(({ id }) => id === owner)?.name ?? "Nobody yet";
}
