import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import test, { after, describe } from "node:test";
import { type ProcessEnd, runTestProcess } from "./run-process.ts";
import { count, findBadEnd, nothing, type Tally } from "./tally.ts";
import { testEnvironment } from "./test-environment.ts";
import type { TestEvent } from "./test-event.ts";

const root = dirname(dirname(import.meta.dirname));
const folder = mkdtempSync(join(tmpdir(), "fanlight-runner-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const start = 'import test, { before, describe } from "node:test";\n';

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function run(source: string, limits: TestLimits = {}): Promise<Run> {
  const name = `${Math.random().toString(36).slice(2)}.test.ts`;
  return runFiles([write(name, start + source)], limits);
}

async function runFiles(files: string[], limits: TestLimits, sharedFirst: string[] = []): Promise<Run> {
  const events: TestEvent[] = [];
  const end = await runTestProcess(
    {
      root,
      files,
      sharedFirst,
      environment: testEnvironment(process.env, "unit", {}),
      limitMilliseconds: limits.limit ?? 60_000,
      lingerMilliseconds: limits.linger ?? 60_000,
      ending:
        limits.stopAfter === undefined ? new AbortController().signal : AbortSignal.timeout(limits.stopAfter),
    },
    (event) => void events.push(event),
  );
  return { end, events, tally: events.reduce(count, nothing) };
}

describe("a test process", () => {
  test("tells what passed, failed and was skipped, with suites in front of names and reasons for skips", async () => {
    const { end, events, tally } = await run(`
      describe("outer", () => {
        test("good", () => {});
        test("bad", () => { throw new Error("the reason"); });
        test("left out", { skip: "there is no moon" }, () => {});
      });
      test("later", { todo: "in spring" }, () => {});
    `);
    assert.deepEqual(tally, { passed: 1, failed: 1, skipped: 2 });
    assert.equal(findBadEnd(end, tally.failed), undefined);
    const failed = events.find((event) => event.kind === "failed");
    assert.equal(failed?.name, "outer › bad");
    assert.match(failed?.report ?? "", /the reason[\s\S]*\.test\.ts:5/);
    const skipped = events.filter((event) => event.kind === "skipped").map((event) => event.why);
    assert.deepEqual(skipped, ["there is no moon", "to do: in spring"]);
  });

  test("a suite that fails in a hook is a failure", async () => {
    const { tally } = await run(
      'describe("s", () => { before(() => { throw new Error("no"); }); test("t", () => {}); });',
    );
    assert.ok(tally.failed > 0);
    assert.equal(tally.passed, 0);
  });

  test("a file that cannot be loaded is a failure", async () => {
    const { end, tally } = await run('import "./gone.ts";\ntest("never", () => {});');
    assert.equal(tally.failed, 1);
    assert.equal(findBadEnd(end, tally.failed), undefined);
  });

  test("hooks at the top of a file are for that file alone, and what is shared ends after all files", async () => {
    const shared = write(
      "shared.ts",
      'import { after } from "node:test";\nexport const state = { isEnded: false };\nafter(() => { state.isEnded = true; });\n',
    );
    const hook = write(
      "hook.test.ts",
      `${start}import "./shared.ts";\nbefore(() => { throw new Error("mine"); });\ntest("a", () => {});`,
    );
    const other = write(
      "other.test.ts",
      `${start}import { state } from "./shared.ts";\ntest("b", () => { if (state.isEnded) throw new Error("too early"); });`,
    );
    const { events } = await runFiles([hook, other], {}, [shared]);
    const results = events.flatMap((event) =>
      event.kind === "passed" || event.kind === "failed" ? [[event.kind, event.name]] : [],
    );
    assert.deepEqual(results.at(-1), ["passed", "b"]);
    assert.ok(results.slice(0, -1).every(([kind]) => kind === "failed") && results.length > 1);
  });

  test("one that exits in the middle is no success", async () => {
    const { end, tally } = await run('test("leaves", () => process.exit(0));\ntest("next", () => {});');
    assert.match(findBadEnd(end, tally.failed) ?? "", /ended \(code 0\) before its tests did/);
  });

  test("one whose error comes after its test is no success", async () => {
    const { end, tally } = await run(`
      test("early", () => { setTimeout(() => { throw new Error("late"); }, 5); });
      test("next", () => new Promise((resolve) => setTimeout(resolve, 100)));
    `);
    assert.notEqual(findBadEnd(end, tally.failed), undefined);
  });

  test("one that hangs is stopped at its limit, and the test it hung in is named", async () => {
    const { end } = await run(
      'test("waits for ever", () => new Promise(() => setInterval(() => {}, 1000)));',
      { limit: 3000 },
    );
    assert.match(findBadEnd(end, 0) ?? "", /limit of 3 seconds, in "waits for ever"/);
  });

  test("one that leaves something open is stopped, and that is said", async () => {
    const { end, tally } = await run('test("opens", () => { setInterval(() => {}, 1000); });', {
      linger: 200,
    });
    assert.equal(tally.passed, 1);
    assert.match(findBadEnd(end, tally.failed) ?? "", /left something open/);
  });

  test("it is stopped when everything is", async () => {
    const { end } = await run('test("waits", () => new Promise(() => setInterval(() => {}, 1000)));', {
      stopAfter: 1500,
    });
    assert.equal(end.hasFinished, false);
  });
});

interface TestLimits {
  readonly limit?: number;
  readonly linger?: number;
  readonly stopAfter?: number;
}

interface Run {
  readonly end: ProcessEnd;
  readonly events: readonly TestEvent[];
  readonly tally: Tally;
}
