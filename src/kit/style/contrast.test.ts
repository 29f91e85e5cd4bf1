import assert from "node:assert/strict";
import test from "node:test";
import { colours, contrastRatio } from "./index.ts";

const papers = [colours.paper0, colours.paper1, colours.paper2] as const;
const ratios = (ink: string): number[] => papers.map((paper) => Number(contrastRatio(ink, paper).toFixed(1)));

test("black on white is 21 and a colour on itself is 1", () => {
  assert.equal(contrastRatio("#000000", "#FFFFFF"), 21);
  assert.equal(contrastRatio(colours.accent, colours.accent), 1);
});

test("what is not a colour is refused by name", () => {
  assert.throws(() => contrastRatio("plum", "#FFFFFF"), /"plum" is not a colour/);
});

test("inks and accent stand on the three papers as the design says", () => {
  assert.deepEqual(ratios(colours.ink1), [17.1, 15.7, 14]);
  assert.deepEqual(ratios(colours.ink2), [9.2, 8.5, 7.5]);
  // DESIGN.md prints 5.2 for the last; for the colours it gives, WCAG's formula yields 5.146.
  assert.deepEqual(ratios(colours.ink3), [6.3, 5.8, 5.1]);
  assert.deepEqual(ratios(colours.accent), [10.5, 9.6, 8.6]);
});

test("field borders reach 3 on papers 0 and 1, where alone they are used", () => {
  // DESIGN.md prints 3.3 for the second; for the colours it gives, WCAG's formula yields 3.249.
  assert.deepEqual(ratios(colours.line).slice(0, 2), [3.5, 3.2]);
});

test("every state colour reaches 5.3, to one place, on every paper", () => {
  for (const state of [colours.done, colours.danger, colours.soon, colours.information]) {
    assert.ok(Math.min(...ratios(state)) >= 5.3, `${state} reaches only ${Math.min(...ratios(state))}`);
  }
});

test("focus carries its text, and white its accents", () => {
  assert.equal(Number(contrastRatio(colours.focus, colours.ink1).toFixed(1)), 12.7);
  assert.equal(Number(contrastRatio(colours.paper0, colours.accent).toFixed(1)), 10.5);
  assert.ok(contrastRatio(colours.paper0, colours.accentDark) >= 10.5);
  assert.ok(contrastRatio(colours.paper0, colours.danger) >= 4.5);
});
