import assert from "node:assert/strict";
import { test } from "node:test";
import { sayAskedLater, sayTold } from "./say-told.ts";

test("the chronology says what was told to whom, and never more", () => {
  const say = sayTold("the outcome");
  assert.equal(
    say({ how: "phone", referrer: "told" }),
    "She was told of the outcome on the phone; whoever referred her was told",
  );
  assert.equal(
    say({ how: "not-safe", referrer: "not-allowed" }),
    "She was not told of the outcome: it was not safe; whoever referred her was not told",
  );
  assert.equal(
    say({ how: "not-reached", referrer: "nobody" }),
    "She was not told of the outcome: she could not be reached; nobody referred her",
  );
  assert.equal(say({ how: "phone" }), "She was told of the outcome on the phone");
  assert.equal(say({}), undefined, "of a step from before, what it says by itself");
  assert.match(sayAskedLater({ how: "phone" }) ?? "", /on the phone\. To be asked again later$/);
  assert.equal(sayAskedLater({}), undefined);
});
