import assert from "node:assert/strict";
import { test } from "node:test";
import { fillTemplate, getTemplate, listTemplates } from "./template.ts";

/** Words that would tell whoever looks over her shoulder; and what makes a link. */
const TELLING =
  /abus|violen|victim|surviv|refuge|rape|assault|domestic|stalk|police|women|girl|crisis|marac|idva|fanlight|support|service|case|help|safe|https?:|www\.|\.[a-z]{2,}\b|@/i;

test("no approved text says what kind of service writes, or carries a link", () => {
  for (const { key, subject, text } of listTemplates()) {
    assert.doesNotMatch(`${subject} ${text}`, TELLING, key);
  }
});

test("a text has places for a name and a time, and for nothing else", () => {
  for (const { key, to, subject, text } of listTemplates()) {
    const places = `${subject} ${text}`.match(/\{[^}]*\}/g) ?? [];
    const allowed = to === "staff" ? [] : ["{sender}", "{when}"];
    assert.deepEqual(
      places.filter((place) => !allowed.includes(place)),
      [],
      key,
    );
  }
});

test("a filled text has the name and the time as they are, whatever they hold", () => {
  const filled = fillTemplate(getTemplate("will-call", "person"), {
    sender: "S$& {when}",
    when: "Mon 23 Nov 2026, 10:00",
  });
  assert.match(filled, /^Hi, it's S\$& /);
  assert.match(filled, /Mon 23 Nov 2026, 10:00\.$/);
});

test("a text that speaks of a time is not sent without one, and no text is found for the wrong reader", () => {
  assert.throws(() => fillTemplate(getTemplate("will-call", "person"), { sender: "Sam" }), {
    code: "bad-input",
  });
  assert.throws(() => getTemplate("something-new", "person"), { code: "bad-input" });
});
