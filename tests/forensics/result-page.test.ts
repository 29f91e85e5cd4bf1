import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkoutRoot } from "../../src/foundation/config/index.ts";
import { PLACES } from "./examine.ts";
import { PROTECTIONS } from "./protections.ts";
import { getWay, WAYS_AND_SCRIPT } from "./ways.ts";

const rows = readFileSync(join(checkoutRoot, "docs/forensics.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const after = (head: string): string[][] => {
  const start = rows.findIndex(([first]) => first === head);
  const end = rows.findIndex((row, index) => index > start && row.length !== rows[start]?.length);
  return rows.slice(start, end === -1 ? rows.length : end);
};

test('the published table names every way of leaving there is, with and without JavaScript, and every place (else run "npm run forensics")', () => {
  const [head, , ...body] = after("Way of leaving");
  assert.deepEqual(head?.slice(2), PLACES);
  assert.deepEqual(
    body.map(([way, script]) => `${way}, ${script}`),
    WAYS_AND_SCRIPT.map(([way, hasScript]) => `${way}, ${hasScript ? "on" : "off"}`),
  );
});

test("it says that nothing was found after leaving: with JavaScript nothing of hers at all, without it nothing typed", () => {
  const ways = after("Way of leaving").slice(2);
  for (const [index, [way, hasScript]] of WAYS_AND_SCRIPT.entries()) {
    if (!getWay(way).isLeaving) continue;
    for (const cell of ways[index]?.slice(2) ?? [])
      assert.match(
        cell,
        hasScript ? /^(0|\d+ for everybody)$/ : /^(0|(\d+ (shown|for everybody)(, )?)+)$/,
        way,
      );
  }
});

test("it shows, for each protection, what was found without it", () => {
  const named = after("Taken away").slice(2);
  assert.deepEqual(
    named.map(([taken]) => taken),
    [...PROTECTIONS, "all of these"],
  );
  assert.match(named.at(-1)?.join(" ") ?? "", /typed/);
});
