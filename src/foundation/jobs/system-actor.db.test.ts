import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "../../../tests/support/database.ts";
import { actorKey, can } from "../access/index.ts";
import type { House } from "../house/index.ts";
import { withSystemActor } from "./system-actor.ts";

async function standUp(start = new Date()): Promise<{ house: House; pass: (minutes: number) => void }> {
  let at = start.getTime();
  const now = (): Date => new Date(at);
  const pass = (minutes: number): void => void (at += minutes * 60_000);
  return { house: { database: await testDatabase(), now } as House, pass };
}

async function countSessions(house: House, name: string): Promise<number> {
  return house.database.withOwner(async (client) => {
    const query = "select count(*)::int as n from identity.session where system_actor = $1";
    return (await client.query<{ n: number }>(query, [name])).rows[0]?.n ?? NaN;
  });
}

test("a system actor is named, belongs to no agency, and may do what its role lists and nothing else", async () => {
  const { house } = await standUp();
  await house.database.withOwner(async (client) => {
    await client.query("insert into identity.role (id, name) values ('system:actor-test', 'Test')");
    await client.query("insert into identity.role_permission values ('system:actor-test', 'contact.take')");
  });
  const actor = await withSystemActor(house, "actor-test", async (tx) => tx.actor);
  assert.equal(actorKey(actor), "system:actor-test");
  assert.deepEqual(
    [actor.staffId, actor.seatId, actor.agencyId, actor.steppedUp],
    [undefined, undefined, undefined, false],
  );
  assert.deepEqual([can(actor, "contact.take"), can(actor, "case.see")], [true, false]);
  const unlisted = await withSystemActor(house, "actor-nobody-listed", async (tx) => tx.actor);
  assert.equal(unlisted.permissions.size, 0);
});

test("one session serves a name until it is due for renewal", async () => {
  const { house, pass } = await standUp();
  const stream = (): Promise<string> =>
    withSystemActor(house, "actor-renewed", async (tx) => tx.actor.streamId);
  const [first, second] = await Promise.all([stream(), stream()]);
  pass(44);
  assert.equal(await stream(), first);
  assert.equal(second, first);
  pass(2);
  assert.notEqual(await stream(), first);
  assert.equal(await countSessions(house, "actor-renewed"), 2);
});

test("a session the database no longer knows is opened anew and the work is done once", async () => {
  const { house } = await standUp();
  let done = 0;
  const work = async (): Promise<number> => (done += 1);
  await withSystemActor(house, "actor-purged", work);
  await house.database.withOwner((client) =>
    client.query("delete from identity.session where system_actor = 'actor-purged'"),
  );
  assert.equal(await withSystemActor(house, "actor-purged", work), 2);
});

test("an error of the work itself is passed on and undoes the transaction", async () => {
  const { house } = await standUp();
  let done = 0;
  const failing = withSystemActor(house, "actor-failing", async () => {
    done += 1;
    throw new Error("no");
  });
  await assert.rejects(failing, /^Error: no$/);
  assert.equal(done, 1);
});
