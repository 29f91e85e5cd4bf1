import assert from "node:assert/strict";
import { test } from "node:test";
import { outcomesAt, type Outcome } from "./outcome-form.ts";
import { outcomeTable, type Answered } from "./outcome-table.ts";

const feels: Outcome = {
  id: "feels-safe",
  name: "Feels safe",
  question: "How safe do you feel?",
  askedOf: "adult",
  askedAt: ["intake", "review", "exit"],
  ordered: true,
  answers: [
    { id: "no", label: "Not safe" },
    { id: "some", label: "A little safe" },
    { id: "yes", label: "Very safe" },
  ],
  source: "a test",
};
const child: Outcome = { ...feels, id: "child", askedOf: "child", askedAt: ["intake"] };
const at = (day: number, stage: Answered["stage"], answer: string): Answered => ({
  outcome: "feels-safe",
  answer,
  stage,
  at: new Date(Date.UTC(2026, 0, day)),
});

test("the table says in words how it was at the beginning, the time before and now", () => {
  const answered = [at(1, "intake", "no"), at(60, "review", "some"), at(120, "exit", "yes")];
  assert.deepEqual(outcomeTable([feels, child], answered), [
    { name: "Feels safe", intake: "Not safe", last: "A little safe", now: "Very safe", change: "better" },
  ]);
});

test("what was not asked is said so, and nothing is concluded from it", () => {
  const [row] = outcomeTable([feels], [at(60, "review", "no")]);
  assert.deepEqual(row, {
    name: "Feels safe",
    intake: "not asked",
    last: "not asked",
    now: "Not safe",
    change: undefined,
  });
});

test("worse is said to be worse", () => {
  const [row] = outcomeTable([feels], [at(1, "intake", "yes"), at(9, "review", "no")]);
  assert.equal(row?.change, "worse");
});

test("a child's questions are asked only where there is a child to ask, and each at its stages", () => {
  assert.deepEqual(outcomesAt([feels, child], "intake", false), [feels]);
  assert.deepEqual(outcomesAt([feels, child], "intake", true), [feels, child]);
  assert.deepEqual(outcomesAt([feels, child], "exit", true), [feels]);
});
