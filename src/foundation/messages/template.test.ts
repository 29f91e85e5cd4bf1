import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { checkoutRoot } from "../config/index.ts";
import { loadPack } from "../pack/index.ts";
import { fillTemplate, getTemplate } from "./template.ts";

const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));

test("a filled text has the name and the time as they are, whatever they hold", () => {
  const filled = fillTemplate(getTemplate(pack, "will-call", "person"), {
    sender: "S$& {when}",
    when: "Mon 23 Nov 2026, 10:00",
  });
  assert.match(filled, /^Hi, it's S\$& \{when\}\. /);
  assert.match(filled, /Mon 23 Nov 2026, 10:00\.$/);
});

test("a text that speaks of a time is not sent without one, and no text is found for the wrong reader", () => {
  assert.throws(() => fillTemplate(getTemplate(pack, "will-call", "person"), { sender: "Sam" }), {
    code: "bad-input",
  });
  assert.throws(() => getTemplate(pack, "something-new", "person"), { code: "bad-input" });
});
