import { randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { findFreePort } from "../../../tools/provide/free-port.ts";
import { testAdminUrl, testEngine, testOwnerUrl } from "../../support/engine.ts";
import type { Ending } from "./ending.ts";
import { startProgram, type Settings } from "./program.ts";

/** Somewhere for one installation to be: folders, a port and, on the server engine, an empty database of its own. */
export type Place = {
  readonly folder: string;
  readonly port: number;
  readonly help: string;
  readonly staff: string;
  readonly settings: Settings;
};

/** An empty place on the engine under test, gone after it. `ownServer`: a server of the test's own, which goes as a whole. */
export async function newPlace(t: Ending, ownServer?: URL): Promise<Place> {
  return makePlace(t, testEngine() === "postgres" ? await newDatabase(t, ownServer) : {});
}

/** The same after a first start, which takes a while and is done once for all tests: a copy of its data and keys. */
export async function startedPlace(t: Ending): Promise<Place> {
  model ??= startOnce();
  const { folder, settings } = await model;
  const server =
    settings["DATABASE_URL"] && (await newDatabase(t, undefined, nameIn(settings["DATABASE_URL"])));
  const place = await makePlace(t, server || {});
  cpSync(folder, place.folder, { recursive: true });
  return place;
}

let model: Promise<Place> | undefined;

async function startOnce(): Promise<Place> {
  // It lasts as long as this process does, and so do not the tests that ask for it.
  const lasting: Ending = { after: () => undefined };
  const place = await newPlace(lasting);
  process.once("exit", () => rmSync(place.folder, { recursive: true, force: true }));
  await (await startProgram(lasting, place.settings)).stop();
  return place;
}

async function makePlace(t: Ending, database: Settings): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "fanlight-place-"));
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  const port = await findFreePort();
  return {
    folder,
    port,
    help: `http://localhost:${port}`,
    staff: `http://127.0.0.1:${port}`,
    settings: {
      PORT: String(port),
      FANLIGHT_DATA: join(folder, "data"),
      FANLIGHT_KEYS: join(folder, "keys/staff.json"),
      FANLIGHT_CHECKPOINTS: join(folder, "checkpoints"),
      // These tests count what arrives, and start often.
      FANLIGHT_COUNTY: "none",
      // Every request may say where it comes from, so that a test's many visitors are not taken for one.
      FANLIGHT_TRUSTED_PROXY: "127.0.0.1,::1",
      ...database,
    },
  };
}

/** The same place as another start sees it: some settings changed, those set to undefined taken away. */
export function withSettings(
  { settings }: Place,
  changes: Readonly<Record<string, string | undefined>>,
): Settings {
  const changed = Object.entries({ ...settings, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(changed) as Settings;
}

async function newDatabase(t: Ending, ownServer?: URL, copyOf = "template1"): Promise<Settings> {
  const server = ownServer ?? testOwnerUrl();
  const name = `fanlight_${randomBytes(6).toString("hex")}`;
  await administer(server, `create database ${name} template ${copyOf}`);
  // As the superuser: whoever is still connected by then is sent away, whatever role they have.
  if (!ownServer) t.after(() => administer(testAdminUrl(), `drop database if exists ${name} with (force)`));
  const owner = new URL(server);
  owner.pathname = `/${name}`;
  const login = new URL(owner);
  login.username = "fanlight_login";
  login.password = "";
  return { DATABASE_URL: login.href, DATABASE_OWNER_URL: owner.href };
}

function nameIn(address: string): string {
  return new URL(address).pathname.slice(1);
}

/** Runs one statement on a server, by an address that may. */
export async function administer(ownerUrl: URL, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
