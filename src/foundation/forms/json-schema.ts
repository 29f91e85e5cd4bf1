import type { Condition } from "./condition.ts";
import { type Form, getQuestion, type Question } from "./form.ts";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

/**
 * The answers of a complete form as a JSON Schema (draft 2020-12), conditions included: what is not asked must be absent.
 * Rules that depend on the day ("in the past") are the one thing it leaves out.
 */
export function jsonSchema(form: Form): JsonSchema {
  const always = form.questions.filter(({ field, when }) => !when && !field.optional);
  const conditional = form.questions.flatMap((question) => conditionSchema(form, question));
  return {
    $schema: DRAFT,
    title: form.title,
    type: "object",
    properties: Object.fromEntries(
      form.questions.map(({ id, field }) => [id, describe(field.label, field.schema())]),
    ),
    required: always.map(({ id }) => id),
    additionalProperties: false,
    ...(conditional.length > 0 && { allOf: conditional }),
  };
}

function conditionSchema(form: Form, { id, field, when }: Question): JsonSchema[] {
  if (!when) return [];
  const absent = { properties: { [id]: false } };
  return [{ if: holdsSchema(form, when), then: field.optional ? true : { required: [id] }, else: absent }];
}

function holdsSchema(form: Form, condition: Condition): JsonSchema {
  if ("all" in condition) return { allOf: condition.all.map((each) => holdsSchema(form, each)) };
  // An empty list is no schema, and "any of nothing" never holds.
  if ("any" in condition) return { anyOf: [false, ...condition.any.map((each) => holdsSchema(form, each))] };
  if ("not" in condition) return { not: holdsSchema(form, condition.not) };
  const { field } = condition;
  if ("answered" in condition) return { required: [field] };
  const value =
    "atLeast" in condition
      ? { type: "number", minimum: condition.atLeast }
      : pickedSchema(getQuestion(form, field), condition.is);
  return { properties: { [field]: value }, required: [field] };
}

function pickedSchema({ field }: Question, options: readonly string[]): JsonSchema {
  if (field.kind === "choices") return { type: "array", contains: { enum: options } };
  if (field.kind !== "yesNoUnknown") return { enum: options };
  return { type: "object", properties: { answer: { enum: options } }, required: ["answer"] };
}

function describe(title: string, schema: JsonSchema): JsonSchema {
  return typeof schema === "boolean" ? schema : { title, ...schema };
}

/** A JSON Schema (draft 2020-12). */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };
