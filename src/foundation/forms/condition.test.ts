import assert from "node:assert/strict";
import { test } from "node:test";
import { all, answered, any, atLeast, fieldsOf, holds, is, mayHold, not } from "./condition.ts";

const NONE = new Set<string>();

test("a condition reads text, lists, risk items and numbers, and never holds on what was not answered", () => {
  const answers = {
    way: "phone",
    days: ["mon", "tue"],
    item: { answer: "yes" as const },
    count: 3,
    quiet: null,
  };
  assert.ok(holds(is("way", "post", "phone"), answers));
  assert.ok(holds(is("days", "tue"), answers));
  assert.ok(holds(is("item", "yes"), answers));
  assert.ok(holds(atLeast("count", 3), answers) && !holds(atLeast("count", 4), answers));
  assert.ok(holds(answered("quiet"), answers) && !holds(is("quiet", "x"), answers));
  assert.ok(
    !holds(is("gone", "x"), answers) &&
      !holds(answered("gone"), answers) &&
      !holds(atLeast("gone", 0), answers),
  );
  assert.ok(holds(not(is("gone", "x")), answers));
});

test("conditions join", () => {
  const answers = { a: "yes", b: "no" };
  assert.ok(
    holds(all(is("a", "yes"), is("b", "no")), answers) &&
      !holds(all(is("a", "yes"), is("b", "yes")), answers),
  );
  assert.ok(
    holds(any(is("a", "no"), is("b", "no")), answers) && !holds(any(is("a", "no"), is("b", "yes")), answers),
  );
  assert.deepEqual(fieldsOf(all(is("a", "x"), any(answered("b"), not(is("a", "y"))))), ["a", "b"]);
});

test("a question may be asked unless the settled answers rule it out", () => {
  const onPage = new Set(["way"]);
  assert.ok(mayHold(is("way", "phone"), {}, onPage) && !mayHold(is("way", "phone"), {}, NONE));
  assert.ok(mayHold(not(is("way", "phone")), { way: "phone" }, onPage));
  assert.ok(!mayHold(all(is("way", "phone"), is("before", "yes")), { before: "no" }, onPage));
  assert.ok(mayHold(any(is("way", "phone"), is("before", "yes")), { before: "no" }, onPage));
});
