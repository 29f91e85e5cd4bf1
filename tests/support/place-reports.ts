import { randomUUID } from "node:crypto";
import type { House } from "../../src/foundation/house/index.ts";

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
