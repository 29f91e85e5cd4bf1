import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { findFreePort } from "../../../tools/provide/free-port.ts";
import { testEngine, testOwnerUrl } from "../../support/engine.ts";
import type { Settings } from "./program.ts";

/** Somewhere for one installation to be: folders, a port and, on the server engine, an empty database of its own. */
export type Place = {
  readonly folder: string;
  readonly port: number;
  readonly help: string;
  readonly staff: string;
  readonly settings: Settings;
};

/** A place on the engine under test, gone after it. `ownerUrl` says on which server, when not on the suite's own. */
export async function newPlace(t: Ending, ownerUrl?: URL): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "fanlight-place-"));
  const port = await findFreePort();
  t.after(() => rmSync(folder, { recursive: true, force: true }));
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
      // Every request may say where it comes from, so that a test's many visitors are not taken for one.
      FANLIGHT_TRUSTED_PROXY: "127.0.0.1,::1",
      ...(testEngine() === "postgres" && (await newDatabase(t, ownerUrl))),
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

async function newDatabase(t: Ending, ownServer: URL | undefined): Promise<Settings> {
  const server = ownServer ?? testOwnerUrl();
  const name = `fanlight_${randomBytes(6).toString("hex")}`;
  await administer(server, `create database ${name}`);
  // A test's own server goes as a whole.
  if (!ownServer) t.after(() => administer(server, `drop database ${name} with (force)`));
  const owner = new URL(server);
  owner.pathname = `/${name}`;
  const login = new URL(owner);
  login.username = "fanlight_login";
  login.password = "";
  return { DATABASE_URL: login.href, DATABASE_OWNER_URL: owner.href };
}

async function administer(ownerUrl: URL, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** What ends with a test: its own context, which runs what is registered here whatever way it went. */
export type Ending = { after(undo: () => unknown): void };
