import { randomUUID } from "node:crypto";
import { cellToChildren, gridDisk, latLngToCell } from "h3-js";
import { isoDay } from "../../src/foundation/clock/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { latestToPublish } from "../../src/rooms/hotspots/index.ts";

/** A town with many reports; and others with a few each, so that there is a county to stand out in. */
export const TOWN = { lat: 51.9022, lng: -0.2026, district: "stevenage" };
const ELSEWHERE = [
  { lat: 51.6565, lng: -0.3963, district: "watford" },
  { lat: 51.7526, lng: -0.4692, district: "dacorum" },
  { lat: 51.755, lng: -0.336, district: "st-albans" },
  { lat: 51.7612, lng: -0.0118, district: "broxbourne" },
  { lat: 51.9471, lng: -0.2831, district: "north-hertfordshire" },
];
/** One of nineteen hexagons around each. */
const THIN = 20;

/** Where and when some reports of places are of. */
export type ReportPlace = {
  readonly cell: string;
  readonly district: string;
  /** The first of a month. */
  readonly month: string;
  readonly environment?: readonly string[];
  /** How they stand: looked over and accepted, unless said otherwise. */
  readonly state?: string;
};

/** So many reports, as they are after somebody looked them over: seen by the county's lead for safe places. */
export async function addPlaceReports(house: House, place: ReportPlace, count: number): Promise<void> {
  const { cell, district, month, environment = [], state = "moderated" } = place;
  await house.database.withOwner(async (client) => {
    // No step led there.
    await client.query("alter table process.thing disable trigger user");
    for (let each = 0; each < count; each += 1) {
      const id = randomUUID();
      await client.query(
        `insert into process.thing (id, process, reference, state, agency_id, opened_by)
         values ($1, 'place-report', $2, $3, 'county-council', 'test')`,
        [id, `W-${id.slice(0, 8)}`, state],
      );
      await client.query(
        `insert into place.report (id, cell, district, reported_month, environment) values ($1, $2, $3, $4, $5)`,
        [id, cell, district, month, environment],
      );
      await client.query(
        `insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, granted_by)
         values ($1, $2, 'role:county-council/place-safety-lead', 'test', 'test', 'test', 'test')`,
        [randomUUID(), id],
      );
    }
    await client.query("alter table process.thing enable trigger user");
  });
}

/**
 * A county of reports: a hotspot of seventy in the town, single ones elsewhere; of the quarter to publish now twenty-one in
 * one hexagon, nine beside it, and three in another town. Forty that nobody has looked over count nowhere.
 */
export async function fillPlaces(house: House): Promise<void> {
  const today = isoDay(house.now(), house.calendar);
  const quarter = latestToPublish(today);
  const month = monthBefore(today);
  const [one = "", two = "", three = "", four = ""] = cellToChildren(latLngToCell(TOWN.lat, TOWN.lng, 8), 9);
  const add = (place: ReportPlace, count: number): Promise<void> => addPlaceReports(house, place, count);
  for (const { lat, lng, district } of ELSEWHERE) {
    const around = gridDisk(latLngToCell(lat, lng, 8), 4).filter((_, index) => index % THIN === 0);
    for (const wide of around) await add({ cell: cellToChildren(wide, 9)[0] ?? "", district, month }, 1);
  }
  const { district } = TOWN;
  const environment = ["poor-light"];
  for (const cell of [one, two, three, four]) await add({ cell, district, month, environment }, 10);
  await add({ cell: one, district, month: quarter, environment }, 21);
  await add({ cell: two, district, month: quarter }, 5);
  await add({ cell: three, district, month: quarter }, 4);
  const lonely = { cell: latLngToCell(51.6565, -0.3963, 9), district: "watford", month: quarter };
  await add({ ...lonely, environment: ["isolated"] }, 3);
  await add({ ...lonely, state: "received" }, 40);
}

/** The first of the month before a day's. */
function monthBefore(day: string): string {
  const at = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 2, 1));
  return at.toISOString().slice(0, 10);
}
