import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { freshDatabase } from "../../../tests/support/database.ts";
import { testEngine } from "../../../tests/support/engine.ts";
import { withActor, type ActorTx } from "../access/index.ts";
import type { Database } from "../db/index.ts";
import { isFanlightError } from "../errors/index.ts";
import type { House } from "../house/index.ts";
import { jobAtWork, signedIn, twoAgencies } from "./builders.ts";
import { NOTHING_BEFORE } from "./checkpoint.ts";
import { recordAudit, recordAudits } from "./record-audit.ts";

let database: Database;
let house: House;

before(async () => {
  database = await freshDatabase();
  await twoAgencies(database);
  await database.lockDown();
  house = { database } as House;
});
after(() => database.close());

const entriesOf = async (stream: string) =>
  database.withOwner(async (client) => {
    const { rows } = await client.query<Row>("select * from audit.entry where stream_id = $1 order by seq", [
      stream,
    ]);
    return rows;
  });

/** A page that reads something and records that it did. */
const readPage = (token: string) =>
  withActor(house, token, async (tx) => {
    const { rows } = await sql<{ n: number }>`select 42 as n`.execute(tx.db);
    await recordAudit(tx, { event: "case.seen" });
    return rows[0]?.n;
  });

const isUnavailable = (error: unknown) => isFanlightError(error) && error.status === 503;

