import assert from "node:assert/strict";
import { test } from "node:test";
import { render } from "preact-render-to-string";
import { FactList } from "./fact-list.tsx";

test("a list of facts has no row of which there is nothing to say, and takes text or more", () => {
  const html = render(
    <FactList
      facts={[
        ["Sent by", "Leila & Co"],
        ["Approved by", ""],
        ["Note", undefined],
        ["Known issues", <ul class="a-list" />],
      ]}
    />,
  );
  assert.equal(html.match(/<dt/g)?.length, 2);
  assert.match(html, /Leila &amp; Co/);
  assert.match(html, /<dd[^>]*><ul class="a-list">/);
  assert.doesNotMatch(html, /Approved by|Note/);
});
