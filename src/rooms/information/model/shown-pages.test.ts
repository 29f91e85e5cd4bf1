import assert from "node:assert/strict";
import { test } from "node:test";
import { loadPack } from "../../../foundation/pack/index.ts";
import { shownPages } from "./shown-pages.ts";

const pack = loadPack("packs/hertfordshire");
const [first, second, third] = pack.content;

test("a published version is shown in place of the pack's text, under the same number", () => {
  assert.ok(first);
  const body = { title: "Other", lead: "Words.", sections: [{ heading: "One" }], sources: ["A law"] };
  const shown = shownPages(pack, [{ page: first.id, body }]);
  assert.equal(shown.get(first.number)?.title, "Other");
  assert.equal(shown.get(first.number)?.group, first.group);
  assert.equal(shown.size, pack.content.length);
});

test("a page that was taken away is not there, and the others are as they were", () => {
  assert.ok(second);
  const shown = shownPages(pack, [{ page: second.id, body: null }]);
  assert.equal(shown.get(second.number), undefined);
  assert.equal(shown.size, pack.content.length - 1);
});

test("a version that is no page leaves the pack's text", () => {
  assert.ok(third);
  const shown = shownPages(pack, [
    { page: third.id, body: { title: "Half" } },
    { page: "gone", body: null },
  ]);
  assert.equal(shown.get(third.number)?.title, third.title);
});
