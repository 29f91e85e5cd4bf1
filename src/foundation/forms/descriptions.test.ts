import assert from "node:assert/strict";
import { test } from "node:test";
import { fill } from "./words.ts";
import {
  any,
  atLeast,
  choices,
  countAnswers,
  defineForm,
  formDocument,
  is,
  jsonSchema,
  not,
  number,
  page,
  sayCounts,
  text,
  translationKeys,
  yesNoUnknown,
} from "./index.ts";

const form = defineForm({
  id: "survey",
  version: 4,
  title: "Feeling safe",
  pages: [
    page({
      id: "days",
      title: "Days",
      why: "To know when.",
      fields: {
        days: choices({
          label: "Which days",
          options: [{ value: "mon", label: "Monday", hint: "or the night" }],
        }),
        age: number({ label: "Age", max: 120, optional: true }),
        item: yesNoUnknown({ label: "Afraid | or not", note: true }),
      },
    }),
    page({
      id: "more",
      title: "More",
      when: any(is("days", "mon"), not(atLeast("age", 18))),
      sensitive: true,
      fields: { more: text({ label: "More", hint: "A line", errors: { missing: "Say more" } }) },
    }),
  ],
});

test("the document of a form says what is asked, when and how", () => {
  const document = formDocument(form);
  assert.match(document, /^# Feeling safe\n\nForm `survey`, version 4\./);
  assert.match(document, /Asked only if “Which days” is “Monday” or not \(“Age” is 18 or more\)\./);
  assert.match(document, /\| `age` \| Age \| number, optional \| always \| {2}\|/);
  assert.match(document, /Afraid \\\| or not/);
  assert.match(document, /Sensitive/);
});

test("the keys to translate are the form's own texts and those of the engine it uses", () => {
  const keys = translationKeys(form);
  assert.equal(keys["survey.days.why"], "To know when.");
  assert.equal(keys["survey.days.days.option.mon"], "Monday");
  assert.equal(keys["survey.days.days.option.mon.hint"], "or the night");
  assert.equal(keys["survey.more.more.error.missing"], "Say more");
  assert.equal(keys["forms.unknown"], "Don’t know");
  assert.ok("forms.error.choices.alone" in keys && !("forms.error.phone.invalid" in keys));
});

test("the schema of a form holds its conditions", () => {
  const schema = jsonSchema(form);
  assert.ok(typeof schema === "object");
  assert.deepEqual(schema["required"], ["days", "item"]);
  assert.deepEqual(schema["allOf"], [
    {
      if: {
        anyOf: [
          false,
          { properties: { days: { type: "array", contains: { enum: ["mon"] } } }, required: ["days"] },
          { not: { properties: { age: { type: "number", minimum: 18 } }, required: ["age"] } },
        ],
      },
      then: { required: ["more"] },
      else: { properties: { more: false } },
    },
  ]);
});

test("don't know is counted apart from no, and what is left is counted until nothing is", () => {
  const items = ["a", "b", "c", "d"].map((id) => [id, yesNoUnknown({ label: id })] as const);
  const tool = defineForm({
    id: "tool",
    version: 1,
    pages: [{ id: "items", title: "Items", fields: Object.fromEntries(items) }],
  });
  const entered = { a: { "": "yes" }, b: { "": "unknown" }, c: { "": "no" } };
  const counts = countAnswers(tool.questions, entered);
  assert.deepEqual(counts, { yes: 1, no: 1, unknown: 1, unanswered: 1 });
  assert.equal(sayCounts(counts), "1 yes, 1 unknown, 1 not answered");
  assert.equal(sayCounts({ ...counts, unanswered: 0 }), "1 yes, 1 unknown");
});

test("a gap in a sentence is filled once, from its own values only", () => {
  assert.equal(fill("{a} and {b} and {toString}", { a: "{b}", b: 2 }), "{b} and 2 and {toString}");
});
