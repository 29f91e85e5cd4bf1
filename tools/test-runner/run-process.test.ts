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

async function run(
  source: string,
  limits: { limit?: number; linger?: number; stopAfter?: number } = {},
): Promise<Run> {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.test.ts`);
  writeFileSync(file, start + source);
  const events: TestEvent[] = [];
  const end = await runTestProcess(
    {
      root,
      files: [file],
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

interface Run {
  readonly end: ProcessEnd;
  readonly events: readonly TestEvent[];
  readonly tally: Tally;
}
