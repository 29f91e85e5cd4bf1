import assert from "node:assert/strict";
import { test } from "node:test";
import { repeat } from "./repeat.ts";

test("turns follow each other and never overlap, and a failing one does not end them", async () => {
  const failures: unknown[] = [];
  let inside = 0;
  let turns = 0;
  const { promise: enough, resolve } = Promise.withResolvers<void>();
  const turn = async (): Promise<void> => {
    inside += 1;
    assert.equal(inside, 1);
    await Promise.resolve();
    inside -= 1;
    turns += 1;
    if (turns === 4) resolve();
    if (turns === 2) throw new Error("second");
  };
  const repeating = repeat(1, turn, (error) => failures.push(error));
  await enough;
  await repeating.stop();
  assert.equal(failures.length, 1);
  assert.match(String(failures[0]), /second/);
});

test("stopping waits for the turn under way and takes no other", async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  let begun = 0;
  let ended = 0;
  const turn = async (): Promise<void> => {
    begun += 1;
    await gate;
    ended += 1;
  };
  const repeating = repeat(1, turn, (error) => assert.fail(String(error)));
  const stopped = repeating.stop();
  open();
  await stopped;
  assert.deepEqual([begun, ended], [1, 1]);
});
