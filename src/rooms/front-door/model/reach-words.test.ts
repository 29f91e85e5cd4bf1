import assert from "node:assert/strict";
import { test } from "node:test";
import { workingDays } from "../../../foundation/clock/index.ts";
import { afterAttempts, attemptsInWords, reachInWords } from "./reach-words.ts";

const calendar = workingDays([], "Europe/London");
const way = {
  standing: "good",
  isSafeNow: false,
  window: { from: "10:00", to: "12:00" },
  nextSafeTime: new Date("2026-11-23T10:00:00Z"),
  checkAgain: undefined,
} as const;

test("the best way decides whether she may be reached now, and else from when on", () => {
  const say = (...ways: Parameters<typeof reachInWords>[0]["ways"][number][]): string => {
    const { state, when } = reachInWords({ kind: "need-help", ways, comesBack: false }, calendar);
    return [state, when].join(" ");
  };
  assert.equal(say(way, { ...way, isSafeNow: true }), "Safe now Until 12:00.");
  const later = { ...way, nextSafeTime: new Date("2026-11-25T10:00:00Z") };
  assert.equal(say(later, way), "Not now Not before Mon 23 Nov 2026, 10:00.");
  assert.equal(say({ ...way, nextSafeTime: undefined }), "Not now No safe time this week.");
  assert.equal(say({ ...way, standing: "stale" }), "Check again It has to be checked with her again.");
  assert.equal(say(), "To ask ");
});

test("after an attempt that showed a way not to be safe, no way is said to be safe until it was checked again", () => {
  const checkAgain = { channel: "phone", result: "someone-else", at: new Date("2026-11-23T14:05:00Z") };
  const ways = [
    { ...way, isSafeNow: true, checkAgain },
    { ...way, isSafeNow: true },
  ];
  assert.deepEqual(reachInWords({ kind: "need-help", ways, comesBack: false }, calendar), {
    state: "Check again first",
    when: "Somebody else answered on Mon 23 Nov 2026, 14:05.",
  });
});

test("of a worry for somebody else there is nobody to contact, whatever ways there are", () => {
  const ways = [{ ...way, isSafeNow: true }];
  assert.equal(
    reachInWords({ kind: "worried", ways, comesBack: false }, calendar).state,
    "Nobody to contact",
  );
});

test("whoever comes back with a number is not contacted, until a way was checked with her", () => {
  const say = (...ways: (typeof way)[]): string =>
    reachInWords({ kind: "need-help", ways, comesBack: true }, calendar).state;
  assert.deepEqual([say(), say(way)], ["Comes back", "Not now"]);
});

test("attempts are counted in words, and what follows is said only once they were made", () => {
  assert.equal(
    attemptsInWords(2, 3),
    "Two of three varied attempts made. Try at another time of day, on another day or by another way she allows.",
  );
  assert.equal(attemptsInWords(3, 3), "Three of three varied attempts made.");
  assert.equal(afterAttempts("professional", 2, 3), undefined);
  assert.match(afterAttempts("professional", 3, 3) ?? "", /tell whoever referred her/);
  assert.match(afterAttempts("need-help", 4, 3) ?? "", /decide with a manager/);
});
