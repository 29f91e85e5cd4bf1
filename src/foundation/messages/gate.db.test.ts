import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import fc from "fast-check";
import { testDatabase } from "../../../tests/support/database.ts";
import { withActor } from "../access/index.ts";
import { sql } from "../db/index.ts";
import type { House } from "../house/index.ts";
import {
  caseOf,
  type Colleague,
  houseOn,
  type PermissionChange,
  permissionFor,
  signedIn,
} from "./builders.ts";

const HOUR = 3_600_000;
const YEAR = new Date().getUTCFullYear() + 1;
const CHANNELS = ["text", "email"] as const;
const SENDERS = ["Sam", "Alex"] as const;
const WEEK = [1, 2, 3, 4, 5, 6, 7];

let house: House;
let worker: Colleague;
let thingId: string;

before(async () => {
  house = await houseOn(await testDatabase());
  worker = await signedIn(house, ["case.work"]);
  thingId = await caseOf(house, worker);
});

/** The rule said again, in another language and by another clock: may a message leave by this permission then? */
function isCovered(permission: Drawn, message: { channel: string; sender: string }, at: Date): boolean {
  const { verifiedAt, expiresAt } = permission;
  return (
    permission.channel === message.channel &&
    permission.sender === message.sender &&
    permission.withdrawnAt === null &&
    verifiedAt !== null &&
    expiresAt !== null &&
    verifiedAt <= at &&
    at < expiresAt &&
    isInWindow(permission, at)
  );
}

function isInWindow({ from, to, days }: Drawn, at: Date): boolean {
  const { day, clock } = onTheWall(at);
  const dayBefore = day === 1 ? 7 : day - 1;
  if (from < to) return days.includes(day) && from <= clock && clock < to;
  return (days.includes(day) && clock >= from) || (days.includes(dayBefore) && clock < to);
}

function onTheWall(at: Date): { day: number; clock: string } {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/London",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const day = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(parts.get("weekday") ?? "") + 1;
  return { day, clock: `${parts.get("hour")}:${parts.get("minute")}` };
}

/** 01:00 UTC on the last Sunday of a month: when the clocks change. */
function clockChange(month: number): Date {
  const last = new Date(Date.UTC(YEAR, month, 0, 1));
  return new Date(last.getTime() - last.getUTCDay() * 24 * HOUR);
}

const halfHour = (index: number): string =>
  `${String(Math.floor(index / 2)).padStart(2, "0")}:${index % 2 === 0 ? "00" : "30"}`;

const window = fc
  .tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 47 }))
  .map(([from, length]) => ({ from: halfHour(from), to: halfHour((from + length) % 48) }));

const moment = fc.oneof(
  fc.date({ min: new Date(Date.UTC(YEAR, 0, 1)), max: new Date(Date.UTC(YEAR, 11, 1)), noInvalidDate: true }),
  fc
    .tuple(fc.constantFrom(clockChange(3), clockChange(10)), fc.integer({ min: -5 * HOUR, max: 5 * HOUR }))
    .map(([change, by]) => new Date(change.getTime() + by)),
);

const often = <T>(good: fc.Arbitrary<T>, bad: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: good, weight: 6 }, { arbitrary: bad, weight: 1 });

/** Mostly good ones, each part of which goes wrong by itself now and then. */
function permissionAround(at: Date): fc.Arbitrary<Drawn> {
  const hour = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
  const checked = fc
    .tuple(often(hour(1, 500), hour(-20, 0)), often(hour(501, 800), hour(0, 500)))
    .map(([ago, lasts]) => {
      const verifiedAt = new Date(at.getTime() - ago * HOUR);
      return { verifiedAt, expiresAt: new Date(verifiedAt.getTime() + lasts * HOUR) };
    });
  return fc
    .tuple(
      fc.oneof(window, fc.constant({ from: "00:00", to: "24:00" })),
      fc.oneof(fc.constant(WEEK), fc.subarray(WEEK, { minLength: 1 })),
      fc.constantFrom(...CHANNELS),
      fc.constantFrom(...SENDERS),
      often<Pick<Drawn, "verifiedAt" | "expiresAt">>(
        checked,
        fc.constant({ verifiedAt: null, expiresAt: null }),
      ),
      often<Date | null>(fc.constant(null), fc.constant(new Date(0))),
    )
    .map(([hours, days, channel, sender, dates, withdrawnAt]) => ({
      ...hours,
      days,
      channel,
      sender,
      ...dates,
      withdrawnAt,
    }));
}

const scene = moment
  .chain((at) => fc.tuple(fc.constant(at), permissionAround(at)))
  .chain(([at, permission]) =>
    fc.record({
      at: fc.constant(at),
      permission: fc.constant(permission),
      channel: often<string>(fc.constant(permission.channel), fc.constantFrom(...CHANNELS)),
      sender: often<string>(fc.constant(permission.sender), fc.constantFrom(...SENDERS)),
    }),
  );

