import assert from "node:assert/strict";
import { test } from "node:test";
import { asOwner, makeStaff, type Staff } from "../../../tests/support/staff.ts";
import { testHouse } from "../../../tests/support/site.ts";
import { withActor } from "../access/index.ts";
import { sql } from "../db/index.ts";
import type { House } from "../house/index.ts";
import { closeSession, findMySeats, findSeats, openSession, stepUp, switchSeat } from "./index.ts";

const advocate = { role: "advocate", agency: "advocacy", team: "idva" } as const;
const intake = { role: "service-intake", agency: "advocacy" } as const;
const practitioner = { role: "front-door-practitioner", agency: "front-door" } as const;

function open(
  house: House,
  { staffId }: Staff,
  seatId: string | undefined,
  viaAgency?: string,
): Promise<string> {
  return openSession(house, { staffId, seatId, steppedUp: false, viaAgency });
}

function actorOf(house: House, token: string) {
  return withActor(house, token, async ({ actor }) => actor);
}

const signedOut = { code: "signed-out" };

test("a leaver loses access on the next request", async () => {
  const house = await testHouse();
  const staff = await makeStaff(house, { seats: [advocate] });
  const token = await open(house, staff, staff.seatIds[0]);
  assert.equal((await actorOf(house, token)).roleId, "advocate");
  await asOwner(house, "update identity.staff set state = 'left' where id = $1", [staff.staffId]);
  await assert.rejects(actorOf(house, token), signedOut);
});

test("whoever acts in a seat that has ended, or has run out, loses access on the next request", async () => {
  const house = await testHouse();
  for (const change of ["ended_at = now()", "until = now() - interval '1 second'"]) {
    const staff = await makeStaff(house, { seats: [advocate] });
    const token = await open(house, staff, staff.seatIds[0]);
    await actorOf(house, token);
    await asOwner(house, `update identity.seat set ${change} where id = $1`, [staff.seatIds[0]]);
    await assert.rejects(actorOf(house, token), signedOut, change);
  }
});

test("a closed session, one that idled too long and one that is over are nobody's", async () => {
  const house = await testHouse();
  const staff = await makeStaff(house, { seats: [advocate] });
  for (const change of ["seen_at = now() - interval '61 minutes'", "expires_at = now()"]) {
    const token = await open(house, staff, staff.seatIds[0]);
    await asOwner(house, `update identity.session set ${change} where staff_id = $1`, [staff.staffId]);
    await assert.rejects(actorOf(house, token), signedOut, change);
  }
  const token = await open(house, staff, staff.seatIds[0]);
  await closeSession(house, token);
  await assert.rejects(actorOf(house, token), signedOut);
});

test("no session opens for a leaver, for someone who has not joined, in another's seat or in one that is over", async () => {
  const house = await testHouse();
  const [left, invited, working, other] = [
    await makeStaff(house, { state: "left", seats: [advocate] }),
    await makeStaff(house, { state: "invited", seats: [advocate] }),
    await makeStaff(house, { seats: [advocate] }),
    await makeStaff(house, { seats: [intake] }),
  ];
  await asOwner(house, "update identity.seat set ended_at = now() where id = $1", [working.seatIds[0]]);
  await assert.rejects(open(house, left, left.seatIds[0]), { code: "42501" });
  await assert.rejects(open(house, left, undefined), { code: "42501" });
  await assert.rejects(open(house, invited, undefined), { code: "42501" });
  await assert.rejects(open(house, working, working.seatIds[0]), { code: "42501" });
  await assert.rejects(open(house, working, other.seatIds[0]), { code: "42501" });
});

test("switching to another of one's seats gives a new token and stream, and ends the old session", async () => {
  const house = await testHouse();
  const staff = await makeStaff(house, { seats: [advocate, practitioner] });
  const [first = "", second = ""] = staff.seatIds;
  const token = await open(house, staff, first);
  const before = await actorOf(house, token);
  const next = await switchSeat(house, token, second);
  assert.ok(next !== undefined && next !== token);
  const after = await actorOf(house, next);
  assert.deepEqual([before.roleId, after.roleId], ["advocate", "front-door-practitioner"]);
  assert.notEqual(after.streamId, before.streamId);
  await assert.rejects(actorOf(house, token), signedOut);
});

