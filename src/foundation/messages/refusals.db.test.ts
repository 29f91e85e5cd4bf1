import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import { testDatabase } from "../../../tests/support/database.ts";
import { withActor } from "../access/index.ts";
import { sql } from "../db/index.ts";
import type { House } from "../house/index.ts";
import { withSystemActor } from "../jobs/index.ts";
import {
  caseOf,
  type Colleague,
  houseOn,
  type PermissionChange,
  permissionFor,
  signedIn,
} from "./builders.ts";

const HOUR = 3_600_000;
const inHours = (hours: number): Date => new Date(Date.now() + hours * HOUR);

let house: House;
let worker: Colleague;
let thingId: string;

before(async () => {
  house = await houseOn(await testDatabase());
  worker = await signedIn(house, ["case.work"]);
  thingId = await caseOf(house, worker);
});

type Row = Partial<
  Record<"thing" | "permission" | "attempt" | "channel" | "sender" | "by" | "staff", string | null>
>;

async function insert(who: Colleague, row: Row): Promise<string> {
  const id = randomUUID();
  const {
    thing = thingId,
    permission = null,
    attempt = null,
    channel = "text",
    sender = "Sam",
    staff = null,
  } = row;
  const by = row.by ?? `staff:${who.staffId}`;
  const body = staff === null ? sql`'sealed'::bytea` : sql`null`;
  const statement = sql`
    insert into message.outbox
      (id, thing_id, permission_id, attempt_id, channel, sender_name, template, body_sealed, staff_id, created_by)
    values (${id}, ${thing}, ${permission}, ${attempt}, ${channel}, ${sender}, 'test', ${body}, ${staff}, ${by})`;
  await withActor(house, who.token, ({ db }) => statement.execute(db));
  return id;
}

function permission(change: Partial<PermissionChange> = {}): Promise<string> {
  return permissionFor(house, { thingId, ...change });
}

function asRelay(statement: ReturnType<typeof sql>): Promise<bigint | undefined> {
  return withSystemActor(house, "messages", async ({ db }) => (await statement.execute(db)).numAffectedRows);
}

async function approve(permissionId: string, by: Colleague, until = inHours(1)): Promise<string> {
  const id = randomUUID();
  const statement = sql`
    insert into message.approved_attempt (id, thing_id, permission_id, reason, approved_by, until)
    values (${id}, ${thingId}, ${permissionId}, 'check-overdue', ${by.staffId}, ${until})`;
  await withActor(house, by.token, ({ db }) => statement.execute(db));
  return id;
}

const stale = { verifiedAt: inHours(-100), expiresAt: inHours(-1) };

test("each thing that makes a message unsafe is refused by name", async () => {
  const hourNow = new Date().getUTCHours();
  const hour = (by: number): string => `${String((hourNow + 24 + by) % 24).padStart(2, "0")}:00`;
  const cases: [string, Partial<PermissionChange>][] = [
    ["withdrawn", { withdrawnAt: inHours(-1) }],
    ["channel", { channel: "email" }],
    ["channel", { channel: "phone" }],
    ["sender", { sender: "Alex" }],
    ["unverified", { verifiedAt: null, expiresAt: null }],
    ["unverified", { verifiedAt: inHours(1), expiresAt: inHours(2) }],
    ["stale", stale],
    // Six hours long and half a day away, whatever the season.
    ["time", { from: hour(9), to: hour(15) }],
  ];
  for (const [detail, change] of cases) {
    const id = await permission(change);
    await assert.rejects(insert(worker, { permission: id }), { code: "FL019", detail }, detail);
  }
  await insert(worker, { permission: await permission() });
});

test("a permission that is not there, or is another case's, lets nothing leave", async () => {
  const otherCase = await caseOf(house, worker);
  const other = await permissionFor(house, { thingId: otherCase });
  for (const id of [randomUUID(), other]) {
    await assert.rejects(insert(worker, { permission: id }), { code: "FL019", detail: "no-permission" });
  }
  // The table itself takes no message to her without one.
  await assert.rejects(insert(worker, {}), { code: "23514" });
});

test("nobody writes to someone she is not involved with, without the work, or in another's name", async () => {
  const stranger = await signedIn(house, ["case.work"]);
  const onlooker = await signedIn(house, ["case.see"]);
  const shared = await caseOf(house, worker, onlooker);
  const id = await permissionFor(house, { thingId: shared });
  await assert.rejects(insert(stranger, { thing: shared, permission: id }), { code: "42501" });
  await assert.rejects(insert(onlooker, { thing: shared, permission: id }), { code: "42501" });
  const by = `staff:${onlooker.staffId}`;
  await assert.rejects(insert(worker, { thing: shared, permission: id, by }), { code: "42501" });
});

test("a stale permission lets one message leave that a supervisor approved, and only one", async () => {
  const supervisor = await signedIn(house, ["access.approve", "case.work"]);
  const thing = await caseOf(house, worker, supervisor);
  thingId = thing;
  const id = await permission(stale);
  const attempt = await approve(id, supervisor);
  const message = await insert(worker, { permission: id, attempt });
  await assert.rejects(insert(worker, { permission: id, attempt }), { code: "23505" });
  await assert.rejects(insert(worker, { permission: id }), { detail: "stale" });
  const claim = sql`update message.outbox set state = 'sending', claimed_until = now() where id = ${message}`;
  assert.equal(await asRelay(claim), 1n);
});

