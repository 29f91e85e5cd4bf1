import assert from "node:assert/strict";
import { test } from "node:test";
import {
  atLeast,
  choice,
  type Condition,
  defineForm,
  type Field,
  FormDefinitionError,
  formFromData,
  is,
  text,
  writtenFormSchema,
} from "./index.ts";

const COLOUR = choice({
  label: "Colour",
  ratherNotSay: true,
  options: [
    { value: "red", label: "Red" },
    { value: "blue", label: "Blue" },
  ],
});

test("a definition that would go wrong while someone fills it in is refused at the start", () => {
  const name = (when?: Condition): Field => text({ label: "Name", ...(when && { when }) });
  refuses(
    { name: name(is("colour", "red")), colour: COLOUR },
    /“name” depends on “colour”, which is not asked before it/,
  );
  refuses({ name: name(is("name", "red")) }, /not asked before it/);
  refuses({ colour: COLOUR, name: name(is("colour", "green")) }, /to be green, which is none of its options/);
  refuses({ colour: COLOUR, name: name(is("colour", "rather-not-say")) }, /none of its options/);
  refuses({ colour: COLOUR, name: name(atLeast("colour", 2)) }, /compares “colour”, which is no number/);
  refuses(
    { name: text({ label: "Name", errors: { mising: "Write it" } }) },
    /an error it never gives: mising/,
  );
  refuses({ constructor: name() }, /keeps for itself/);
  refuses({ csrf: name() }, /keeps for itself/);
  refuses({ born_day: name() }, /letters, figures and dashes/);
  refuses({ colour: choice({ label: "Colour", options: [] }) }, /no options/);
  refuses({}, /page “only” has no fields/);
});

test("names are not used twice", () => {
  const fields = { name: text({ label: "Name" }) };
  const two = (first: string, second: string) => () =>
    defineForm({
      id: "two",
      version: 1,
      pages: [
        { id: first, title: "First", fields },
        { id: second, title: "Second", fields: first === second ? { other: fields.name } : fields },
      ],
    });
  assert.throws(two("a", "a"), /there are two of page “a”/);
  assert.throws(two("a", "b"), /there are two of field “name”/);
  const option = { value: "red", label: "Red" };
  refuses({ colour: choice({ label: "Colour", options: [option, option] }) }, /there are two of option/);
});

test("a page's condition may look at earlier pages only", () => {
  const pages = [{ id: "a", title: "A", when: is("colour", "red"), fields: { colour: COLOUR } }];
  assert.throws(() => defineForm({ id: "f", version: 1, pages }), /page “a” depends on “colour”/);
  const about = [{ id: "a", title: "A", about: ["colour"], fields: { colour: COLOUR } }];
  assert.throws(() => defineForm({ id: "f", version: 1, pages: about }), /page “a” is about “colour”/);
});

test("a form written as data is the same form", () => {
  const written = writtenFormSchema.parse({
    id: "tool",
    version: 1,
    pages: [{ id: "p", title: "P", fields: [{ kind: "text", id: "name", label: "Name", maxLength: 5 }] }],
  });
  const form = formFromData(written);
  assert.deepEqual(form.questions[0]?.field.schema(), { type: "string", minLength: 1, maxLength: 5 });
});

test("data that repeats a field or misspells a name is refused", () => {
  const field = { kind: "text", id: "name", label: "Name" } as const;
  const written = { id: "tool", version: 1, pages: [{ id: "p", title: "P", fields: [field, field] }] };
  assert.throws(() => formFromData(written), /there are two of field “name”/);
  const misspelt = { ...written, pages: [{ id: "p", title: "P", fields: [{ ...field, optinal: true }] }] };
  assert.ok(!writtenFormSchema.safeParse(misspelt).success);
  const polluting = { ...written, pages: [{ id: "p", title: "P", fields: [{ ...field, id: "__proto__" }] }] };
  assert.throws(() => formFromData(polluting), FormDefinitionError);
});

function refuses(fields: Readonly<Record<string, Field>>, because: RegExp): void {
  const pages = [{ id: "only", title: "Only", fields }];
  assert.throws(
    () => defineForm({ id: "wrong", version: 1, pages }),
    (error) => error instanceof FormDefinitionError && because.test(error.message),
  );
}
