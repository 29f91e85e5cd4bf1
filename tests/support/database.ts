import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import type pg from "pg";
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

/** A copy of one that was migrated once, kept on the server by the hash of all SQL. */
async function freshOnServer(): Promise<Database> {
  const name = `fanlight_${randomBytes(6).toString("hex")}`;
  await onServer(async (client) => {
    await client.query(`create database ${name} template ${await templateOnServer(client)}`);
    // What a database itself grants, as the migrations do it, is not copied.
    await client.query(`grant create, connect, temporary on database ${name} to fanlight_owner`);
  });
  return openOnServer(name);
}

async function templateOnServer(client: pg.PoolClient): Promise<string> {
  const name = `fanlight_template_${schemaHash()}`;
  const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
  if (rowCount !== 0) return name;
  const own = `${name}_${process.pid}`;
  await client.query(`create database ${own}`);
  const database = await openOnServer(own);
  await migrate(database, sqlDirectories);
  await database.close();
  await client.query(`alter database ${own} rename to ${name}`);
  return name;
}

async function onServer<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const { href } = ownerUrl();
  const administration = await openPostgres(href, href);
  try {
    return await administration.withOwner(work);
  } finally {
    await administration.close();
  }
}

function openOnServer(name: string): Promise<Database> {
  const owner = ownerUrl();
  owner.pathname = `/${name}`;
  const login = new URL(owner);
  login.username = "fanlight_login";
  return openPostgres(login.href, owner.href);
}

/** By the server's socket where it has one: what is said there is said sooner. The built program goes by its port. */
function ownerUrl(): URL {
  const url = new URL(process.env["FANLIGHT_TEST_OWNER_URL"] ?? "");
  const sockets = process.env["FANLIGHT_TEST_SOCKETS"];
  if (sockets !== undefined) url.searchParams.set("host", sockets);
  return url;
}

function schemaHash(): string {
  const { once, repeatable } = readMigrations(sqlDirectories);
  const all = [...once, ...repeatable].map((file) => file.hash).join();
  return createHash("sha256").update(all).digest("hex").slice(0, 16);
}