test("an approval covers no other permission, nothing but staleness, no time after it, and never one's own message", async () => {
  const supervisor = await signedIn(house, ["access.approve", "case.work"]);
  thingId = await caseOf(house, worker, supervisor);
  const id = await permission(stale);
  const other = await permission(stale);
  await assert.rejects(insert(worker, { permission: other, attempt: await approve(id, supervisor) }), {
    detail: "stale",
  });
  await assert.rejects(insert(supervisor, { permission: id, attempt: await approve(id, supervisor) }), {
    detail: "stale",
  });
  const withdrawn = await permission({ ...stale, withdrawnAt: inHours(-1) });
  await assert.rejects(
    insert(worker, { permission: withdrawn, attempt: await approve(withdrawn, supervisor) }),
    {
      detail: "withdrawn",
    },
  );
  const attempt = await approve(id, supervisor);
  await house.database.withOwner((client) =>
    client.query(
      "update message.approved_attempt set approved_at = now() - interval '2 hours', until = now() - interval '1 hour' where id = $1",
      [attempt],
    ),
  );
  await assert.rejects(insert(worker, { permission: id, attempt }), { detail: "stale" });
});

test("only an approver who is involved approves, in her own name, and for a week at most", async () => {
  const approver = await signedIn(house, ["access.approve"]);
  thingId = await caseOf(house, worker, approver);
  const outsider = await signedIn(house, ["access.approve"]);
  const id = await permission(stale);
  await assert.rejects(approve(id, worker), { code: "42501" });
  await assert.rejects(approve(id, outsider), { code: "42501" });
  await assert.rejects(approve(id, { ...worker, token: approver.token }), { code: "42501" });
  await assert.rejects(approve(id, approver, inHours(24 * 8)), { code: "23514" });
  await approve(id, approver);
});

test("a message cannot begin as sent, nor become it but by way of the gate, nor be anything after it", async () => {
  const id = await insert(worker, { permission: await permission() });
  const begin = sql`insert into message.outbox (id, state, staff_id, channel, template, created_by)
    values (${randomUUID()}, 'sent', ${worker.staffId}, 'email', 'test', 'system:messages')`;
  await assert.rejects(asRelay(begin), { code: "42501" });
  const set = (state: string): ReturnType<typeof sql> => sql`
    update message.outbox set state = ${state}, sent_at = case when ${state} = 'sent' then now() end,
      claimed_until = case when ${state} = 'sending' then now() end
    where id = ${id}`;
  await assert.rejects(asRelay(set("sent")), { code: "FL019", detail: "not-claimed" });
  await asRelay(set("held"));
  await assert.rejects(asRelay(set("sent")), { detail: "not-claimed" });
  await asRelay(set("sending"));
  await asRelay(set("sent"));
  for (const state of ["queued", "sending", "sent", "held"]) {
    await assert.rejects(asRelay(set(state)), { detail: "already-sent" }, state);
  }
});

test("nobody but the relay says that a message left, and nobody changes what is in it or deletes it", async () => {
  const id = await insert(worker, { permission: await permission() });
  const claim = sql`update message.outbox set state = 'sending', claimed_until = now() where id = ${id}`;
  const affected = await withActor(
    house,
    worker.token,
    async ({ db }) => (await claim.execute(db)).numAffectedRows,
  );
  assert.equal(affected, 0n);
  const attempts = [
    sql`update message.outbox set body_sealed = 'other'::bytea where id = ${id}`,
    sql`update message.outbox set permission_id = ${randomUUID()} where id = ${id}`,
    sql`delete from message.outbox where id = ${id}`,
    sql`update message.permission set expires_at = now() + interval '1 day'`,
    sql`update message.permission set window_from = '00:00'`,
    sql`delete from message.permission`,
    sql`update message.approved_attempt set until = now()`,
    sql`delete from message.approved_attempt`,
  ];
  for (const attempt of attempts) {
    await assert.rejects(
      withActor(house, worker.token, ({ db }) => attempt.execute(db)),
      { code: "42501" },
    );
    await assert.rejects(asRelay(attempt), { code: "42501" });
  }
});

test("a notice to a colleague can carry neither words nor a case", async () => {
  const id = await insert(worker, { staff: worker.staffId, thing: null, sender: null, channel: "email" });
  assert.ok(id);
  const notices: Row[] = [{ sender: null }, { thing: null }, { thing: null, sender: null, channel: "text" }];
  for (const row of notices) {
    await assert.rejects(insert(worker, { staff: worker.staffId, channel: "email", ...row }), {
      code: "23514",
    });
  }
});

test("none of it is seen by someone who is not involved, nor without a session", async () => {
  await insert(worker, { permission: await permission() });
  const stranger = await signedIn(house, ["case.work", "access.approve"]);
  for (const table of ["message.permission", "message.outbox", "message.approved_attempt"]) {
    const look = sql`select 1 from ${sql.table(table)} where thing_id = ${thingId}`;
    const seen = await withActor(
      house,
      stranger.token,
      async ({ db }) => (await look.execute(db)).rows.length,
    );
    assert.equal(seen, 0, table);
    const without = await house.database.transactionAs(
      "fanlight_app",
      async (tx) => (await look.execute(tx)).rows.length,
    );
    assert.equal(without, 0, table);
    for (const role of ["fanlight_public", "fanlight_jobs", "fanlight_sign_in"] as const) {
      await assert.rejects(
        house.database.transactionAs(role, (tx) => look.execute(tx)),
        { code: "42501" },
        role,
      );
    }
  }
});
