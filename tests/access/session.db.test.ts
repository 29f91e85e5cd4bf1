import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { hashToken } from "../../src/foundation/crypto/index.ts";
import { sql, type Tx } from "../../src/foundation/db/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { never } from "../../src/foundation/access-table/index.ts";
import { guardedTables, readAccessTables } from "../support/access/access-tables.ts";
import { WORKING_ROLES } from "../support/access/catalogue.ts";
import { signIn, testHouse, type SignedIn } from "../support/site.ts";

// Who acts is looked up from an unguessable session and from nothing else (SAFETY 48).
const readable = guardedTables(await readAccessTables()).filter(([, { select }]) => select !== never);

let house: House;
let signedIn: SignedIn;

before(async () => {
  house = await testHouse();
  signedIn = await signIn(house, { role: "front-door-manager" });
});

/** How many rows of each readable table are seen in a transaction prepared so. */
function seen(prepare: (tx: Tx) => Promise<unknown>): Promise<number[]> {
  return house.database.transactionAs("fanlight_app", async (tx) => {
    await prepare(tx);
    const counts: number[] = [];
    for (const [table] of readable) {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(table)}`.execute(tx);
      counts.push(rows[0]?.n ?? -1);
    }
    return counts;
  });
}

const set = (name: string, value: string) => (tx: Tx) =>
  sql`select set_config(${name}, ${value}, true)`.execute(tx);
const nothing = readable.map(() => 0);

describe("without a session, no table shows a row and none fails", () => {
  test("when the setting was never made", async () => assert.deepEqual(await seen(async () => {}), nothing));
  test("when it was left over, empty", async () =>
    assert.deepEqual(await seen(set("app.session", "")), nothing));
  test("when it holds no token of ours", async () => {
    for (const value of ["x", " ", "null", "\n", "0", "👍".repeat(100)]) {
      assert.deepEqual(await seen(set("app.session", value)), nothing);
    }
  });
});

test("with a session, some tables show rows: the counts above could be others", async () => {
  const counts = await seen(set("app.session", signedIn.token));
  assert.ok(counts.some((count) => count > 0));
});

describe("nobody becomes someone by saying so", () => {
  test("by what is known of a session besides its token", async () => {
    const { rows } = await house.database.withOwner((client) =>
      client.query<{ stream_id: string }>("select stream_id from identity.session where staff_id = $1", [
        signedIn.staffId,
      ]),
    );
    const hash = hashToken(signedIn.token);
    const known = [
      rows[0]?.stream_id ?? "",
      hash.toString("hex"),
      hash.toString("base64url"),
      `\\x${hash.toString("hex")}`,
    ];
    for (const value of [...known, signedIn.staffId, signedIn.seatId, `staff:${signedIn.staffId}`]) {
      assert.deepEqual(await seen(set("app.session", value)), nothing, value);
    }
  });

  test("by settings of other names", async () => {
    for (const name of ["app.staff", "app.actor", "app.seat", "app.role", "app.agency"]) {
      assert.deepEqual(await seen(set(name, signedIn.staffId)), nothing, name);
    }
  });

  test("by reading, making or changing a session", async () => {
    const statements = [
      "select token_hash from identity.session",
      "select * from identity.current_session()",
      "insert into identity.session (token_hash) values ('')",
      "update identity.session set seat_id = null",
      "delete from identity.session",
      "select identity.open_session('', null, null, null, 'intake', '1 hour', 60, '1 hour', null)",
    ];
    for (const statement of statements) {
      const attempt = house.database.transactionAs("fanlight_app", async (tx) => {
        await set("app.session", signedIn.token)(tx);
        await sql.raw(statement).execute(tx);
      });
      await assert.rejects(attempt, { code: "42501" }, statement);
    }
  });
});

test("a role that was forgotten may read nothing at all", async () => {
  for (const [table] of readable) {
    const attempt = sql`select 1 from ${sql.raw(table)}`.execute(house.database.kysely);
    await assert.rejects(attempt, { code: "42501" }, table);
  }
});

test("a token that ends a transaction does not begin the next", async () => {
  await seen(set("app.session", signedIn.token));
  for (const role of WORKING_ROLES) {
    const left = await house.database.transactionAs(role as "fanlight_app", async (tx) => {
      const { rows } = await sql<{
        left: string | null;
      }>`select current_setting('app.session', true) as left`.execute(tx);
      return rows[0]?.left ?? "";
    });
    assert.equal(left, "");
  }
});
