import { performance } from "node:perf_hooks";
import { ask } from "../tests/operations/machine/ask.ts";
import type { Ending } from "../tests/operations/machine/ending.ts";
import { newPlace, withSettings, type Place } from "../tests/operations/machine/place.ts";
import { startProgram } from "../tests/operations/machine/program.ts";
import { atMost, type Figure } from "./support/figure.ts";
import { median } from "./support/median.ts";

const FIRST_BAR = 30;
const LATER_BAR = 3;
const TIMES = 3;

/**
 * How long `npm start` takes once all is installed and built, until a page has been answered: first with nothing there,
 * when it makes up a county, then again on what the first start left. On the embedded database; medians.
 */
export async function bench(): Promise<readonly Figure[]> {
  const [first, later]: [number[], number[]] = [[], []];
  for (let times = 0; times < TIMES; times += 1) {
    await inPlace(async (t, place) => {
      first.push(await timeStart(t, place));
      later.push(await timeStart(t, place));
    });
  }
  const figure = (bar: number, name: string, values: number[]): Figure =>
    atMost(bar, { name, value: median(values), unit: "s", engine: "embedded" });
  return [figure(FIRST_BAR, "first start with demo data", first), figure(LATER_BAR, "later start", later)];
}

async function timeStart(t: Ending, place: Place): Promise<number> {
  const begun = performance.now();
  // As `npm start` does: through the launcher.
  const settings = withSettings(place, { FANLIGHT_COUNTY: "fictional" });
  const program = await startProgram(t, settings, "bin/fanlight.mjs");
  const { status } = await ask({ port: place.port, origin: place.help, path: "/" });
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 200) throw new Error(`The first page was answered with ${status}.`);
  await program.stop();
  return seconds;
}

async function inPlace(work: (t: Ending, place: Place) => Promise<void>): Promise<void> {
  const undo: (() => unknown)[] = [];
  const t: Ending = { after: (task) => undo.push(task) };
  try {
    await work(t, await newPlace(t));
  } finally {
    for (const task of undo.toReversed()) await task();
  }
}
