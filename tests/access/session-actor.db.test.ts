import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { withActor } from "../../src/foundation/access/index.ts";
import { sql } from "../../src/foundation/db/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { openSession } from "../../src/foundation/identity/index.ts";
import { testHouse } from "../support/site.ts";
import { asOwner, makeStaff } from "../support/staff.ts";

// What a session stands for is kept in its row (ADR 0015). These hold that the row never lags behind the truth.

const advocate = { role: "advocate", agency: "advocacy", team: "idva" } as const;

test("a session shows its own row to whoever holds its token, and no other row", async () => {
  const house = await testHouse();
  const [token] = await signIn(house);
  await signIn(house);
  const rows = await withActor(house, token, async ({ db }) => {
    const found = await sql<{ grantees: string[]; told: string[] }>`
      select grantees, identity.grantees() as told from identity.session`.execute(db);
    return found.rows;
  });
  assert.equal(rows.length, 1);
  assert.ok(rows[0]?.grantees.some((grantee) => grantee === "role:advocacy/advocate"));
  assert.deepEqual(rows[0]?.grantees, rows[0]?.told);
});

for (const [what, statement] of [
  ["runs out", "update identity.session set expires_at = now() where staff_id = $1"],
  ["idles", "update identity.session set seen_at = now() - interval '2 hours' where staff_id = $1"],
  ["loses its seat", "update identity.seat set ended_at = now() where staff_id = $1"],
  ["comes to the end of its seat", "update identity.seat set until = now() where staff_id = $1"],
  ["loses its person", "update identity.staff set state = 'left' where id = $1"],
] as const) {
  test(`a session that ${what} is no row and stands for nobody`, async () => {
    const house = await testHouse();
    const [token, staffId] = await signIn(house);
    assert.deepEqual(await standsFor(house, token), { rows: 1, isSomebody: true });
    await asOwner(house, statement, [staffId]);
    assert.deepEqual(await standsFor(house, token), { rows: 0, isSomebody: false });
  });
}

test("a permission taken from a role is gone from its sessions at once", async () => {
  const house = await testHouse();
  const [token] = await signIn(house);
  const may = () => withActor(house, token, async ({ actor }) => actor.permissions.has("case.work"));
  assert.equal(await may(), true);
  await asOwner(
    house,
    "delete from identity.role_permission where role_id = 'advocate' and permission = $1",
    ["case.work"],
  );
  assert.equal(await may(), false);
  await asOwner(house, "insert into identity.role_permission values ('advocate', $1)", ["case.work"]);
});

test("a session that opens while a conflict of interest is being recorded knows of it", async () => {
  const house = await testHouse();
  const { staffId, seatIds } = await makeStaff(house, { seats: [advocate] });
  const opening = await house.database.withOwner(async (client) => {
    await client.query("begin");
    const person = randomUUID();
    await client.query(
      "insert into people.person (id, reference, agency_id, side, created_by) values ($1, $2, 'front-door', 'harmed', 'system:test')",
      [person, `P-${person}`],
    );
    await client.query(
      "insert into access.conflict (id, staff_id, person_id, kind, recorded_by) values ($1, $2, $3, 'family', 'system:test')",
      [randomUUID(), staffId, person],
    );
    const begun = openSession(house, { staffId, seatId: seatIds[0], steppedUp: false });
    // On a server it comes to wait for the conflict; on the embedded database there is one connection.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await client.query("commit");
    return { begun };
  });
  await opening.begun;
  const found = await asOwner(house, "select is_conflicted from identity.session where staff_id = $1", [
    staffId,
  ]);
  assert.deepEqual(found, [{ is_conflicted: true }]);
});

async function signIn(house: House): Promise<[token: string, staffId: string]> {
  const { staffId, seatIds } = await makeStaff(house, { seats: [advocate] });
  return [await openSession(house, { staffId, seatId: seatIds[0], steppedUp: false }), staffId];
}

async function standsFor(house: House, token: string): Promise<{ rows: number; isSomebody: boolean }> {
  return house.database.transactionAs("fanlight_app", async (tx) => {
    const { rows } = await sql<{ rows: number; isSomebody: boolean }>`
      select (select count(*)::int from identity.session) as rows, cardinality(identity.grantees()) > 0 as "isSomebody"
      from (select set_config('app.session', ${token}, true)) as said`.execute(tx);
    const [row] = rows;
    assert.ok(row);
    return row;
  });
}
