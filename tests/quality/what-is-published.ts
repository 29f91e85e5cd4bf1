import { randomUUID } from "node:crypto";
import { cellToChildren, latLngToCell } from "h3-js";
import { isoDay } from "../../src/foundation/clock/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { addMonths } from "../../src/foundation/clock/index.ts";
import { latestToPublish, slugOf } from "../../src/rooms/hotspots/index.ts";
import { staffBrowser, tryStep, type StaffBrowser } from "../support/person.ts";
import { addPlaceReports, fillPlaces, TOWN } from "../support/place-reports.ts";
import { signIn, testApp } from "../support/site.ts";

/** What stands on the public pages once a partnership has published something: a map, one that was withdrawn, what was done. */
export async function publishSome(house: House): Promise<void> {
  const app = await testApp(house);
  const as = async (role: string): Promise<StaffBrowser> =>
    staffBrowser(app, (await signIn(house, { role })).token);
  const [lead, checker] = [await as("strategy-manager"), await as("communications-lead")];
  const quarter = latestToPublish(isoDay(house.now(), house.calendar));
  const before = addMonths(quarter, -3);
  await fillPlaces(house);
  const [cell = ""] = cellToChildren(latLngToCell(TOWN.lat, TOWN.lng, 8), 9);
  await addPlaceReports(house, { cell, district: TOWN.district, month: before }, 12);
  for (const each of [before, quarter]) await publish(each);
  await publishFeedback(house, cell);
  await app.close();

  async function publish(wanted: string): Promise<void> {
    const { location: url } = await lead.post("/hotspots/releases", { quarter: slugOf(wanted) });
    await done(checker, `${url}/check`, { fit: "yes" });
    await done(lead, `${url}/publish`);
    await done(checker, `${url}/note`, { what: "late" });
    if (wanted === before) await done(checker, `${url}/withdraw`, { what: "person" });
  }
}

async function done(browser: StaffBrowser, url: string, fields: Record<string, string> = {}): Promise<void> {
  const { status } = await tryStep(browser, url, fields);
  if (status !== 303) throw new Error(`${url} was answered with ${status}.`);
}

/** What was done about one place, without the steps that led there. */
async function publishFeedback({ database }: House, cell: string): Promise<void> {
  const id = randomUUID();
  await database.withOwner(async (client) => {
    await client.query("alter table process.thing disable trigger user");
    await client.query(
      `insert into process.thing (id, process, reference, state, agency_id, opened_by)
       values ($1, 'place-problem', 'W-1', 'published', 'county-council', 'test')`,
      [id],
    );
    await client.query("alter table process.thing enable trigger user");
    await client.query(
      "insert into place.problem (id, title, cells, district) values ($1, 'The way to the station', $2, $3)",
      [id, [cell], TOWN.district],
    );
    await client.query(
      `insert into place.feedback (problem_id, district, place_id, you_said, we_did, published_on)
       values ($1, $2, 'stevenage-station', 'The way is dark.', 'We put up two lamps.', '2026-11-01')`,
      [id, TOWN.district],
    );
  });
}
