import assert from "node:assert/strict";
import { test } from "node:test";
import { workingDays } from "../../../foundation/clock/index.ts";
import { isStale, sayCapacity, sayCapacityWithAge, type Capacity } from "./capacity.ts";

const capacity: Capacity = {
  service: "refuge",
  state: "limited",
  waitDays: 14,
  places: 1,
  note: undefined,
  keptAt: new Date("2026-11-13T10:00:00Z"),
  validUntil: new Date("2026-11-20T10:00:00Z"),
};

test("capacity is said in words, with its wait and its places", () => {
  assert.equal(sayCapacity(capacity), "limited, about 14 days’ wait, 1 place free");
  assert.equal(sayCapacity({ ...capacity, state: "open", waitDays: 0, places: undefined }), "open, no wait");
  assert.equal(sayCapacity({ ...capacity, state: "closed" }), "closed to new referrals");
});

test("what was said too long ago says so, from the very moment on", () => {
  assert.equal(isStale(capacity, new Date("2026-11-20T09:59:59Z")), false);
  assert.equal(isStale(capacity, capacity.validUntil), true);
  const said = (now: string): string => sayCapacityWithAge(capacity, new Date(now), workingDays([]));
  assert.match(said("2026-11-19T10:00:00Z"), /; said on Fri 13 Nov 2026$/);
  assert.match(said("2026-11-21T10:00:00Z"), /; not updated since Fri 13 Nov 2026$/);
});
