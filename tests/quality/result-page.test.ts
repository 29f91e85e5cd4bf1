import assert from "node:assert/strict";
import { test } from "node:test";
import { resultPage } from "./result-page.ts";

const pages = {
  date: "2026-11-21",
  browser: "156",
  states: [{ face: "help", language: "ur", states: 300 }],
  axe: [],
  thirdParties: [],
  kept: ["ur /q Question 3: cookie x"],
  complaints: [],
  html: ["error: Stray end tag. (ur /q Check) </p>", "warning: Section lacks heading. (ur /q Check)"],
};

test("what fell short is published, and what was not run is called so", () => {
  const page = resultPage({ pages });
  assert.match(page, /300 states/);
  assert.match(page, /\| axe violations, all of its rules \| 0 \|/);
  assert.match(page, /errors \| 1 \|/);
  assert.match(page, /warnings but those below \| 1 \|/);
  assert.match(page, /- ur \/q Question 3: cookie x/);
  assert.equal(page.match(/Not run yet\./g)?.length, 2);
});

test("why a tool was not asked stands where its count would", () => {
  assert.match(
    resultPage({ pages: { ...pages, html: "there is no Java" } }),
    /errors \| not run: there is no Java \|/,
  );
});

test("a figure that missed its bar says so", () => {
  const figures = [{ name: "first byte", value: 62.4, unit: "ms", bar: "≤ 50", ok: false }];
  assert.match(
    resultPage({ speed: { date: "2026-11-21", figures } }),
    /\| first byte \| 62 ms \| ≤ 50 ms \| \*\*no\*\* \|/,
  );
});
