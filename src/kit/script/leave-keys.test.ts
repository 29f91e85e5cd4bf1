import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { readLeaveKey, restingKeys } from "./index.ts";
import type { KeyReading } from "./index.ts";
import { anyKey, assertTypingNeverLeaves, leaves, tap } from "./proof/typing.ts";

const plain = { isComposing: false, hasModifier: false, isClaimed: false };
const press = (key: string, time: number): KeyReading => ({ ...plain, type: "down", key, time });

test("ordinary typing never leaves, however fast, with capitals, repeats and up to two idle presses of Shift between", () =>
  assertTypingNeverLeaves(5_000));

test("it leaves exactly when the last six events are three presses of Shift within five seconds", () => {
  const step = fc.record({
    type: fc.constantFrom("down" as const, "up" as const),
    key: fc.constantFrom("Shift", "a"),
    after: fc.nat(1500),
  });
  const wholeTap = fc.tuple(fc.nat(1200), fc.nat(1200)).map(([gap, hold]) => [
    { type: "down" as const, key: "Shift", after: gap },
    { type: "up" as const, key: "Shift", after: hold },
  ]);
  const steps = fc.oneof({ weight: 4, arbitrary: wholeTap }, { weight: 1, arbitrary: fc.tuple(step) });
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 30 }), (script) => {
      let keys = restingKeys;
      let time = 0;
      let since: KeyReading[] = [];
      for (const { after, ...pressed } of script.flat()) {
        time += after;
        const event = { ...plain, ...pressed, time };
        since.push(event);
        const result = readLeaveKey(keys, event);
        keys = result.keys;
        const expected = endsInThreeTaps(since);
        assert.equal(result.isLeaving, expected);
        if (expected) since = [];
      }
    }),
  );
});

function endsInThreeTaps(events: readonly KeyReading[]): boolean {
  // A second "down" of a key that is held says nothing new, and nor does it undo anything.
  const distinct = events.filter((event, index) => !(isShiftDown(event) && isHeldBefore(events, index)));
  const last = distinct.slice(-6);
  const isTapping = last.every(
    ({ key: name, type }, index) => name === "Shift" && type === (index % 2 ? "up" : "down"),
  );
  return last.length === 6 && isTapping && (last[5]?.time ?? 0) - (last[0]?.time ?? 0) <= 5000;
}

function isShiftDown({ type, key: name }: KeyReading): boolean {
  return type === "down" && name === "Shift";
}

/** Whether Shift was down already: since the last other event, a "down" came and no "up". */
function isHeldBefore(events: readonly KeyReading[], index: number): boolean {
  const before = events.slice(0, index);
  const lastChange = before.findLastIndex((event) => !isShiftDown(event));
  return before.length - 1 > lastChange;
}

test("Shift three times leaves after any typing at all", () => {
  fc.assert(
    fc.property(fc.array(anyKey, { maxLength: 20 }), fc.integer({ min: 0, max: 2400 }), (typed, gap) => {
      const events = typed.filter((name) => name !== "Escape").map((name, index) => press(name, index * 10));
      const start = typed.length * 10;
      assert.equal(leaves([...events, ...tap(start), ...tap(start + gap), ...tap(start + gap * 2)]), true);
    }),
  );
});

test("three presses of Shift that take longer than five seconds do not leave", () => {
  assert.equal(leaves([...tap(0), ...tap(2500), ...tap(5000)]), false);
});

test("a held Shift, repeating, is one press", () => {
  const held = [0, 500, 530, 560, 590].map((time) => press("Shift", time));
  assert.equal(leaves([...held, { ...plain, type: "up", key: "Shift", time: 620 }]), false);
});

test("Escape leaves at once", () => {
  assert.equal(leaves([press("Escape", 0)]), true);
});

test("Escape does not leave while an input method composes, in a shortcut, or when something open would close first", () => {
  for (const reason of [{ isComposing: true }, { hasModifier: true }, { isClaimed: true }]) {
    assert.equal(leaves([{ ...press("Escape", 0), ...reason }]), false);
  }
});
