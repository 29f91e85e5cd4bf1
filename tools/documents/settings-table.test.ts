import assert from "node:assert/strict";
import { test } from "node:test";
import { settingsTable, withSettings } from "./settings-table.ts";

const settings = [{ name: "PORT", is: "the port, one | only", default: "4170" }];
const BEGIN = "<!-- settings: made by `npm run docs` -->";
const END = "<!-- end of settings -->";

test("a setting is one row, and a bar in its words does not begin another cell", () => {
  assert.equal(
    settingsTable(settings),
    "| Setting | What it is | Default |\n|---|---|---|\n| `PORT` | the port, one \\| only | 4170 |",
  );
});

test("only what stands between the markers is replaced, however often", () => {
  const once = withSettings(`before\n${BEGIN}\nold\n${END}\nafter`, settings);
  assert.match(once, /^before\n/);
  assert.match(once, /\| `PORT` \|/);
  assert.match(once, /\nafter$/);
  assert.doesNotMatch(once, /old/);
  assert.equal(withSettings(once, settings), once);
});

test("a document without exactly one pair of markers is refused", () => {
  for (const document of ["", BEGIN, END, `${END}\n${BEGIN}`, `${BEGIN}${END}${BEGIN}${END}`]) {
    assert.throws(() => withSettings(document, settings), /Put the lines/);
  }
});
