import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fillWords } from "./index.ts";

describe("filling in a sentence", () => {
  it("puts each value where its name stands, however often", () => {
    assert.equal(
      fillWords("{site}, {place}: {site}", { site: "Local services", place: "Rutland" }),
      "Local services, Rutland: Local services",
    );
  });

  it("puts a value in as it is, even one that looks like a placeholder", () => {
    assert.equal(fillWords("At {place}", { place: "{by} $& $1" }), "At {by} $& $1");
  });

  it("refuses to show a placeholder that nothing was given for", () => {
    assert.throws(() => fillWords("By {by}", { place: "Rutland" }), /Nothing was given for \{by\}/);
  });
});
