import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { suggest } from "./suggest.ts";

describe("suggesting what was meant", () => {
  it("finds the nearest name when it is near enough", () => {
    assert.equal(suggest("polise", ["justice", "police", "panel"]), "police");
    assert.equal(suggest("Police", ["justice", "police"]), "police");
    assert.equal(suggest("rodhibition", ["prohibition"]), "prohibition");
  });

  it("suggests nothing when no name is near", () => {
    assert.equal(suggest("gardening", ["police", "health"]), undefined);
    assert.equal(suggest("anything", []), undefined);
    assert.equal(suggest("xy", ["ab"]), undefined);
  });
});
