import { demoHouse } from "../../../tests/support/demo-house.ts";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { staffBrowser } from "../../../tests/support/person.ts";
import { signIn, testApp } from "../../../tests/support/site.ts";
import type { Database } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { demoPeople } from "../../foundation/identity/index.ts";
import { boardActionProcess } from "../../rooms/governance/index.ts";
import { strategicRiskProcess, takeUpMissed } from "../../rooms/risk-register/index.ts";
import { loadRows, makeCounty, type MadeCounty } from "../index.ts";

const UNTIL = new Date("2026-11-20T14:00:00Z");

let database: Database;
let house: House;
let made: MadeCounty;
let app: Awaited<ReturnType<typeof testApp>>;

before(async () => {
  house = await demoHouse(() => UNTIL);
  database = house.database;
  const small = { seed: "boards", until: UNTIL, days: 30, contacts: 1, ownBehaviour: 0, places: 10 };
  made = makeCounty(house, small);
  assert.ok(await loadRows(database, made.rows), "the database finds each step to be one that is defined");
  app = await testApp(house);
});

after(async () => {
  await app.close();
  await database.close();
});

const statesOf = (name: string): Set<unknown> =>
  new Set(made.rows["process.thing"].filter(({ process }) => process === name).map(({ state }) => state));

test("an action and a risk of the fictional county stand in every state, a dozen risks in all, and a review was missed", async () => {
  assert.deepEqual(statesOf("board-action"), new Set(Object.keys(boardActionProcess.states)));
  assert.deepEqual(statesOf("strategic-risk"), new Set(Object.keys(strategicRiskProcess.states)));
  assert.equal(made.rows["risk_register.risk"].length, 12);
  const because = new Set(made.rows["risk_register.placement"].map((row) => row["because"]));
  assert.deepEqual(because, new Set(["raised", "score", "hand", "missed"]));
  assert.equal(await takeUpMissed(house), 0, "the job finds that what was missed was taken up");
});

test("members of the fictional county are named as fictional, the panel's to keepers alone, and attendance adds up", async () => {
  for (const { name } of made.rows["governance.seat_name"]) assert.match(name as string, /\(fictional\)$/);
  const { token } = await signIn(house, { role: "board-member" });
  const page = (await staffBrowser(app, token).get("/board/bodies/co-production-panel")).body;
  assert.match(page, /Panel member/);
  assert.doesNotMatch(page, /member of the panel \(fictional\)/);
  const held = made.rows["governance.attendance"].map((row) => row["meeting_id"]);
  for (const meeting of made.rows["governance.meeting"].filter(({ id }) => held.includes(id ?? null))) {
    const votes = made.rows["governance.attendance"].filter((row) => {
      const seat = made.rows["governance.seat"].find(({ id }) => id === row["seat_id"]);
      const isThere = row["was"] === "present" || row["was"] === "represented";
      return (
        row["meeting_id"] === meeting["id"] &&
        isThere &&
        !["observer", "adviser"].includes(seat?.["part"] as string)
      );
    });
    assert.equal(meeting["members"], votes.length);
  }
});

test("whoever comes in as the demonstration's board member finds an action of hers in what needs her now", async () => {
  const person = demoPeople(house.pack).find(({ roleId }) => roleId === "board-member");
  const clocks = made.rows["process.clock"].filter(
    ({ for_grantee, stopped_at }) => for_grantee === `staff:${person?.staffId}` && stopped_at === null,
  );
  assert.ok(clocks.length > 0);
});
