import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fromWall, toWall, wallOf } from "./wall-time.ts";

const LONDON = "Europe/London";
const wallAt = (text: string) => wallOf(Date.parse(`${text}Z`));
const instants = fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true });

test("the wall is an hour ahead in summer and level in winter, to the millisecond", () => {
  assert.deepEqual(toWall(new Date("2026-07-01T12:00:00.123Z"), LONDON), wallAt("2026-07-01T13:00:00.123"));
  assert.deepEqual(toWall(new Date("2026-11-21T12:34:56.789Z"), LONDON), wallAt("2026-11-21T12:34:56.789"));
});

test("midnight is the first moment of its day", () => {
  assert.deepEqual(wallOf(0), { day: 0, time: 0 });
  assert.deepEqual(wallOf(-1), { day: -1, time: 86_399_999 });
  assert.deepEqual(toWall(new Date("2026-11-21T00:00Z"), LONDON), wallAt("2026-11-21T00:00"));
});

test("a wall time that the spring night skips is taken that much later", () => {
  assert.deepEqual(fromWall(wallAt("2026-03-29T01:30"), LONDON), new Date("2026-03-29T01:30Z"));
  assert.deepEqual(fromWall(wallAt("2026-03-29T00:59"), LONDON), new Date("2026-03-29T00:59Z"));
  assert.deepEqual(fromWall(wallAt("2026-03-29T02:00"), LONDON), new Date("2026-03-29T01:00Z"));
});

test("of a wall time that the autumn night shows twice, the first is taken", () => {
  assert.deepEqual(fromWall(wallAt("2026-10-25T01:30"), LONDON), new Date("2026-10-25T00:30Z"));
  assert.deepEqual(fromWall(wallAt("2026-10-25T00:59"), LONDON), new Date("2026-10-24T23:59Z"));
  assert.deepEqual(fromWall(wallAt("2026-10-25T02:00"), LONDON), new Date("2026-10-25T02:00Z"));
});

test("reading the wall and setting it again comes back to the instant, or to the first of the two that show the same", () => {
  fc.assert(
    fc.property(
      instants,
      fc.constantFrom(LONDON, "America/New_York", "Asia/Kathmandu", "UTC"),
      (instant, zone) => {
        const back = fromWall(toWall(instant, zone), zone);
        assert.deepEqual(toWall(back, zone), toWall(instant, zone));
        assert.ok([0, 3_600_000].includes(instant.getTime() - back.getTime()));
      },
    ),
  );
});

test("an invalid date or zone is refused", () => {
  assert.throws(() => toWall(new Date(NaN), LONDON), RangeError);
  assert.throws(() => toWall(new Date(), "Europe/Hertford"), RangeError);
});
