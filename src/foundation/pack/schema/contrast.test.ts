import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { contrast } from "./contrast.ts";

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("contrast between colours", () => {
  it("is 21 for black on white and 1 for a colour on itself", () => {
    assert.equal(contrast("#000000", "#FFFFFF").toFixed(2), "21.00");
    fc.assert(fc.property(anyColour, (colour) => contrast(colour, colour) === 1));
  });

  it("agrees with the design's own figures for the accent", () => {
    const figures = ["#FFFFFF", "#F7F5F2", "#ECE8E2"].map((paper) => contrast("#5B2A6E", paper).toFixed(1));
    assert.deepEqual(figures, ["10.5", "9.6", "8.6"]);
  });

  it("is the same both ways round", () => {
    fc.assert(fc.property(anyColour, anyColour, (a, b) => contrast(a, b) === contrast(b, a)));
  });
});
