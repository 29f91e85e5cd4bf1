import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { migrate, openEmbedded, openPostgres, type Database } from "../../src/foundation/db/index.ts";
import { readMigrations } from "../../src/foundation/db/migration-files.ts";
import { sqlDirectories } from "../../src/sql-directories.ts";

let shared: Promise<Database> | undefined;

/** The one migrated database of this test process, on the engine under test; closed when the process ends. */
export function testDatabase(): Promise<Database> {
  shared ??= open();
  return shared;
}

/** A fresh migrated database for a test that needs one to itself; the caller closes it. */
export async function freshDatabase(): Promise<Database> {
  return process.env["FANLIGHT_TEST_ENGINE"] === "postgres" ? freshOnServer() : freshEmbedded();
}

after(async () => (await shared)?.close());

async function open(): Promise<Database> {
  const database = await freshDatabase();
  await database.lockDown();
  return database;
}

/** Migrating takes seconds, loading a dump half of one: the dump is kept by the hash of all SQL. */
async function freshEmbedded(): Promise<Database> {
  const path = join(tmpdir(), `fanlight-test-${schemaHash()}.tar`);
  if (existsSync(path)) return openEmbedded({ dump: new Blob([readFileSync(path)]) });
  const database = await openEmbedded({ memory: true });
  await migrate(database, sqlDirectories);
  const own = `${path}.${process.pid}`;
  writeFileSync(own, Buffer.from(await (await database.dump()).arrayBuffer()));
  renameSync(own, path);
  return database;
}

async function freshOnServer(): Promise<Database> {
  const ownerUrl = new URL(process.env["FANLIGHT_TEST_OWNER_URL"] ?? "");
  const name = `fanlight_${randomBytes(6).toString("hex")}`;
  const administration = await openPostgres(ownerUrl.href, ownerUrl.href);
  await administration.withOwner((client) => client.query(`create database ${name}`));
  await administration.close();
  ownerUrl.pathname = `/${name}`;
  const login = new URL(ownerUrl);
  login.username = "fanlight_login";
  const database = await openPostgres(login.href, ownerUrl.href);
  await migrate(database, sqlDirectories);
  return database;
}

function schemaHash(): string {
  const { once, repeatable } = readMigrations(sqlDirectories);
  const all = [...once, ...repeatable].map((file) => file.hash).join();
  return createHash("sha256").update(all).digest("hex").slice(0, 16);
}
