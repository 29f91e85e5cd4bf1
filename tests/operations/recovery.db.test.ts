import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { asOwner } from "./machine/as-owner.ts";
import { comeInAs, type Colleague } from "./machine/colleague.ts";
import { Correspondent } from "./machine/correspondent.ts";
import { startedPlace, type Place } from "./machine/place.ts";
import { runProgram, startProgram } from "./machine/program.ts";
import { restore } from "./machine/restore.ts";

const UNREADABLE = /The words were made unreadable/;
const PAUSE_MS = 250;
const TRIES = 400;

// SAFETY 35, 36: what people bring back together opens the key shelf, and so the threads; never what was shredded.
test("keys brought back by enough people open a copy's threads, and nothing that was shredded since the copy", async (t) => {
  const place = await startedPlace(t);
  const [kept, burnt] = [new Correspondent("question", place, {}), new Correspondent("question", place, {})];
  const program = await startProgram(t, place.settings);
  const colleague = await comeInAs("front-door-practitioner", place);
  for (const she of [kept, burnt]) {
    await she.begins();
    await assertReads(colleague, she);
  }
  await program.stop();
  const copy = await restore(t, place);

  await shred(t, place, burnt);
  const shares = await splitKeys(place);
  const keyFile = copy.settings["FANLIGHT_KEYS"] ?? "";
  const original = readFileSync(keyFile);
  // Of the keys nothing is left but the shelf as it is now, and the sealed copy with the shares.
  rmSync(dirname(keyFile), { recursive: true });
  cpSync(join(dirname(place.settings["FANLIGHT_KEYS"] ?? ""), "shelf"), join(dirname(keyFile), "shelf"), {
    recursive: true,
  });
  const combine = (typed: readonly string[]) =>
    runProgram(["admin", "recovery", "combine", sealedCopyOf(place)], copy.settings, `${typed.join("\n")}\n`);
  assert.equal((await combine(shares.slice(0, 1))).code, 1);
  assert.equal(existsSync(keyFile), false);
  assert.match((await combine(shares.slice(1))).out, /is recorded/);
  assert.deepEqual(readFileSync(keyFile), original);
  const [entry] = await asOwner(copy.settings, "select 1 from audit.entry where event = 'keys.recovered'");
  assert.ok(entry, "that the keys were brought back is not in the audit");

  const restored = await startProgram(t, copy.settings);
  const there = await comeInAs("front-door-practitioner", copy);
  await assertReads(there, kept);
  await waitForUnreadable(there, burnt);
  await restored.stop();
});

async function assertReads(colleague: Colleague, { id, told }: Correspondent): Promise<void> {
  const { status, body } = await colleague.waitFor(`/inbox/${id}`);
  assert.equal(status, 200);
  assert.ok(body.includes(told[0] ?? "nothing was told"), "her words cannot be read");
}

/** She closes it for good, and the program throws its key away. */
async function shred(t: Parameters<typeof startProgram>[0], place: Place, she: Correspondent): Promise<void> {
  const program = await startProgram(t, place.settings);
  await she.comesBack();
  await she.burns();
  await waitForUnreadable(await comeInAs("front-door-practitioner", place), she);
  await program.stop();
}

async function waitForUnreadable(colleague: Colleague, { id, told }: Correspondent): Promise<void> {
  const hasWords = (body: string): boolean => body.includes(told[0] ?? "");
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { status, body } = await colleague.get(`/inbox/${id}`);
    assert.equal(status, 200);
    if (UNREADABLE.test(body)) return assert.ok(!hasWords(body));
    await sleep(PAUSE_MS);
  }
  assert.fail("her words are still there");
}

function sealedCopyOf({ folder }: Place): string {
  return join(folder, "keys.sealed");
}

/** @returns the shares of three people, of whom two are needed */
async function splitKeys(place: Place): Promise<string[]> {
  const plan = ["--shares", "3", "--needed", "2", "--out", sealedCopyOf(place)];
  const { code, out, err } = await runProgram(["admin", "recovery", "split", ...plan], place.settings);
  assert.equal(code, 0, err);
  return [...out.matchAll(/^Share \d+ of \d+\n {2}(\S+)$/gm)].map(([, share]) => share ?? "");
}
