import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { list, text, title } from "./sentence.ts";

describe("a sentence for the public", () => {
  it("may fill in what is known, and nothing else", () => {
    assert.deepEqual(faults(text("any"), "Call {number} in {place}."), []);
    assert.deepEqual(faults(text("any"), "Dear {name}."), ['Nothing is filled in for "{name}".']);
  });

  it("must fill in what its page cannot do without", () => {
    assert.deepEqual(faults(text("any", "reference"), "Here it is."), ["It must say {reference}."]);
    assert.deepEqual(faults(list("any", "by"), ["We read it.", "We call."]), ["It must say {by}."]);
    assert.deepEqual(faults(list("any", "by"), ["We read it.", "We call by {by}."]), []);
  });

  it("never calls her a victim, never exclaims, never asks why she did not", () => {
    assert.equal(faults(text("any"), "Help for victims.").length, 1);
    assert.equal(faults(text("any"), "Thank you!").length, 1);
    assert.equal(faults(text("any"), "Why didn't you leave?").length, 1);
  });

  it("gives nothing away in a title", () => {
    assert.deepEqual(faults(title("any"), "Question 3"), []);
    assert.deepEqual(faults(title("any"), "Refuge"), [
      'The title gives the site away: it contains "refuge".',
    ]);
    assert.deepEqual(faults(text("any"), "A refuge is a safe place."), []);
  });
});

function faults(schema: ReturnType<typeof text> | ReturnType<typeof list>, value: unknown): string[] {
  return (schema.safeParse(value).error?.issues ?? []).map(({ message }) => message);
}
