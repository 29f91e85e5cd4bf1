import assert from "node:assert/strict";
import { test } from "node:test";
import { countPresent } from "./attendance.ts";

test("seats with a vote count where somebody sat in them, and their agencies once each", () => {
  const seat = { part: "member", agencyId: "schools", was: "present" } as const;
  const counted = countPresent([
    seat,
    { ...seat, part: "chair", agencyId: "county-council", was: "represented" },
    { ...seat, part: "vice-chair" },
    { ...seat, agencyId: null },
    { ...seat, part: "observer", agencyId: "opcc" },
    { ...seat, part: "adviser", agencyId: "icb" },
    { ...seat, agencyId: "constabulary", was: "apologies" },
    { ...seat, agencyId: "probation", was: "absent" },
  ]);
  assert.deepEqual(counted, { members: 4, agencies: ["schools", "county-council"] });
});
