import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { withActor } from "../../src/foundation/access/index.ts";
import { newDraftSecret } from "../../src/foundation/crypto/index.ts";
import { sql } from "../../src/foundation/db/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { putSealed } from "../../src/foundation/intake/index.ts";
import { takeStep } from "../../src/foundation/process/index.ts";
import { processes } from "../../src/rooms.ts";
import { takeInAll } from "../../src/rooms/front-door/index.ts";
import { signIn, testHouse, type SignedIn } from "../support/site.ts";

const contact = processes.find(({ name }) => name === "contact");

describe("the laws of every life cycle, kept by the database", () => {
  let house: House;
  let door: SignedIn;
  let id: string;

  before(async () => {
    house = await testHouse();
    door = await signIn(house, { role: "front-door-practitioner" });
    id = await putSealed(house, newDraftSecret(), "need-help", { channel: "phone", phone: "+447700900000" });
    await takeInAll(house);
  });

  const asDoor = (statement: ReturnType<typeof sql>): Promise<unknown> =>
    withActor(house, door.token, (tx) => statement.execute(tx.db));

  test("a state cannot change without a step that led there", async () => {
    await assert.rejects(asDoor(sql`update process.thing set state = 'closed' where id = ${id}`), {
      code: "FL001",
    });
  });

  test("a step cannot lead where its definition does not", async () => {
    const astray = sql`insert into process.step (thing_id, step, from_state, to_state, by, agency_id)
      values (${id}, 'take', 'waiting', 'closed', ${`staff:${door.staffId}`}, 'front-door')`;
    await assert.rejects(asDoor(astray), { code: "FL002" });
  });

  test("a step that no definition has cannot be logged", async () => {
    const invented = sql`insert into process.step (thing_id, step, from_state, to_state, by, agency_id)
      values (${id}, 'invented', 'waiting', 'closed', ${`staff:${door.staffId}`}, 'front-door')`;
    await assert.rejects(asDoor(invented), { code: "42501" });
  });

  test("a step cannot be logged in another's name", async () => {
    const forged = sql`insert into process.step (thing_id, step, from_state, to_state, by, agency_id)
      values (${id}, 'take', 'waiting', 'taken', 'staff:00000000-0000-4000-8000-000000000000', 'front-door')`;
    await assert.rejects(asDoor(forged), { code: "42501" });
  });

  test("what was logged cannot be changed or taken away", async () => {
    await assert.rejects(asDoor(sql`update process.step set step = 'take' where thing_id = ${id}`), {
      code: "42501",
    });
    await assert.rejects(asDoor(sql`delete from process.step where thing_id = ${id}`), { code: "42501" });
  });

  test("a role without the permission cannot log the step, even by hand", async () => {
    const officer = await signIn(house, { role: "commissioner", agency: "front-door", team: "front-door" });
    const logged = withActor(house, officer.token, (tx) =>
      sql`insert into process.step (thing_id, step, from_state, to_state, by, agency_id)
        values (${id}, 'take', 'waiting', 'taken', ${`staff:${officer.staffId}`}, 'front-door')`.execute(
        tx.db,
      ),
    );
    await assert.rejects(logged, { code: "42501" });
  });

  test("a clock cannot be handed to somebody whom the thing is not open to, nor by one", async () => {
    const stranger = await signIn(house, { role: "commissioner", agency: "opcc", team: "commissioning" });
    const hand = sql`update process.clock set for_grantee = ${`staff:${stranger.staffId}`} where thing_id = ${id}`;
    await assert.rejects(asDoor(hand), { code: "FL004" });
    const taken = await withActor(house, stranger.token, (tx) => hand.execute(tx.db));
    assert.equal(taken.numAffectedRows, 0n);
  });

  test("if anything in a step fails, nothing of it is kept", async () => {
    assert.ok(contact);
    const broken = {
      ...contact,
      steps: { ...contact.steps, take: { ...contact.steps["take"], effect: fail } },
    };
    const taking = withActor(house, door.token, (tx) =>
      takeStep(tx, broken as typeof contact, { thingId: id, step: "take" }),
    );
    await assert.rejects(taking, /half way/);
    const state = await house.database.withOwner(async (client) => {
      const { rows } = await client.query<{ state: string }>(
        "select state from process.thing where id = $1",
        [id],
      );
      return rows[0]?.state;
    });
    assert.equal(state, "waiting");
  });
});

async function fail(): Promise<never> {
  throw new Error("half way");
}