describe("an entry", () => {
  test("names the actor of the session, and follows the one before it", async () => {
    const { token, stream, staff, seat } = await signedIn(database);
    const [thingId, personId] = [randomUUID(), randomUUID()];
    await withActor(house, token, (tx) => recordAudit(tx, { event: "case.seen", thingId, personId }));
    await withActor(house, token, (tx) =>
      recordAudit(tx, { event: "case.saved", detail: { version: 2, ok: true } }),
    );
    const [first, second] = await entriesOf(stream);
    assert.equal(first?.prev_hash.toString("hex"), NOTHING_BEFORE);
    assert.deepEqual(second?.prev_hash, first?.hash);
    assert.deepEqual(
      [
        first?.by,
        first?.seat_id,
        first?.agency_id,
        first?.event,
        first?.thing_id,
        first?.person_id,
        first?.seq,
      ],
      [`staff:${staff}`, seat, "refuge", "case.seen", thingId, personId, 1],
    );
    assert.deepEqual([second?.detail, second?.seq], [{ version: 2, ok: true }, 2]);
  });

  test("is one of each where many are recorded at once, each following the one before it", async () => {
    const { token, stream } = await signedIn(database);
    const things = [randomUUID(), randomUUID(), randomUUID()];
    await withActor(house, token, (tx) =>
      recordAudits(
        tx,
        things.map((thingId) => ({ event: "request.list", thingId })),
      ),
    );
    await withActor(house, token, (tx) => recordAudits(tx, []));
    const entries = await entriesOf(stream);
    assert.deepEqual(
      entries.map(({ thing_id, event, seq }) => [thing_id, event, seq]),
      things.map((thing, at) => [thing, "request.list", at + 1]),
    );
    entries.slice(1).forEach(({ prev_hash }, at) => assert.deepEqual(prev_hash, entries[at]?.hash));
  });

  test("of a job names the system actor", async () => {
    const { token, stream } = await jobAtWork(database, "clocks");
    await withActor(house, token, (tx) => recordAudit(tx, { event: "clock.ran" }));
    const [entry] = await entriesOf(stream);
    assert.deepEqual([entry?.by, entry?.seat_id, entry?.agency_id], ["system:clocks", null, null]);
  });

  test("is lost with the transaction it belongs to, and the chain has no gap", async () => {
    const { token, stream } = await signedIn(database);
    const failing = withActor(house, token, async (tx) => {
      await recordAudit(tx, { event: "case.saved" });
      throw new Error("the change failed");
    });
    await assert.rejects(failing, /the change failed/);
    await readPage(token);
    assert.deepEqual(
      (await entriesOf(stream)).map(({ seq, event }) => [seq, event]),
      [[1, "case.seen"]],
    );
  });

  test("of twelve requests of one session at once keeps one chain", async () => {
    const { token, stream } = await signedIn(database);
    await Promise.all(Array.from({ length: 12 }, () => readPage(token)));
    const entries = await entriesOf(stream);
    assert.deepEqual(
      entries.map((entry) => entry.seq),
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
    for (const [index, entry] of entries.entries()) {
      assert.equal(
        entry.prev_hash.toString("hex"),
        entries[index - 1]?.hash.toString("hex") ?? NOTHING_BEFORE,
      );
    }
  });
});

describe("free text", () => {
  const refused: Record<string, Record<string, unknown>> = {
    "a sentence": { note: "he came back" },
    "a name": { name: "Anna" },
    "an address for e-mail": { to: "a@example.org" },
    "a text within a list": { list: ["a"] },
    "a text within an object": { inner: { a: "b" } },
    "nothing at all": { gone: null },
    "a code too long": { code: "a".repeat(65) },
    "a line end after a code": { code: "a\n" },
    "a sentence as a key": { "he came back": true },
    "a number with too many digits": { n: 0.1234567 },
    "a number too large": { n: 1e16 },
  };
  for (const [what, detail] of Object.entries(refused)) {
    test(`is refused: ${what}`, async () => {
      const { token, stream } = await signedIn(database);
      const record = withActor(house, token, ({ db }) =>
        sql`select audit.append('case.seen', null, null, ${JSON.stringify(detail)})`.execute(db),
      );
      await assert.rejects(record, /detail_is_coded/);
      assert.equal((await entriesOf(stream)).length, 0);
    });
  }

  test("is refused as an event", async () => {
    const { token } = await signedIn(database);
    const record = withActor(house, token, (tx) => recordAudit(tx, { event: "she was seen" }));
    await assert.rejects(record, isUnavailable);
  });

  test("is not what codes, counts, yes and no, and ids are", async () => {
    const { token, stream } = await signedIn(database);
    const detail = {
      code: "self-referral",
      id: randomUUID(),
      hash: "f".repeat(64),
      n: -3,
      share: 0.25,
      yes: true,
    };
    await withActor(house, token, (tx) => recordAudit(tx, { event: "referral.sent", detail }));
    assert.deepEqual((await entriesOf(stream))[0]?.detail, detail);
  });
});

describe("when an entry cannot be written, the read fails", () => {
  const broken: Record<string, [breaking: string, mending: string]> = {
    "the right to write is gone": [
      "revoke execute on function audit.append(text, uuid, uuid, jsonb) from fanlight_app",
      "grant execute on function audit.append(text, uuid, uuid, jsonb) to fanlight_app",
    ],
    "the table takes no more": [
      "alter table audit.entry add constraint full_up check (false) not valid",
      "alter table audit.entry drop constraint full_up",
    ],
    "the head was tampered with": [
      "update audit.stream_head set seq = 0, sealed_seq = 0",
      "update audit.stream_head h set seq = (select max(seq) from audit.entry e where e.stream_id = h.stream_id)",
    ],
  };
  for (const [what, [breaking, mending]] of Object.entries(broken)) {
    test(`because ${what}`, async () => {
      const { token } = await signedIn(database);
      assert.equal(await readPage(token), 42);
      await database.withOwner((client) => client.query(breaking));
      try {
        await assert.rejects(readPage(token), isUnavailable);
      } finally {
        await database.withOwner((client) => client.query(mending));
      }
      assert.equal(await readPage(token), 42);
    });
  }

  // The embedded database serves one request at a time, so that nothing can wait there.
  if (testEngine() === "postgres") {
    test("because another request holds the stream for too long", async () => {
      const { token, stream } = await signedIn(database);
      await readPage(token);
      const append = "alter function audit.append(text, uuid, uuid, jsonb)";
      await database.withOwner(async (client) => {
        await client.query(`${append} set lock_timeout = '50ms'`);
        await client.query("begin");
        await client.query("select from audit.stream_head where stream_id = $1 for update", [stream]);
        try {
          await assert.rejects(readPage(token), isUnavailable);
        } finally {
          await client.query("rollback");
          await client.query(`${append} set lock_timeout = '5s'`);
        }
      });
      assert.equal(await readPage(token), 42);
    });
  }

  test("because nobody is signed in", async () => {
    const write = database.transactionAs("fanlight_app", (db) =>
      sql`select audit.append('case.seen', null, null, '{}')`.execute(db),
    );
    await assert.rejects(write, /nobody is signed in/);
  });
});

describe("the role that pages work as", () => {
  const forbidden: Record<string, (tx: ActorTx) => Promise<unknown>> = {
    "insert an entry": ({ db }) =>
      sql`insert into audit.entry (stream_id) values (gen_random_uuid())`.execute(db),
    "change an entry": ({ db }) => sql`update audit.entry set event = 'x'`.execute(db),
    "delete an entry": ({ db }) => sql`delete from audit.entry`.execute(db),
    "read a hash": ({ db }) => sql`select hash from audit.entry`.execute(db),
    "read the heads": ({ db }) => sql`select stream_id from audit.stream_head`.execute(db),
    "move a head": ({ db }) => sql`update audit.stream_head set seq = 1`.execute(db),
    "read the checkpoints": ({ db }) => sql`select id from audit.checkpoint`.execute(db),
    seal: ({ db }) => sql`select audit.unsealed_heads(1)`.execute(db),
    "export everything": ({ db }) => sql`select audit.export_lines(null, true, '{}')`.execute(db),
  };
  for (const [what, attempt] of Object.entries(forbidden)) {
    test(`cannot ${what}`, async () => {
      const { token } = await signedIn(database, {
        permissions: ["audit.see", "audit.export"],
        isSteppedUp: true,
      });
      await assert.rejects(withActor(house, token, attempt), /permission denied/);
    });
  }

  test("sees no entry without the permission", async () => {
    const { token } = await signedIn(database);
    await readPage(token);
    const seen = await withActor(house, token, ({ db }) =>
      db.selectFrom("audit.entry").select("seq").execute(),
    );
    assert.deepEqual(seen, []);
  });
});

test("not even the owner changes or removes what was recorded", async () => {
  const { token } = await signedIn(database);
  await readPage(token);
  for (const change of [
    "update audit.entry set event = 'x'",
    "delete from audit.entry",
    "truncate audit.entry",
    "delete from audit.checkpoint",
    "update audit.checkpoint set key_id = 'x'",
    "delete from audit.stream_head",
  ]) {
    await assert.rejects(
      database.withOwner((client) => client.query(change)),
      /only ever added to/,
    );
  }
});

type Row = {
  seq: number;
  by: string;
  seat_id: string | null;
  agency_id: string | null;
  event: string;
  thing_id: string | null;
  person_id: string | null;
  detail: unknown;
  prev_hash: Buffer;
  hash: Buffer;
};
