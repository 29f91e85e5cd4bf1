import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { tryStep } from "../../../tests/support/person.ts";
import { placeSite } from "../../../tests/support/place-site.ts";
import { signIn } from "../../../tests/support/site.ts";
import { withActor } from "../../foundation/access/index.ts";
import { sql } from "../../foundation/db/index.ts";
import { cellAt } from "./model/cell.ts";

const { house, rows, works, arrives, stateOf, done } = await placeSite();
const lead = await works("place-safety-lead");
const police = await works("neighbourhood-officer");
const stevenage = await works("community-safety-officer");
const lighting = await works("street-lighting-officer");

describe("looking over reports", () => {
  test("an ordinary one waits five days; one that was sent at once waits longer and says why; neither is refused", async () => {
    const usual = await arrives();
    const fast = await arrives({ isFast: true, environment: ["layout"] });
    const [a, b] = await Promise.all(
      [usual, fast].map((id) =>
        rows(
          "select limit_key, r.reasons from process.clock c join place.report r on r.id = c.thing_id where c.thing_id = $1",
          id,
        ),
      ),
    );
    assert.deepEqual(a, [{ limit_key: "place.moderate", reasons: [] }]);
    assert.deepEqual(b, [{ limit_key: "place.moderate-slow", reasons: ["fast"] }]);
    const list = (await lead.get("/places")).body;
    assert.match(list, /Looks automatic: later/);
    assert.match((await lead.get(`/places/reports/${fast}`)).body, /sent faster than a person/);
  });

  test("a burst for one place goes to the slower queue from the ninth on, and all of it is kept", async () => {
    const cell = cellAt({ lat: 51.7526, lng: -0.4692 });
    for (let n = 0; n < 10; n += 1)
      await arrives({
        cell,
        district: "dacorum",
        place: "hemel-hempstead-town-centre",
        happened: (["week", "month", "year"] as const)[n % 3],
      });
    const kept = await rows("select reasons from place.report where cell = $1", cell);
    assert.equal(kept.length, 10);
    const burst = kept.filter(({ reasons }) => (reasons as string[]).includes("burst-here"));
    assert.equal(burst.length, 2);
  });

  test("the lead accepts, sets aside and brings back; officers see and may not; others find nothing", async () => {
    const id = await arrives();
    const url = `/places/reports/${id}`;
    assert.equal((await police.get(url)).status, 200);
    assert.equal((await stevenage.get(url)).status, 200);
    assert.equal((await tryStep(stevenage, `${url}/accept`)).status, 403);
    assert.equal((await lighting.get(url)).status, 404);
    const dacorum = await works({
      role: "community-safety-officer",
      agency: "dacorum-council",
      team: "community-safety",
    });
    assert.equal((await dacorum.get(url)).status, 404);
    const door = await works("front-door-practitioner");
    for (const other of [url, "/places"]) assert.equal((await door.get(other)).status, 403);
    assert.equal((await tryStep(lead, `${url}/set-aside`, { reason: "because" })).status, 422);
    await done(lead, `${url}/set-aside`, { reason: "crime" });
    assert.equal(await stateOf(id), "set-aside");
    await done(lead, `${url}/restore`);
    assert.equal(await stateOf(id), "moderated");
    await done(lead, `${url}/set-aside`, { reason: "mistaken" });
  });

  test("who told us is read by nobody, and counted for the lead alone", async () => {
    const { token } = await signIn(house, { role: "place-safety-lead" });
    const read = withActor(house, token, async (tx) =>
      sql`select about_age from place.report`.execute(tx.db),
    );
    await assert.rejects(read, { code: "42501" });
    const officer = await signIn(house, { role: "neighbourhood-officer" });
    const counted = await withActor(
      house,
      officer.token,
      async (tx) => (await sql`select * from place.about_counts()`.execute(tx.db)).rows,
    );
    assert.deepEqual(counted, []);
  });
});
