import assert from "node:assert/strict";
import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { createSigner } from "../../src/foundation/audit/index.ts";
import { loadKeyRing } from "../../src/foundation/crypto/index.ts";
import { findOnPath } from "../../tools/provide/executables.ts";
import { runCommand } from "../../tools/provide/run-command.ts";
import { testAdminUrl, testEngine } from "../support/engine.ts";
import { comeInAs } from "./machine/colleague.ts";
import type { Ending } from "./machine/ending.ts";
import { newWords } from "./machine/load.ts";
import { newPlace, startedPlace, type Place } from "./machine/place.ts";
import { runProgram, startProgram } from "./machine/program.ts";
import { Visitor, type ShownReceipt } from "./machine/visitor.ts";

const isServer = testEngine() === "postgres";

test(
  isServer
    ? "a dump restored to another database, with the keys kept apart, opens contacts, and its audit verifies"
    : "a copy of the stopped data folder, with the keys kept apart, opens contacts, and its audit verifies",
  async (t) => {
    const place = await startedPlace(t);
    const receipt = await workADay(t, place);
    const restored = await restore(t, place);

    const program = await startProgram(t, restored.settings);
    await assertOpens(restored, receipt);
    const again = await new Visitor(restored).asksForHelp(newWords());
    assert.notEqual(again.id, receipt.id);
    assert.equal((await program.stop()).code, 0);
    await assertAuditVerifies(restored);
  },
);

/** A request for help arrives, is taken in and looked at, and the audit of that is sealed. */
async function workADay(t: Ending, place: Place): Promise<ShownReceipt> {
  const program = await startProgram(t, place.settings);
  const receipt = await new Visitor(place).asksForHelp(newWords());
  await assertOpens(place, receipt);
  const sealed = countCheckpoints(place);
  while (countCheckpoints(place) === sealed) await sleep(100);
  await program.stop();
  return receipt;
}

async function assertOpens(place: Place, { id, words }: ShownReceipt): Promise<void> {
  const colleague = await comeInAs("front-door-practitioner", place);
  const page = await colleague.waitFor(`/contacts/${id}`);
  assert.equal(page.status, 200);
  assert.ok(page.body.includes(words));
}

function countCheckpoints({ settings }: Place): number {
  return readdirSync(settings["FANLIGHT_CHECKPOINTS"] ?? "", { recursive: true }).length;
}

/** Puts what was kept of one place into another: the database, and from elsewhere the keys and the checkpoints. */
async function restore(t: Ending, from: Place): Promise<Place> {
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
function getProgram(name: string): string {
  const found = findOnPath([name]);
  if (found === undefined)
    throw new Error(`${name} is not on the PATH: install PostgreSQL's client programs.`);
  return found;
}

async function assertAuditVerifies({ folder, settings }: Place): Promise<void> {
  const [exported, key] = [join(folder, "audit.jsonl"), join(folder, "signing-key.pem")];
  writeFileSync(key, createSigner(loadKeyRing(settings["FANLIGHT_KEYS"] ?? "")).publicKey);
  const taken = await runProgram(["audit", "export", exported], settings);
  assert.equal(taken.code, 0, taken.err);
  const checkpoints = settings["FANLIGHT_CHECKPOINTS"] ?? "";
  const verified = await runProgram(
    ["audit", "verify", exported, "--key", key, "--checkpoints", checkpoints],
    {},
  );
  assert.match(verified.out, /^Verified: [1-9]\d* entries in [1-9]\d* streams, [1-9]\d* checkpoints\.$/m);
  assert.equal(verified.code, 0, verified.out);
}
