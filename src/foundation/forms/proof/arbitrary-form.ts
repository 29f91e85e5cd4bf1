import fc from "fast-check";
import type { Condition } from "../condition.ts";
import type { KindName } from "../field.ts";
import type { Form } from "../form.ts";
import { formFromData } from "../form-from-data.ts";
import { type WrittenField, type WrittenForm, writtenFormSchema } from "../written-form.ts";

const KINDS = [
  "text",
  "longText",
  "choice",
  "choices",
  "yesNo",
  "yesNoUnknown",
  "date",
  "phone",
  "email",
  "number",
  "timeRange",
  "confirm",
] as const satisfies readonly KindName[];
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  choice: ["red", "green", "blue"],
  choices: ["mon", "tue", "wed", "none"],
  yesNo: ["yes", "no"],
  yesNoUnknown: ["yes", "no", "unknown"],
};

const conditionSeed = fc.letrec<{ seed: ConditionSeed }>((tie) => ({
  seed: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.record({ field: fc.nat(), option: fc.nat(3) }),
    fc.record({ join: fc.constantFrom("all", "any"), parts: fc.array(tie("seed"), { maxLength: 2 }) }),
    fc.record({ not: tie("seed") }),
  ),
})).seed;

const fieldSeed = fc.record({
  kind: fc.constantFrom(...KINDS),
  flags: fc.record({
    optional: fc.boolean(),
    ratherNotSay: fc.boolean(),
    note: fc.boolean(),
    other: fc.boolean(),
  }),
  texts: fc.record({ hint: fc.boolean(), why: fc.boolean(), error: fc.boolean() }),
  must: fc.constantFrom("past", "pastOrToday", "future", "futureOrToday", undefined),
  when: fc.option(conditionSeed, { nil: undefined, freq: 2 }),
});

const pageSeed = fc.record({
  fields: fc.array(fieldSeed, { minLength: 1, maxLength: 4 }),
  when: fc.option(conditionSeed, { nil: undefined, freq: 3 }),
  isItems: fc.boolean(),
});

/** Any form a pack could write: every kind, conditions of any depth on what comes before, all the options. */
const arbitraryWrittenForm: fc.Arbitrary<WrittenForm> = fc
  .record({ pages: fc.array(pageSeed, { minLength: 1, maxLength: 4 }), neutral: fc.boolean() })
  .map(({ pages, neutral }) => {
    const earlier: WrittenField[] = [];
    const built = pages.map((seed, index) => {
      const when = conditionFrom(seed.when, earlier);
      const fields = seed.fields.map((field) => {
        earlier.push(fieldFrom(field, earlier));
        return earlier.at(-1);
      });
      const layout = seed.isItems ? "items" : "fields";
      return {
        id: `page-${index}`,
        title: `Page ${index}`,
        why: "Because.",
        ...(when && { when }),
        layout,
        fields,
      };
    });
    return writtenFormSchema.parse({ id: "any-form", version: 3, neutral, pages: built });
  });

/** As `arbitraryWrittenForm`, made into a form; a failed property prints it as the pack would write it. */
export const arbitraryForm: fc.Arbitrary<Form> = arbitraryWrittenForm.map((written) =>
  Object.assign(formFromData(written), { [fc.toStringMethod]: () => JSON.stringify(written) }),
);

function fieldFrom(seed: FieldSeed, earlier: readonly WrittenField[]): WrittenField {
  const { kind, flags, texts } = seed;
  const id = `field${earlier.length}`;
  const when = conditionFrom(seed.when, earlier);
  const shared = {
    id,
    label: `Label of ${id}`,
    optional: flags.optional,
    ...(texts.hint && { hint: `Hint of ${id}` }),
    ...(texts.why && { why: `Why ${id}` }),
    ...(texts.error && { errors: { missing: `Do answer ${id}` } }),
    ...(when && { when }),
  };
  const skippable = { ...shared, ratherNotSay: flags.ratherNotSay };
  const options = (OPTIONS[kind] ?? []).map((value) => ({
    value,
    label: `Option ${value}`,
    alone: value === "none",
  }));
  if (kind === "confirm") return { ...shared, kind };
  if (kind === "yesNoUnknown") return { ...shared, kind, note: flags.note };
  if (kind === "choice") return { ...skippable, kind, options, select: flags.other, inline: flags.note };
  if (kind === "choices") return { ...skippable, kind, options };
  if (kind === "date") return { ...skippable, kind, ...(seed.must && { must: seed.must }) };
  if (kind === "number") return { ...skippable, kind, min: -5, max: 500, decimals: flags.other };
  return { ...skippable, kind };
}

function conditionFrom(
  seed: ConditionSeed | undefined,
  earlier: readonly WrittenField[],
): Condition | undefined {
  if (seed === undefined || earlier.length === 0) return undefined;
  if ("not" in seed) return notOf(conditionFrom(seed.not, earlier));
  if ("parts" in seed) {
    const parts = seed.parts.map((part) => conditionFrom(part, earlier)).filter((part) => part !== undefined);
    if (parts.length === 0) return undefined;
    return seed.join === "all" ? { all: parts } : { any: parts };
  }
  const field = earlier[seed.field % earlier.length];
  if (!field) return undefined;
  const values = OPTIONS[field.kind];
  if (values)
    return {
      field: field.id,
      is: [values[seed.option % values.length] ?? "", ...values.slice(2, seed.option)],
    };
  return field.kind === "number"
    ? { field: field.id, atLeast: seed.option }
    : { field: field.id, answered: true };
}

function notOf(condition: Condition | undefined): Condition | undefined {
  return condition && { not: condition };
}

type ConditionSeed =
  { field: number; option: number } | { join: string; parts: ConditionSeed[] } | { not: ConditionSeed };
type FieldSeed = typeof fieldSeed extends fc.Arbitrary<infer Seed> ? Seed : never;
