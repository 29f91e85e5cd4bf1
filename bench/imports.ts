import { ok } from "node:assert/strict";
import { doImports } from "../src/rooms/imports/index.ts";
import { testApp } from "../tests/support/house-on.ts";
import { staffBrowser } from "../tests/support/person.ts";
import { signIn } from "../tests/support/site.ts";
import { atLeast, type BenchOptions, type Figure, type Need } from "./support/figure.ts";
import { emptyPostgres } from "./support/filled-house.ts";

const USUAL = 5_000;
/** Rows a second, as a process on a shared machine has to do at least: a list of 5,000 is brought over within ten minutes. */
const BAR = 10;
const FIELDS = ["number", "given", "family", "born", "phone", "postcode", "state"];

export const needs: readonly Need[] = ["postgres"];

/** How many rows a second a service's list is checked, brought over, and taken back with, by one process. `--cases 50000` for more. */
export async function bench({ cases }: BenchOptions = {}): Promise<readonly Figure[]> {
  const rows = cases ?? USUAL;
  const filled = await emptyPostgres();
  try {
    const { token } = await signIn(filled.house, { role: "service-manager" });
    const manager = staffBrowser(await testApp(filled.house), token);
    const sent = await manager.upload("/imports/new", { service: "idva", lawful: "yes" }, listOf(rows));
    ok(sent.status === 303, sent.body);
    const url = sent.location.replace(/\/map$/, "");
    const columns = Object.fromEntries(FIELDS.map((field, place) => [`c${place}`, field]));
    const steps = [
      ["checked", "map", { ...columns, dates: "day-first", side: "harmed" }],
      ["brought over", "start", { known: "bring" }],
      ["taken back", "take-back", { reason: "other" }],
    ] as const;
    const figures: Figure[] = [];
    for (const [name, step, fields] of steps) {
      const taken = await manager.post(`${url}/${step}`, fields);
      ok(taken.status === 303, `${step}: ${taken.status}`);
      const began = performance.now();
      while ((await doImports(filled.house)) > 0);
      const seconds = (performance.now() - began) / 1000;
      process.stderr.write(`${rows} rows ${name} in ${seconds.toFixed(1)} s\n`);
      figures.push(
        atLeast(BAR, {
          name: `rows of a list ${name}`,
          value: rows / seconds,
          unit: "a second",
          engine: "postgres",
        }),
      );
    }
    return figures;
  } finally {
    await filled.close();
  }
}

/** People who are nobody: every name, number and birth date another. */
function listOf(rows: number): Buffer {
  const lines = Array.from({ length: rows }, (_, at) => {
    const letters = [at % 26, Math.floor(at / 26) % 26, Math.floor(at / 676) % 26].map((n) =>
      String.fromCharCode(97 + n),
    );
    const [a = "", b = "", c = ""] = letters;
    const born = `${(at % 28) + 1}/${(at % 12) + 1}/${1940 + (at % 65)}`;
    return `N${at},${a}n${b}a,${c}rod${b}wo${a}d,${born},07700 ${900_000 + at},AL${(at % 9) + 1} ${at % 10}PP,Open`;
  });
  return Buffer.from(`Case number,First name,Surname,DOB,Mobile,Postcode,Status\n${lines.join("\n")}\n`);
}
