import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { getThreshold, loadPack } from "./index.ts";
import { HERTFORDSHIRE } from "./testing/copied-pack.ts";

describe("getting a threshold", () => {
  const pack = loadPack(HERTFORDSHIRE);

  it("gives its value, its unit and where it comes from", () => {
    const { value, unit, source } = getThreshold(pack, "referral.answer");
    const known: "working-days" = unit;
    assert.deepEqual([value, known], [2, "working-days"]);
    assert.match(source, /\S/);
  });

  it("fails plainly on a pack put together by hand without it", () => {
    assert.throws(
      () => getThreshold({ ...pack, thresholds: [] }, "referral.answer"),
      /no threshold "referral.answer"/,
    );
  });
});
