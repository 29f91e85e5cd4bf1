import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { createSigner } from "../../src/foundation/audit/index.ts";
import { loadKeyRing } from "../../src/foundation/crypto/index.ts";
import { testEngine } from "../support/engine.ts";
import { comeInAs } from "./machine/colleague.ts";
import type { Ending } from "./machine/ending.ts";
import { newWords } from "./machine/load.ts";
import { startedPlace, type Place } from "./machine/place.ts";
import { runProgram, startProgram } from "./machine/program.ts";
import { restore } from "./machine/restore.ts";
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
