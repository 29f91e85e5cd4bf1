import assert from "node:assert/strict";
import test from "node:test";
import pg from "pg";
import { testAdminUrl, testEngine, testOwnerUrl } from "./engine.ts";

const isServer = testEngine() === "postgres";

async function query(address: URL, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

test("the suite for PostgreSQL meets PostgreSQL 15 or later, and the other has no server's address", async () => {
  if (!isServer) return assert.throws(testOwnerUrl, /FANLIGHT_TEST_OWNER_URL is not set/);
  const [row] = await query(testOwnerUrl(), "select current_setting('server_version_num')::int as version");
  assert.ok(Number(row?.["version"]) >= 150000);
});

test("the owner may create roles and databases and is no superuser, since row policies would not hold for one", async () => {
  if (!isServer) return assert.equal(testEngine(), "embedded");
  const [row] = await query(
    testOwnerUrl(),
    "select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname = current_user",
  );
  assert.deepEqual(row, { rolsuper: false, rolcreaterole: true, rolcreatedb: true, rolbypassrls: false });
});

test("a role that the owner makes may log in without a password; owner and superuser may not", async () => {
  if (!isServer) return assert.throws(testAdminUrl, /FANLIGHT_TEST_ADMIN_URL is not set/);
  await query(testOwnerUrl(), "create role fanlight_visitor login");
  try {
    const visitor = testOwnerUrl();
    visitor.username = "fanlight_visitor";
    visitor.password = "";
    assert.deepEqual(await query(visitor, "select current_user as me"), [{ me: "fanlight_visitor" }]);
    for (const address of [testOwnerUrl(), testAdminUrl()]) {
      address.password = "guess";
      await assert.rejects(query(address, "select 1"), /password authentication failed/);
    }
  } finally {
    await query(testOwnerUrl(), "drop role fanlight_visitor");
  }
});
