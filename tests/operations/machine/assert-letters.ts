import assert from "node:assert/strict";
import type { KeptLetters } from "./kept-letters.ts";
import type { Letters } from "./letters.ts";

/**
 * SAFETY 63, 64: of all that somebody was told is kept nothing is lost, doubled or out of its order, from her to us and from us
 * to her, and nothing is there that nobody sent.
 * @returns how much that was
 */
export function assertLettersKept(all: readonly Letters[], { things, waiting, read }: KeptLetters): string {
  assert.equal(waiting, 0, "something still waits that cannot be taken in");
  assert.deepEqual(new Set(things.keys()), new Set(all.map(({ she }) => she.id)), "begun, and kept");
  for (const { she, desk } of all) {
    const kept = things.get(she.id);
    assert.deepEqual(kept?.hers, she.told, "what she wrote");
    const left = desk?.left ?? [];
    if (she.topic === "question") assert.deepEqual(kept.ours, left, "what staff keep of their answers");
    assert.deepEqual(read.get(she.number), left, "what she reads");
  }
  const count = (topic: string) => all.filter(({ she }) => she.topic === topic);
  const [questions, places] = [count("question"), count("place")];
  const sum = (list: readonly Letters[]) => ({
    of: list.length,
    in: list.reduce((n, { she }) => n + she.told.length, 0),
    out: list.reduce((n, { desk }) => n + (desk?.left.length ?? 0), 0),
  });
  return JSON.stringify({ questions: sum(questions), places: sum(places) });
}
