import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Answers,
  type AnswersOf,
  defineForm,
  formFromData,
  type RiskAnswer,
  type TimeSpan,
} from "./index.ts";
import { choice, choices, confirm, date, is, longText, number, page, phone, text } from "./index.ts";
import { timeRange, yesNo, yesNoUnknown, type AnswerValue, type Option } from "./index.ts";

const form = defineForm({
  id: "types",
  version: 1,
  pages: [
    page({
      id: "one",
      title: "One",
      fields: {
        channel: choice({
          label: "Channel",
          options: [
            { value: "phone", label: "Phone" },
            { value: "post", label: "Post" },
          ],
        }),
        number: phone({ label: "Number", when: is("channel", "phone") }),
        words: longText({ label: "Words", optional: true }),
        born: date({ label: "Born", ratherNotSay: true }),
        age: number({ label: "Age", optional: false }),
        agrees: confirm({ label: "Agrees" }),
      },
    }),
    {
      id: "two",
      title: "Two",
      when: is("channel", "post"),
      fields: {
        days: choices({ label: "Days", options: [{ value: "mon", label: "Mon" }] }),
        hours: timeRange({ label: "Hours" }),
        item: yesNoUnknown({ label: "Item", note: true }),
        safe: yesNo({ label: "Safe", optional: true, ratherNotSay: true }),
      },
    },
  ],
});

type Expected = {
  channel: "phone" | "post";
  number?: string;
  words?: string;
  born: string | null;
  age: number;
  agrees: true;
  days?: "mon"[];
  hours?: TimeSpan;
  item?: RiskAnswer;
  safe?: "yes" | "no" | null;
};

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

test("the type of a form's answers is exactly what its definition says", () => {
  const isExact: Same<AnswersOf<typeof form>, Expected> = true;
  assert.ok(isExact);
});

test("answers that the definition rules out do not compile", () => {
  type Types = AnswersOf<typeof form>;
  const whole: Types = { channel: "post", born: null, age: 3, agrees: true };
  // @ts-expect-error an option that is not listed
  const strange: Types = { ...whole, channel: "pigeon" };
  // @ts-expect-error a question that is always asked has no answer
  const short: Types = { channel: "post", born: null, age: 3 };
  // @ts-expect-error "rather not say" was not offered
  const silent: Types = { ...whole, age: null };
  // @ts-expect-error a question the form does not ask
  const extra: Types = { ...whole, shoe: "left" };
  assert.equal(new Set([strange, short, silent, extra]).size, 4);
});

test("a misspelt option name does not compile", () => {
  // @ts-expect-error "optinal"
  text({ label: "Name", optinal: true });
  // @ts-expect-error "rathernotsay"
  choice({ label: "Name", options: [{ value: "a", label: "A" }], rathernotsay: true });
  // @ts-expect-error "titel"
  page({ id: "a", title: "A", titel: "A", fields: {} });
  // @ts-expect-error "neutrall"
  defineForm({ id: "a", version: 1, neutrall: true, pages: form.pages });
  // @ts-expect-error a risk item has "don't know" and no "rather not say"
  assert.ok(yesNoUnknown({ label: "Item", ratherNotSay: true }));
});

test("options known only at run time give answers typed as text, and unsure ones are optional", () => {
  const options: Option[] = [{ value: "a", label: "A" }];
  const optional: boolean = options.length > 0;
  const loose = defineForm({
    id: "loose",
    version: 1,
    pages: [
      {
        id: "p",
        title: "P",
        fields: { pick: choice({ label: "Pick", options }), name: text({ label: "Name", optional }) },
      },
    ],
  });
  const isExact: Same<AnswersOf<typeof loose>, { pick: string; name?: string }> = true;
  assert.ok(isExact);
});

test("the answers of a form made from data are a record", () => {
  const written = formFromData({
    id: "data",
    version: 1,
    pages: [{ id: "p", title: "P", fields: [{ kind: "text", id: "name", label: "Name" }] }],
  });
  const record: Answers = { name: "Ann", other: undefined };
  const typed: AnswersOf<typeof written> = record;
  const value: AnswerValue | undefined = typed["name"];
  assert.equal(value, "Ann");
});