async function queue(
  permissionId: string,
  message: { channel: string; sender: string; at: Date },
): Promise<string> {
  const id = randomUUID();
  const statement = sql`
    insert into message.outbox
      (id, thing_id, permission_id, channel, sender_name, template, body_sealed, not_before, created_by)
    values (${id}, ${thingId}, ${permissionId}, ${message.channel}, ${message.sender}, 'test', 'sealed'::bytea,
      ${message.at}, ${`staff:${worker.staffId}`})`;
  await withActor(house, worker.token, ({ db }) => statement.execute(db));
  return id;
}

async function wasLet(attempt: Promise<unknown>): Promise<boolean> {
  return attempt.then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "FL019") return false;
      throw error;
    },
  );
}

test("a message may be queued for a moment if and only if the permission covers that moment", async () => {
  const seen = { let: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(scene, async ({ at, permission, channel, sender }) => {
      const id = await permissionFor(house, { thingId, ...permission });
      const expected = isCovered(permission, { channel, sender }, at);
      assert.equal(await wasLet(queue(id, { channel, sender, at })), expected);
      seen[expected ? "let" : "refused"] += 1;
    }),
    { numRuns: 250 },
  );
  assert.ok(seen.let > 10 && seen.refused > 10, JSON.stringify(seen));
});

test("a queued message may leave if and only if the permission, as it is by then, covers that moment", async () => {
  const relay = await signedIn(house, ["message.relay"]);
  const seen = { let: 0, refused: 0 };
  // Hours that begin and end well away from this minute, so that the answer cannot change while it is being asked.
  const now = new Date();
  const isClear = ({ from, to }: Drawn): boolean =>
    [-5, 0, 5].every((by) => ![from, to].includes(onTheWall(new Date(now.getTime() + by * 60_000)).clock));
  const isSteady = (permission: Drawn): boolean =>
    [-5, 0, 5].every(
      (by) => isInWindow(permission, new Date(now.getTime() + by * 60_000)) === isInWindow(permission, now),
    );
  await fc.assert(
    fc.asyncProperty(permissionAround(now), async (permission) => {
      fc.pre(isClear(permission) && isSteady(permission));
      const { channel, sender } = permission;
      const id = await permissionFor(house, { thingId, channel, sender });
      const messageId = await queue(id, { channel, sender, at: now });
      const changed = await permissionFor(house, { thingId, ...permission });
      await house.database.withOwner((client) =>
        client.query(
          `update message.permission p set (window_from, window_to, days, verified_at, expires_at, withdrawn_at) =
             (select window_from, window_to, days, verified_at, expires_at, withdrawn_at
              from message.permission where id = $2)
           where id = $1`,
          [id, changed],
        ),
      );
      const leave = sql`update message.outbox set state = 'sending', claimed_until = now() where id = ${messageId}`;
      const expected = isCovered(permission, { channel, sender }, new Date());
      assert.equal(await wasLet(withActor(house, relay.token, ({ db }) => leave.execute(db))), expected);
      seen[expected ? "let" : "refused"] += 1;
    }),
    { numRuns: 120 },
  );
  assert.ok(seen.let > 5 && seen.refused > 5, JSON.stringify(seen));
});

test("the next safe time is safe, and nothing before it is", async () => {
  await fc.assert(
    fc.asyncProperty(moment, window, fc.subarray(WEEK, { minLength: 1 }), async (since, hours, days) => {
      const id = await permissionFor(house, { thingId, ...hours, days });
      const rows = await house.database.withOwner(async (client) => {
        const query =
          "select message.next_safe_time(p, $2) as found from message.permission p where p.id = $1";
        return (await client.query<{ found: Date }>(query, [id, since])).rows;
      });
      const found = rows[0]?.found ?? new Date(Number.NaN);
      const drawn = {
        ...hours,
        days,
        channel: "text",
        sender: "Sam",
        verifiedAt: null,
        expiresAt: null,
        withdrawnAt: null,
      };
      assert.ok(found >= since && isInWindow(drawn, found), found.toISOString());
      const changes = [clockChange(3), clockChange(10)].map((change) => change.getTime());
      // In the night of a clock change it may be up to an hour late, never early.
      if (changes.some((change) => since.getTime() <= change + HOUR && change - HOUR <= found.getTime()))
        return;
      for (let at = since.getTime(); at < found.getTime(); at += HOUR / 2) {
        assert.ok(!isInWindow(drawn, new Date(at)), new Date(at).toISOString());
      }
    }),
    { numRuns: 100 },
  );
});

type Drawn = Required<Omit<PermissionChange, "thingId">>;
