import fc from "fast-check";
import type { Form, Question } from "../form.ts";
import { inputName } from "../input-name.ts";
import type { Body } from "../read-entry.ts";
import type { Entered } from "../reading.ts";

/** The day that the proofs are run on. */
export const TODAY = "2026-11-21";

const brokenText = fc
  .array(
    fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 0xd800, 0xdfff, 0x0301, 0x2028, 10, 13)),
  )
  .map((units) => String.fromCharCode(...units));
const words = fc.oneof(fc.string({ unit: "grapheme" }), fc.lorem(), brokenText);
const hostile = fc.oneof(
  words,
  fc.string().map((text) => text.repeat(2_000)),
  fc.constantFrom(
    "",
    " ",
    "__proto__",
    "<script>",
    "'; drop table",
    "1e400",
    "٠٧٧٠٠٩٠٠١٢٣",
    "rather-not-say",
    "yes",
  ),
);
const strange = fc.oneof(
  fc.array(hostile),
  fc.constantFrom(null, true, 7, NaN, [[]], [null], {}, { "": "x" }),
  fc.anything(),
);
const HOSTILE_KEYS = [
  "__proto__",
  "constructor",
  "toString",
  "csrf",
  "form_version_",
  "q0",
  "field0_",
  "field0[]",
];

/** Any body at all for a form: some inputs honest, some hostile, some missing, and keys nobody asked for. */
export function arbitraryBody(form: Form): fc.Arbitrary<unknown> {
  const known = form.questions.map((question) =>
    fc.oneof(
      { weight: 3, arbitrary: honestInputs(form, question) },
      { weight: 2, arbitrary: hostileInputs(form, question) },
    ),
  );
  const unknown = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...HOSTILE_KEYS), fc.string()), strange), {
    maxLength: 3,
  });
  const body = fc
    .tuple(fc.tuple(...known), unknown)
    .map(([lists, extra]) => Object.fromEntries([...lists.flat(), ...extra]));
  return fc.oneof({ weight: 12, arbitrary: body }, { weight: 1, arbitrary: fc.anything() });
}

/** A body someone honest would send: every input filled as its question asks, or left blank where that is allowed. */
export function honestBody(form: Form): fc.Arbitrary<Body> {
  return fc
    .tuple(...form.questions.map((question) => honestInputs(form, question)))
    .map((lists) => Object.fromEntries(lists.flat()));
}

function honestInputs(form: Form, question: Question): fc.Arbitrary<Input[]> {
  const { field } = question;
  const ways = [honestEntry(question)];
  if (field.optional) ways.push(fc.constant({}));
  if (field.ratherNotSay) ways.push(fc.constant(field.write(null) ?? {}));
  return fc
    .oneof(...ways)
    .map((entered) =>
      Object.entries(entered).map(([part, value]) => [inputName(form, question, part), value] as const),
    );
}

function hostileInputs(form: Form, question: Question): fc.Arbitrary<Input[]> {
  const inputs = question.field.parts.map((part) =>
    fc.tuple(fc.constant(inputName(form, question, part.name)), fc.oneof(hostile, hostile, strange)),
  );
  return fc.subarray(inputs).chain((some) => fc.tuple(...some)) as fc.Arbitrary<Input[]>;
}

function honestEntry({ field }: Question): fc.Arbitrary<Entered> {
  const values = (field.options ?? [])
    .map((option) => option.value)
    .filter((value) => value !== "rather-not-say");
  const line = (texts: readonly string[]) => fc.constantFrom(...texts).map((text) => ({ "": text }));
  const shortWords = words.map((text) => ({ "": `a${text.slice(0, 60)}` }));
  const entries: Readonly<Record<typeof field.kind, () => fc.Arbitrary<Entered>>> = {
    text: () => shortWords,
    longText: () => shortWords,
    choice: () => line(values),
    yesNo: () => line(values),
    choices: () => fc.subarray(values.slice(0, 3), { minLength: 1 }).map((picks) => ({ "": picks })),
    yesNoUnknown: () =>
      fc.record({
        "": fc.constantFrom(...values),
        note: fc.oneof(
          fc.constant(""),
          words.map((text) => text.slice(0, 60)),
        ),
      }),
    date: () => honestDate(field.read({ day: "1", month: "1", year: "2001" }, TODAY).ok),
    phone: () =>
      line(["07700 900123", "+44 (0)20 7946 0018", "0049 30 123456", "01632-960123", "٠٧٧٠٠ ٩٠٠١٢٣"]),
    email: () => line(["ann@example.com", "Ann.O'Neil+x@Mail.Example.ORG"]),
    number: () => fc.integer({ min: -5, max: 500 }).map((value) => ({ "": String(value) })),
    timeRange: () => fc.constantFrom({ from: "9.30", to: "noon" }, { from: "10pm", to: "0200" }),
    confirm: () => line(["yes"]),
  };
  return entries[field.kind]();
}

function honestDate(isPastFine: boolean): fc.Arbitrary<Entered> {
  const years = isPastFine ? fc.integer({ min: 1900, max: 2025 }) : fc.integer({ min: 2027, max: 2199 });
  const months = fc.constantFrom("1", "02", "Sept", "december", "٣");
  return fc.record({
    day: fc.integer({ min: 1, max: 28 }).map(String),
    month: months,
    year: years.map(String),
  });
}

type Input = readonly [name: string, value: unknown];