test("a switch never makes a session last longer", async () => {
  const house = await testHouse();
  const staff = await makeStaff(house, { seats: [advocate, practitioner] });
  const token = await open(house, staff, staff.seatIds[0]);
  const ends = "select expires_at from identity.session where staff_id = $1";
  const before = await asOwner(house, ends, [staff.staffId]);
  await switchSeat(house, token, staff.seatIds[1] ?? "");
  assert.deepEqual(await asOwner(house, ends, [staff.staffId]), before);
});

test("nobody switches to another's seat or to one that has ended, and the old session stays", async () => {
  const house = await testHouse();
  const [staff, other] = [
    await makeStaff(house, { seats: [advocate, intake] }),
    await makeStaff(house, { seats: [intake] }),
  ];
  await asOwner(house, "update identity.seat set ended_at = now() where id = $1", [staff.seatIds[1]]);
  const token = await open(house, staff, staff.seatIds[0]);
  for (const seat of [other.seatIds[0], staff.seatIds[1]])
    assert.equal(await switchSeat(house, token, seat ?? ""), undefined);
  assert.equal((await actorOf(house, token)).roleId, "advocate");
});

test("who came in through an agency acts in seats at that agency alone", async () => {
  const house = await testHouse();
  const staff = await makeStaff(house, { seats: [advocate, practitioner] });
  const [atAdvocacy, atFrontDoor = ""] = staff.seatIds;
  await assert.rejects(open(house, staff, atFrontDoor, "advocacy"), { code: "42501" });
  const token = await open(house, staff, atAdvocacy, "advocacy");
  const seats = await withActor(house, token, ({ db }) => findMySeats(db));
  assert.deepEqual(
    seats.map(({ roleId }) => roleId),
    ["advocate"],
  );
  assert.equal(await switchSeat(house, token, atFrontDoor), undefined);
  assert.equal((await findSeats(house, staff.staffId)).length, 2);
});

test("stepping up opens for a while, for the session's own person and no other", async () => {
  const house = await testHouse();
  const [staff, other] = [
    await makeStaff(house, { seats: [advocate] }),
    await makeStaff(house, { seats: [advocate] }),
  ];
  const token = await open(house, staff, staff.seatIds[0]);
  assert.equal((await actorOf(house, token)).steppedUp, false);
  assert.equal(await stepUp(house, token, other.staffId), false);
  assert.equal((await actorOf(house, token)).steppedUp, false);
  assert.equal(await stepUp(house, token, staff.staffId), true);
  assert.equal((await actorOf(house, token)).steppedUp, true);
  const [session] = await asOwner<{ left: number }>(
    house,
    "select extract(epoch from stepped_up_until - now())::int as left from identity.session where staff_id = $1",
    [staff.staffId],
  );
  assert.ok(session && session.left > 590 && session.left <= 600);
});

test("a session without a seat may do nothing and sees nobody", async () => {
  const house = await testHouse();
  const staff = await makeStaff(house, { seats: [advocate, practitioner] });
  const token = await open(house, staff, undefined);
  const seen = await withActor(house, token, async ({ db, actor }) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from identity.staff`.execute(db);
    return { permissions: actor.permissions.size, colleagues: rows[0]?.n };
  });
  assert.deepEqual(seen, { permissions: 0, colleagues: 0 });
});

test("what has run out is forgotten, and a seat whose time is over is written down as ended", async () => {
  const house = await testHouse();
  const staff = await makeStaff(house, { seats: [advocate] });
  await open(house, staff, staff.seatIds[0]);
  await asOwner(
    house,
    "update identity.session set expires_at = now() - interval '2 days' where staff_id = $1",
    [staff.staffId],
  );
  await asOwner(house, "update identity.seat set until = now() - interval '1 hour' where staff_id = $1", [
    staff.staffId,
  ]);
  await asOwner(
    house,
    `insert into identity.challenge (hash, purpose, bound_to, expires_at)
     values (sha256($1::text::bytea), 'sign-in', sha256('x'), now() - interval '1 second')`,
    [staff.staffId],
  );
  await house.database.transactionAs("fanlight_sign_in", (tx) =>
    sql`select identity.purge_sessions()`.execute(tx),
  );
  const [left] = await asOwner(
    house,
    `select (select count(*)::int from identity.session where staff_id = $1) as sessions,
      (select count(*)::int from identity.challenge where hash = sha256($1::text::bytea)) as challenges,
      (select count(*)::int from identity.seat where staff_id = $1 and ended_at is null) as seats`,
    [staff.staffId],
  );
  assert.deepEqual(left, { sessions: 0, challenges: 0, seats: 0 });
});
