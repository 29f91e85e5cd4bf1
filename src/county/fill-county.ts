import type { House } from "../foundation/house/index.ts";
import { askQuestions } from "./ask-questions.ts";
import { canBePeopled } from "./engine/colleague.ts";
import { isEmpty, loadRows, type Client } from "./load-rows.ts";
import { makeCounty } from "./make-county.ts";
import { makeReports } from "./reports/make-reports.ts";
import { bringIn } from "./strategy/bring-in.ts";
import { publishFiguresJob } from "./publish-figures.ts";

const SEED = "a county that is nowhere";
const DAYS = 730;
const CONTACTS = 1_300;
const OWN_BEHAVIOUR = 100;
const PLACES = 400;

/**
 * Fills a demonstration that has nothing yet with two years of a fictional county, up to now, and says so in one line.
 * Only ever a demonstration, and only one that is empty, whose pack has the roles for a county's work. Needs the
 * owner's rights and the staff side's keys.
 * @returns whether it was filled.
 */
export async function fillCounty(house: House, out: (line: string) => void): Promise<boolean> {
  const isWanted = house.mode === "demo" && house.keys !== undefined && canBePeopled(house.pack);
  if (!isWanted || !(await house.database.withOwner(isEmpty))) return false;
  out(
    `First start: making up two years of a fictional county, ${CONTACTS.toLocaleString("en-GB")} requests for help. This takes a few seconds.`,
  );
  const county = {
    seed: SEED,
    until: house.now(),
    days: DAYS,
    contacts: CONTACTS,
    ownBehaviour: OWN_BEHAVIOUR,
    places: PLACES,
  };
  const isFilled = await loadRows(house.database, makeCounty(house, county).rows);
  if (!isFilled) return false;
  await askQuestions(house);
  await makeReports(house);
  await bringIn(house);
  await house.database.withOwner(leaveWork);
  return true;
}

/**
 * What takes longer than anybody waits for a start is done in the background. Everybody is looked for among everybody:
 * what comes of it waits for the front door. And the figures for everybody are counted, attacked and published.
 */
async function leaveWork(client: Client): Promise<void> {
  await client.query("begin");
  await client.query("set local role fanlight_owner");
  await client.query(
    "insert into people.to_look (person_id) select distinct person_id from people.membership",
  );
  await client.query("insert into job_outbox.entry (id, job, payload) values (gen_random_uuid(), $1, '{}')", [
    publishFiguresJob.name,
  ]);
  await client.query("commit");
}
