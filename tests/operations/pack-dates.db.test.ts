import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkoutRoot } from "../../src/foundation/config/index.ts";
import { startedPlace, withSettings } from "./machine/place.ts";
import { startProgram } from "./machine/program.ts";

const DAY_MS = 86_400_000;

test("a start says so once in the log when the pack's bank holidays end within 90 days, and not before", async (t) => {
  const place = await startedPlace(t);
  for (const [days, isWarned] of [
    [89, true],
    [120, false],
  ] as const) {
    const pack = join(place.folder, `pack-${days}`);
    const program = await startProgram(t, withSettings(place, { FANLIGHT_PACK: packEndingIn(pack, days) }));
    const { out } = await program.stop();
    const warnings = out.split("\n").filter((line) => line.includes("bank holidays"));
    assert.equal(warnings.length, isWarned ? 1 : 0, out);
    if (isWarned) assert.match(warnings[0] ?? "", /"level":"warn".*"daysLeft":8\d/);
  }
});

/** The pack with a list that is complete for so many days from now. */
function packEndingIn(folder: string, days: number): string {
  cpSync(join(checkoutRoot, "packs/hertfordshire"), folder, { recursive: true });
  const file = join(folder, "bank-holidays.yaml");
  const to = new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
  const [head = "", ...entries] = readFileSync(file, "utf8")
    .replace(/^to: .*/m, `to: ${to}`)
    .split(/(?=^ +- )/m);
  const isInside = (entry: string): boolean => (/\d{4}-\d\d-\d\d/.exec(entry)?.[0] ?? "") <= to;
  writeFileSync(file, [head, ...entries.filter(isInside)].join(""));
  return folder;
}
