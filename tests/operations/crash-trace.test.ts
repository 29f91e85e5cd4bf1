import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { newPlace, startedPlace, withSettings, type Place } from "./machine/place.ts";
import { runProgram, startProgram } from "./machine/program.ts";

const CANARY = "Anneliese Testwood, 07700 900123";

/** What goes wrong where nobody catches, as code that runs inside the program when it gets SIGUSR2. */
const CRASHES = {
  "an exception": `throw new RangeError(words, { cause: new Error(words) });`,
  "a rejection": `void Promise.reject(Object.assign(new RangeError(words), { code: "23505", detail: words }));`,
  "something that is no error": `throw words;`,
};

for (const [name, code] of Object.entries(CRASHES)) {
  test(`${name} that nobody catches ends the program with code 1 and a trace without a word of what was written`, async (t) => {
    const place = await startedPlace(t);
    const program = await startProgram(t, withSettings(place, { NODE_OPTIONS: crashOnSignal(place, code) }));
    const { code: exit, signal, out, err } = await program.stop("SIGUSR2");
    assert.deepEqual({ exit, signal }, { exit: 1, signal: null }, err);
    assert.doesNotMatch(out + err, /Anneliese|07700|900123/);
    const [line = "", ...more] = err.trim().split("\n");
    assert.deepEqual(more, []);
    const { level, name: thrown, msg } = JSON.parse(line) as Record<string, unknown>;
    assert.equal(level, "fatal");
    assert.match(String(thrown), /^(RangeError|NotAnError)$/);
    assert.match(String(msg), /^Fanlight ended: /);
    assert.equal(existsSync(`${place.settings["FANLIGHT_DATA"]}.lock`), false);
    if (name !== "an exception") return;
    // However it ended, it left the same behind; what comes after is looked at once.
    const next = await startProgram(t, place.settings);
    assert.equal((await next.stop()).code, 0);
  });
}

test("a command that meets an error nobody foresaw ends with code 1 and the same kind of trace", async (t) => {
  const place = await newPlace(t);
  const hook = `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
    fs.readdirSync = () => { throw new TypeError(${JSON.stringify(CANARY)}); }; syncBuiltinESMExports();`;
  const { code, out, err } = await runProgram(
    ["start"],
    withSettings(place, { NODE_OPTIONS: importing(place, hook) }),
  );
  assert.equal(code, 1);
  assert.doesNotMatch(out + err, /Anneliese|07700|900123/);
  assert.match(err, /"level":"fatal".*"name":"TypeError"/);
});

function crashOnSignal(place: Place, code: string): string {
  return importing(
    place,
    `process.on("SIGUSR2", () => { const words = ${JSON.stringify(CANARY)}; ${code} });`,
  );
}

/** Node options that have a module run first. */
function importing({ folder }: Place, source: string): string {
  const file = join(folder, "first.mjs");
  writeFileSync(file, source);
  return `--import=${pathToFileURL(file).href}`;
}
