import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { sql } from "kysely";
import { testDatabase } from "../../../tests/support/database.ts";

const TIMES = 12;

test("a statement by itself answers alike the first time and after, with every kind of value", async () => {
  const database = await testDatabase();
  const bytes = randomBytes(8);
  const values = sql<Row>`${"text"}::text as t, ${7}::int as n, ${true}::boolean as b, ${null}::text as nothing,
    ${bytes}::bytea as bytes, ${new Date(0)}::timestamptz as at, ${["a", "b"]}::text[] as list`;
  const expected = {
    t: "text",
    n: 7,
    b: true,
    nothing: null,
    bytes,
    at: new Date(0),
    list: ["a", "b"],
  };
  for (let times = 0; times < TIMES; times += 1) {
    const rows = await database.statementAs("fanlight_public", sql<Row>`select ${values}`);
    assert.deepEqual(
      rows.map((row) => ({ ...row })),
      [expected],
    );
  }
});

test("it runs in its role, and neither role nor transaction is left behind", async () => {
  const database = await testDatabase();
  const who = sql<{ me: string }>`select current_user as me, ${"x"}::text as same`;
  for (let times = 0; times < TIMES; times += 1) {
    const [asPublic] = await database.statementAs("fanlight_public", who);
    const [asJobs] = await database.statementAs("fanlight_jobs", who);
    assert.deepEqual([asPublic?.me, asJobs?.me], ["fanlight_public", "fanlight_jobs"]);
    const [after] = (await who.execute(database.kysely)).rows;
    assert.equal(after?.me, "fanlight_login");
  }
});

test("what it changes is kept when it is answered, and nothing of it when it fails", async () => {
  const database = await testDatabase();
  const put = (key: Buffer, lasts: string) =>
    database.statementAs(
      "fanlight_public",
      sql`select intake.put_draft(${key}, ${Buffer.from("sealed")}, ${lasts}::interval)`,
    );
  const find = async (key: Buffer) =>
    (await database.statementAs("fanlight_public", sql<Found>`select intake.get_draft(${key}) as sealed`))[0];
  for (let times = 0; times < TIMES; times += 1) {
    const [kept, refused] = [randomBytes(32), randomBytes(32)];
    await put(kept, "1 hour");
    await assert.rejects(put(refused, "never"), { code: "22007" });
    assert.equal((await find(kept))?.sealed?.toString(), "sealed");
    assert.equal((await find(refused))?.sealed, null);
  }
});

test("of many at once each is answered as if it were alone, though some fail", async () => {
  const database = await testDatabase();
  const ask = (place: number) =>
    database.statementAs(
      "fanlight_public",
      sql<{ half: number }>`select ${place}::int / ${place % 5}::int as half`,
    );
  for (let times = 0; times < TIMES; times += 1) {
    const settled = await Promise.allSettled(Array.from({ length: 60 }, (_, place) => ask(place)));
    for (const [place, answer] of settled.entries()) {
      if (answer.status === "rejected") assert.equal((answer.reason as { code: string }).code, "22012");
      else
        assert.deepEqual(
          answer.value.map(({ half }) => half),
          [Math.trunc(place / (place % 5))],
        );
      assert.equal(answer.status, place % 5 === 0 ? "rejected" : "fulfilled");
    }
  }
});

type Row = Readonly<Record<string, unknown>>;
type Found = { readonly sealed: Buffer | null };
