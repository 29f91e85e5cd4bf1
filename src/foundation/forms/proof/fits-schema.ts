import { isDeepStrictEqual } from "node:util";
import type { JsonSchema } from "../json-schema.ts";

/**
 * Whether a value fits a JSON Schema, as far as the schemas of forms go.
 * @throws {Error} for a keyword it does not know, so that nothing passes unchecked
 */
export function fitsSchema(schema: unknown, value: unknown): boolean {
  if (typeof schema === "boolean") return schema;
  if (!isRecord(schema)) throw new Error("A schema is true, false or an object.");
  return Object.entries(schema).every(([keyword, rule]) => {
    const check = CHECKS[keyword];
    if (!check) throw new Error(`No check is written for “${keyword}”.`);
    return check(rule, value, schema);
  });
}

const CHECKS: Readonly<Record<string, Check>> = {
  $schema: () => true,
  title: () => true,
  format: () => true,
  then: () => true,
  else: () => true,
  type: (type, value) => typesOf(value).includes(String(type)),
  const: (only, value) => isDeepStrictEqual(only, value),
  enum: (listed, value) => list(listed).some((each) => isDeepStrictEqual(each, value)),
  pattern: (pattern, value) => typeof value !== "string" || new RegExp(String(pattern), "u").test(value),
  minLength: (least, value) => typeof value !== "string" || Array.from(value).length >= Number(least),
  maxLength: (most, value) => typeof value !== "string" || Array.from(value).length <= Number(most),
  minimum: (least, value) => typeof value !== "number" || value >= Number(least),
  maximum: (most, value) => typeof value !== "number" || value <= Number(most),
  items: (each, value) => !Array.isArray(value) || value.every((item) => fitsSchema(each, item)),
  contains: (one, value) => !Array.isArray(value) || value.some((item) => fitsSchema(one, item)),
  minItems: (least, value) => !Array.isArray(value) || value.length >= Number(least),
  uniqueItems: (_, value) => !Array.isArray(value) || new Set(value).size === value.length,
  required: (names, value) =>
    !isRecord(value) || list(names).every((name) => Object.hasOwn(value, String(name))),
  properties: (each, value) =>
    !isRecord(value) ||
    keys(each).every((name) => !Object.hasOwn(value, name) || fitsSchema(member(each, name), value[name])),
  additionalProperties: (rule, value, schema) =>
    !isRecord(value) ||
    keys(value).every((name) => keys(schema["properties"]).includes(name) || fitsSchema(rule, value[name])),
  allOf: (schemas, value) => list(schemas).every((each) => fitsSchema(each, value)),
  anyOf: (schemas, value) => list(schemas).some((each) => fitsSchema(each, value)),
  not: (schema, value) => !fitsSchema(schema, value),
  if: (test, value, schema) =>
    fitsSchema((fitsSchema(test, value) ? schema["then"] : schema["else"]) ?? true, value),
};

function typesOf(value: unknown): string[] {
  if (value === null) return ["null"];
  if (Array.isArray(value)) return ["array"];
  return Number.isInteger(value) ? ["integer", "number"] : [typeof value];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function keys(value: unknown): string[] {
  return isRecord(value) ? Object.keys(value) : [];
}

function member(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

type Check = (rule: unknown, value: unknown, schema: Exclude<JsonSchema, boolean>) => boolean;
