import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { runInLanes } from "./schedule.ts";

test("every job runs once, never more than the width at a time, never two of one lane", async () => {
  const lanes = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      lanes,
      fc.integer({ min: 1, max: 3 }),
      async (scheduler, names, width) => {
        const running: string[] = [];
        let done = 0;
        const jobs = names.map((lane) => ({
          lane,
          run: async () => {
            assert.ok(!running.includes(lane) && running.length < width);
            running.push(lane);
            await scheduler.schedule(Promise.resolve());
            running.splice(running.indexOf(lane), 1);
            done += 1;
          },
        }));
        await scheduler.waitFor(runInLanes(jobs, width));
        assert.equal(done, names.length);
      },
    ),
    { numRuns: 60 },
  );
});

test("a job that fails ends the work with its error", async () => {
  const failing = { lane: "a", run: () => Promise.reject(new Error("cannot start")) };
  await assert.rejects(runInLanes([failing], 2), /cannot start/);
});
