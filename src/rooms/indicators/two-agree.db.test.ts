import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { keptAt, indicatorSite, type letIn, type SignedIn } from "../../../tests/support/kept-indicators.ts";
import { tryStep } from "../../../tests/support/person.ts";
import { withActor } from "../../foundation/access/index.ts";
import { sql } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { observeIndicators } from "./store/observe-indicators.ts";

const IN_TIME = "/indicators/contact-in-time";

let house: House;
let as: ReturnType<typeof letIn>;
let keeper: SignedIn;

before(async () => {
  ({ house, as, keeper } = await indicatorSite());
  await observeIndicators(house);
});
after(() => house.database.close());

describe("indicators", () => {
  test("change what they count or are to reach when two agree, whoever of them it is and whatever the hand", async () => {
    const kept = await keptAt(keeper, IN_TIME);
    const [other, commissioner] = [await as("strategy-manager"), await as("commissioner")];
    const wanted = { value: "95", by_day: "31", by_month: "3", by_year: "2098" };
    const nobody = await tryStep(keeper, `${kept}/target`, { ...wanted, decision: "nobody" });
    assert.equal(nobody.status, 422);
    assert.match(nobody.body, /Choose the body that decided it/);
    const decided = { decided_day: "14", decided_month: "5", decided_year: "2026" };
    const target = { ...wanted, body: "partnership-board", ...decided };
    assert.equal((await tryStep(keeper, `${kept}/target`, target)).status, 303);
    for (const reader of [keeper, other, commissioner])
      assert.match((await reader.get(IN_TIME)).body, /A change waits for somebody else to agree it/);
    assert.match((await tryStep(keeper, `${kept}/agree`)).body, /Somebody else has to agree it/);
    assert.doesNotMatch((await (await as("board-member")).get(IN_TIME)).body, /2098|waits for somebody/);
    assert.equal((await tryStep(other, `${kept}/decline`)).status, 303);
    assert.match((await keeper.get(IN_TIME)).body, /None: no body has decided one/);
    const alone = sql`insert into indicator.version (indicator_id, version, body, by_staff, reason)
      select indicator_id, 900, body || '{"fewest": 1}', identity.actor_staff(), 'Alone' from indicator.version
      where indicator_id = ${kept.split("/").at(-1)} and version = 1`;
    await assert.rejects(
      withActor(house, keeper.token, ({ db }) => alone.execute(db)),
      /somebody else agrees it/,
    );
    const unseen = sql`insert into indicator.version (indicator_id, version, body, by_staff, agreed_by, reason)
      select indicator_id, 900, body || '{"fewest": 1}', by_staff, identity.actor_staff(), 'Unseen' from indicator.version
      where indicator_id = ${kept.split("/").at(-1)} and by_staff is not null limit 1`;
    await assert.rejects(
      withActor(house, commissioner.token, ({ db }) => unseen.execute(db)),
      /what is agreed is what was proposed/,
    );
    assert.match((await keeper.get(`${kept}/target`)).body, /X-[0-9A-Z]+: First safe contact in time/);
    const few = { numerator: "count(requests)", fewest: "1", reason: "To see everybody" };
    const refused = await tryStep(keeper, `${kept}/revise`, few);
    assert.equal(refused.status, 422);
    assert.match(refused.body, /not so small that a few people could be told apart/);
  });

  test("are used no longer when two agree it, whatever the hand, and go on until then", async () => {
    const url = "/indicators/right-first-time";
    const [kept, other] = [await keptAt(keeper, url), await as("strategy-manager")];
    assert.equal((await tryStep(keeper, `${kept}/retire`)).status, 422);
    const why = { reason: "It looks bad" };
    assert.equal((await tryStep(keeper, `${kept}/retire`, why)).status, 303);
    const waits = /used no longer waits for somebody else[\s\S]*It looks bad/;
    for (const reader of [keeper, other]) assert.match((await reader.get(url)).body, waits);
    assert.match((await (await as("board-member")).get("/indicators")).body, /Right first time/);
    assert.match((await tryStep(keeper, `${kept}/end`)).body, /Somebody else has to agree it/);
    const id = kept.split("/").at(-1);
    const alone = sql`insert into process.step (thing_id, step, from_state, to_state, by, agency_id)
      select ${id}, 'end', 'ending', 'retired', 'staff:' || identity.actor_staff(), identity.actor_agency()`;
    await assert.rejects(
      withActor(house, keeper.token, ({ db }) => alone.execute(db)),
      /somebody else agrees that it is used no longer/,
    );
    assert.equal((await tryStep(other, `${kept}/keep`)).status, 303);
    assert.doesNotMatch((await keeper.get(url)).body, waits);
    assert.equal((await tryStep(keeper, `${kept}/retire`, why)).status, 303);
    assert.match((await other.get(`${kept}/end`)).body, /It cannot be taken up again/);
    assert.equal((await tryStep(other, `${kept}/end`)).status, 303);
    assert.doesNotMatch((await (await as("board-member")).get("/indicators")).body, /Right first time/);
  });
});
