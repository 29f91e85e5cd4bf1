import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { makeStaff } from "../../../tests/support/staff.ts";
import { signIn, testHouse } from "../../../tests/support/site.ts";
import { withActor } from "../access/index.ts";
import { hashToken, newToken } from "../crypto/index.ts";
import { sql } from "../db/index.ts";
import { sealValue, type House } from "../house/index.ts";
import { teamKey } from "./index.ts";

const refused = { code: "42501" };

async function administrator(house: House): Promise<{ token: string; staffId: string; seatId: string }> {
  return signIn(house, { role: "system-administrator" });
}

function run(house: House, token: string, query: ReturnType<typeof sql>): Promise<unknown> {
  return withActor(house, token, ({ db }) => query.execute(db));
}

test("nobody reads a session's token, a passkey, a question or an invitation, not even an administrator", async () => {
  const house = await testHouse();
  const { token } = await administrator(house);
  for (const table of ["passkey", "challenge", "invitation"]) {
    await assert.rejects(run(house, token, sql`select 1 from ${sql.id("identity", table)}`), refused, table);
  }
  for (const column of ["token_hash", "stream_id", "staff_id", "expires_at", "permissions"]) {
    const read = sql`select ${sql.id(column)} from identity.session`;
    await assert.rejects(run(house, token, read), refused, column);
  }
});

test("nobody opens a session, or proves who she is, from within one", async () => {
  const house = await testHouse();
  const { token, staffId, seatId } = await administrator(house);
  const some = hashToken(newToken());
  const queries = [
    sql`select identity.open_session(${some}, ${randomUUID()}, ${staffId}, ${seatId}, null, '1 hour', 60, '0')`,
    sql`select identity.switch_seat(${some}, ${some}, ${randomUUID()}, ${seatId})`,
    sql`select identity.step_up(${some}, ${staffId}, '1 hour')`,
    sql`select identity.issue_challenge(${some}, 'sign-in', ${some}, null, null, '1 hour')`,
    sql`select identity.join_with_passkey(${some}, 'x', ${some}, 0, '{}', false)`,
    sql`select identity.admit_from_agency('a@b.example', 'advocacy')`,
  ];
  for (const query of queries) await assert.rejects(run(house, token, query), refused);
});

test("an administrator gives no seat by herself, revives none, and changes nobody's e-mail address", async () => {
  const house = await testHouse();
  const { token } = await administrator(house);
  const { staffId, seatIds } = await makeStaff(house, { seats: [{ role: "advocate", agency: "advocacy" }] });
  const insert = sql`insert into identity.seat (id, staff_id, agency_id, role_id)
    values (${randomUUID()}, ${staffId}, 'advocacy', 'advocate')`;
  await assert.rejects(run(house, token, insert), refused);
  await assert.rejects(
    run(house, token, sql`update identity.seat set ended_at = null where id = ${seatIds[0]}`),
    refused,
  );
  await assert.rejects(
    run(house, token, sql`update identity.staff set email = 'x@y.example' where id = ${staffId}`),
    refused,
  );
  await assert.rejects(
    run(house, token, sql`update identity.staff set state = 'active' where id = ${staffId}`),
    refused,
  );
});

test("nobody adds a colleague as joined already, and only administrators of people add one", async () => {
  const house = await testHouse();
  const { token } = await administrator(house);
  const advocate = await signIn(house, { role: "advocate" });
  const insert = (
    state: string,
  ): ReturnType<typeof sql> => sql`insert into identity.staff (id, name, email, state)
    values (${randomUUID()}, 'New', ${`${randomUUID()}@test.example`}, ${state})`;
  await assert.rejects(run(house, token, insert("active")), refused);
  await assert.rejects(run(house, advocate.token, insert("invited")), refused);
  await run(house, token, insert("invited"));
});

test("only another administrator of people invites, ends a role, or marks a leaver", async () => {
  const house = await testHouse();
  const { token, staffId, seatId } = await administrator(house);
  const advocate = await signIn(house, { role: "advocate" });
  const invited = await makeStaff(house, { state: "invited" });
  const some = hashToken(newToken());
  await assert.rejects(
    run(house, advocate.token, sql`select identity.invite(${invited.staffId}, ${some})`),
    refused,
  );
  await assert.rejects(run(house, advocate.token, sql`select identity.leave(${invited.staffId})`), refused);
  await assert.rejects(run(house, advocate.token, sql`select identity.end_seat(${seatId})`), refused);
  // Not even she herself.
  await assert.rejects(run(house, token, sql`select identity.leave(${staffId})`), refused);
  await assert.rejects(run(house, token, sql`select identity.end_seat(${seatId})`), refused);
  await assert.rejects(run(house, token, sql`select identity.invite(${staffId}, ${some})`), refused);
  // Nor is anyone who has joined invited again by one person alone.
  await assert.rejects(run(house, token, sql`select identity.invite(${advocate.staffId}, ${some})`), refused);
});

test("a wish is in one's own name, for somebody else, and by an administrator", async () => {
  const house = await testHouse();
  const { token, staffId } = await administrator(house);
  const [advocate, other] = [await signIn(house, { role: "advocate" }), await makeStaff(house)];
  const ask = (forStaff: string, by: string): ReturnType<typeof sql> => {
    const id = randomUUID();
    const place = { table: "identity.role_grant", row: id, column: "reason_sealed" };
    return sql`
      insert into identity.role_grant
        (id, kind, staff_id, agency_id, team_id, role_id, until, reason_sealed, requested_by, expires_at)
      values (${id}, 'seat', ${forStaff}, 'advocacy', ${teamKey("advocacy", "idva")}, 'advocate',
        now() + interval '1 month', ${sealValue(house, place, "why")}, ${by}, now() + interval '1 day')`;
  };
  await assert.rejects(run(house, token, ask(staffId, staffId)), refused);
  await assert.rejects(run(house, token, ask(other.staffId, advocate.staffId)), refused);
  await assert.rejects(run(house, advocate.token, ask(other.staffId, advocate.staffId)), refused);
  await run(house, token, ask(other.staffId, staffId));
});
