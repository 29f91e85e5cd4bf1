import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { freshDatabase } from "../../../tests/support/database.ts";
import { houseOn, signIn, type SignedIn } from "../../../tests/support/site.ts";
import { withActor } from "../../foundation/access/index.ts";
import { sql } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { loadFromPack } from "./index.ts";

let house: House;
let manager: SignedIn;
let lead: SignedIn;

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database);
  await loadFromPack(house);
  manager = await signIn(house, { role: "strategy-manager" });
  lead = await signIn(house, { role: "sub-group-lead" });
});
after(() => house.database.close());

describe("what is said of an item, by whatever statement", () => {
  test("what is not its own action's is not written by a sub-group, by whatever hand", async () => {
    const write = sql`insert into strategy.item_version (id, item_id, valid_from, after, author, reason, body)
      select gen_random_uuid(), v.item_id, now(), now(), (select 'staff:' || identity.actor_staff()), 'x', v.body
      from strategy.item_version v join strategy.item i on i.id = v.item_id where i.kind = 'objective' limit 1`;
    await assert.rejects(withActor(house, lead.token, async ({ db }) => write.execute(db)));
    const close = sql`update strategy.item_version v set valid_to = now() where v.valid_to = 'infinity' and exists (
      select from strategy.item i where i.id = v.item_id and i.kind = 'objective')`;
    const { numAffectedRows } = await withActor(house, lead.token, async ({ db }) => close.execute(db));
    assert.equal(numAffectedRows, 0n);
  });

  test("never says two things of one item at one time, whoever writes", async () => {
    const clash = sql`insert into strategy.item_version (id, item_id, parent_id, valid_from, author, reason, body)
      select gen_random_uuid(), item_id, parent_id, now(), (select 'staff:' || identity.actor_staff()), 'x', body
      from strategy.item_version where valid_to = 'infinity' limit 1`;
    await assert.rejects(
      withActor(house, manager.token, async ({ db }) => clash.execute(db)),
      /unique|duplicate|FL|23505/i,
    );
    const overlaps = await withActor(
      house,
      manager.token,
      async ({ db }) =>
        (
          await sql`select a.id from strategy.item_version a join strategy.item_version b on a.item_id = b.item_id and a.id < b.id
        and a.valid_from < b.valid_to and b.valid_from < a.valid_to`.execute(db)
        ).rows,
    );
    assert.deepEqual(overlaps, []);
  });
});
