import assert from "node:assert/strict";
import { test } from "node:test";
import { defineForm, findPage, is, page, text, yesNo } from "../../../foundation/forms/index.ts";
import { stillToCome } from "./still-to-come.ts";

const ahead = {
  lead: "Still to come:",
  reach: "how to reach you",
  when: "when it is safe",
  name: "what to call you",
  words: "what is happening",
  change: "what to change",
  work: "who works where",
  interpreter: "an interpreter",
  more: "a little more",
  where: "where you live",
  children: "the children",
  wants: "what would help",
  place: "where it is",
  atPlace: "what it is like",
  told: "who was told",
  aboutYou: "about you",
  mayKnow: "who may know",
  unsafe: "who is not safe",
  them: "who it is about",
  age: "how old you are",
  trusted: "who you talk to",
  check: "a last look",
};
const line = (label: string) => text({ label, optional: true });
const form = defineForm({
  id: "need-help",
  version: 1,
  pages: [
    page({ id: "danger", title: "D", fields: { danger: yesNo({ label: "D", optional: true }) } }),
    page({ id: "channel", title: "C", fields: { channel: line("C") } }),
    page({ id: "phone", title: "P", fields: { phone: line("P") } }),
    page({ id: "times", title: "T", when: is("danger", "no"), fields: { times: line("T") } }),
    page({ id: "name", title: "N", fields: { given: line("N") } }),
  ],
});

function coming(pageId: string, answers = {}): string {
  const at = findPage(form, pageId);
  assert.ok(at);
  return stillToCome(form, answers, at, { ahead });
}

test("says once each, in words, what comes after this page and is asked", () => {
  assert.equal(coming("danger"), "Still to come: how to reach you, what to call you and a last look.");
  assert.equal(
    coming("channel", { danger: "no" }),
    "Still to come: when it is safe, what to call you and a last look.",
  );
  assert.equal(coming("name"), "Still to come: a last look.");
});
