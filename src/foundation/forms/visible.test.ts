import assert from "node:assert/strict";
import { test } from "node:test";
import {
  answered,
  checkAnswers,
  choice,
  defineForm,
  firstIncompletePage,
  fromDraft,
  is,
  isComplete,
  longText,
  nextPage,
  page,
  previousPage,
  prune,
  toDraft,
  visiblePages,
} from "./index.ts";

const who = choice({
  label: "Who for",
  options: [
    { value: "me", label: "Me" },
    { value: "other", label: "Someone else" },
  ],
});
const form = defineForm({
  id: "help",
  version: 1,
  pages: [
    page({ id: "who", title: "Who is this for?", fields: { who } }),
    page({
      id: "tie",
      title: "How do you know them?",
      when: is("who", "other"),
      fields: { tie: longText({ label: "How you know them" }) },
    }),
    page({
      id: "words",
      title: "Tell us",
      fields: { words: longText({ label: "Your words", optional: true }) },
    }),
  ],
});

test("the way through a form follows the answers, forwards and back", () => {
  assert.deepEqual(ids({ who: "me" }), ["who", "words"]);
  assert.deepEqual(ids({ who: "other" }), ["who", "tie", "words"]);
  assert.equal(nextPage(form, { who: "me" }, "who")?.id, "words");
  assert.equal(nextPage(form, { who: "other" }, "who")?.id, "tie");
  assert.equal(nextPage(form, { who: "me" }, "words"), undefined);
  assert.equal(previousPage(form, { who: "me" }, "words")?.id, "who");
  assert.equal(previousPage(form, {}, "who"), undefined);
});

test("a form is complete when every visible question that needs an answer has one that holds", () => {
  assert.ok(isComplete(form, { who: "me" }));
  assert.ok(!isComplete(form, { who: "other" }));
  assert.equal(firstIncompletePage(form, { who: "other", words: "x" })?.id, "tie");
  assert.equal(firstIncompletePage(form, {})?.id, "who");
  assert.ok(!isComplete(form, { who: "me", words: " not as it is kept " }));
});

test("answers to questions no longer asked are dropped", () => {
  assert.deepEqual(prune(form, { who: "me", tie: "my sister", words: "x" }), { who: "me", words: "x" });
});

test("an answer that was dropped no longer brings up what hung on it", () => {
  const chain = defineForm({
    id: "chain",
    version: 1,
    pages: [
      page({ id: "a", title: "A", fields: { who } }),
      page({ id: "b", title: "B", when: is("who", "other"), fields: { tie: longText({ label: "Tie" }) } }),
      page({ id: "c", title: "C", when: answered("tie"), fields: { more: longText({ label: "More" }) } }),
    ],
  });
  const left = { who: "me", tie: "from before", more: "from before" } as const;
  assert.deepEqual(
    visiblePages(chain, left).map(({ id }) => id),
    ["a"],
  );
  assert.deepEqual(prune(chain, left), { who: "me" });
});

test("check answers shows what was asked and answered, and where to change it", () => {
  const rows = checkAnswers(form, { who: "me", tie: "hidden", words: "one\ntwo" }, (id) => `/q/${id}`);
  assert.deepEqual(rows, [
    { pageId: "who", field: "who", label: "Who for", value: "Me", changeAddress: "/q/who" },
    { pageId: "words", field: "words", label: "Your words", value: "one\ntwo", changeAddress: "/q/words" },
  ]);
});

test("check answers speaks the reader's language", () => {
  const words = (key: string, english: string) => (key === "help.who.who.option.me" ? "Dla mnie" : english);
  assert.equal(checkAnswers(form, { who: "me" }, () => "", words)[0]?.value, "Dla mnie");
});

test("a draft keeps what still holds when the form has changed since", () => {
  const draft = toDraft(form, { who: "other", tie: "my sister" });
  assert.deepEqual(fromDraft(form, JSON.parse(JSON.stringify(draft))), { who: "other", tie: "my sister" });
  const changed = { ...draft, version: 0, answers: { who: "a neighbour", tie: "my sister", words: "kept" } };
  assert.deepEqual(fromDraft(form, changed), { words: "kept" });
  assert.deepEqual(fromDraft(form, { ...draft, form: "another" }), {});
});

function ids(answers: { who?: "me" | "other" }): string[] {
  return visiblePages(form, answers).map(({ id }) => id);
}
