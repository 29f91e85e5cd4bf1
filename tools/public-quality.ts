// `npm run public-quality [-- PART...]`: has the instruments look at every public page and publishes what they say in
// docs/public-quality.md. The parts are pages (axe, HTML, requests, storages; minutes), lighthouse, and speed.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { linkedPages } from "../tests/quality/linked-pages.ts";
import { askLighthouse } from "../tests/quality/lighthouse.ts";
import { resultPage } from "../tests/quality/result-page.ts";
import { findResult, writeResult, type SpeedResult } from "../tests/quality/result.ts";
import type { Ending } from "../tests/operations/machine/ending.ts";
import { newPlace, withSettings } from "../tests/operations/machine/place.ts";
import { startProgram } from "../tests/operations/machine/program.ts";
import { createCleanUp } from "./provide/clean-up.ts";

const PARTS = ["pages", "lighthouse", "speed"] as const;
const BENCHES = ["public-view", "public-time", "leaving"];
const root = dirname(import.meta.dirname);
const launcher = join(root, "bin/fanlight.mjs");

process.exitCode = await main(process.argv.slice(2));

async function main(asked: readonly string[]): Promise<number> {
  const unknown = asked.filter((part) => !PARTS.some((each) => each === part));
  if (unknown.length > 0) {
    process.stderr.write(`There is no part "${unknown.join('", "')}". The parts are ${PARTS.join(", ")}.\n`);
    return 2;
  }
  const wanted = (part: (typeof PARTS)[number]): boolean => asked.length === 0 || asked.includes(part);
  const ended: number[] = [];
  if (wanted("pages")) ended.push(run(["test", "--long", "tests/quality"]));
  if (wanted("lighthouse")) await measureWithLighthouse();
  if (wanted("speed")) ended.push(measureSpeed());
  // What fell short is published too, or nobody would see it; the exit code says that something did.
  const results = {
    pages: findResult("pages"),
    lighthouse: findResult("lighthouse"),
    speed: findResult("speed"),
  };
  writeFileSync(join(root, "docs/public-quality.md"), resultPage(results));
  return Math.max(0, ...ended);
}

function run(args: readonly string[]): number {
  return spawnSync(process.execPath, [launcher, ...args], { cwd: root, stdio: "inherit" }).status ?? 1;
}

async function measureWithLighthouse(): Promise<void> {
  const cleanUp = createCleanUp();
  const ending: Ending = { after: (undo) => cleanUp.later(async () => void (await undo())) };
  try {
    const place = await newPlace(ending);
    // The county has published maps and what was done about places.
    await startProgram(ending, withSettings(place, { FANLIGHT_COUNTY: "fictional" }));
    const addresses = [];
    for (const origin of [place.help, place.staff])
      for (const path of await linkedPages(place, origin)) addresses.push(origin + path);
    writeResult("lighthouse", await askLighthouse(addresses));
  } finally {
    await cleanUp.close();
  }
}

/** The benches print a line of JSON for each figure. */
function measureSpeed(): number {
  const { status, stdout } = spawnSync(process.execPath, [launcher, "bench", ...BENCHES, "--json"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  });
  const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
  const figures = lines.map((line) => JSON.parse(line) as SpeedResult["figures"][number]);
  writeResult("speed", { date: new Date().toISOString().slice(0, 10), figures });
  return status ?? 1;
}
