import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { findOnPath } from "../../../tools/provide/executables.ts";
import { runCommand } from "../../../tools/provide/run-command.ts";
import { testAdminUrl, testEngine } from "../../support/engine.ts";
import type { Ending } from "./ending.ts";
import { newPlace, type Place } from "./place.ts";

const isServer = testEngine() === "postgres";

/** Puts what was kept of one place into another: the database, and from elsewhere the keys and the checkpoints. */
export async function restore(t: Ending, from: Place): Promise<Place> {
  const to = await newPlace(t);
  const folders = isServer ? ["keys", "checkpoints"] : ["keys", "checkpoints", "data"];
  for (const name of folders) cpSync(join(from.folder, name), join(to.folder, name), { recursive: true });
  if (isServer) await dumpAndRestore(from, to);
  return to;
}

/** As docs/runbooks/restore.md has it: as the superuser, since forced row-level security holds for the owner too. */
async function dumpAndRestore(from: Place, to: Place): Promise<void> {
  const dump = join(to.folder, "fanlight.dump");
  const addressOf = (place: Place): string => {
    const address = testAdminUrl();
    address.pathname = new URL(place.settings["DATABASE_URL"] ?? "").pathname;
    return address.href;
  };
  for (const [name, ...args] of [
    ["pg_dump", "--format=custom", `--file=${dump}`, addressOf(from)],
    ["pg_restore", "--exit-on-error", `--dbname=${addressOf(to)}`, dump],
  ] as const) {
    const { code, output } = await runCommand(getProgram(name), args);
    assert.equal(code, 0, output);
  }
}

/** The client programs come with the server, but not always into the folder that the server's own are found in. */
export function getProgram(name: string): string {
  const found = findOnPath([name]);
  if (found === undefined)
    throw new Error(`${name} is not on the PATH: install PostgreSQL's client programs.`);
  return found;
}
