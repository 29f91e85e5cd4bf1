import type { z } from "zod";
import { descriptionOf, fieldsOf, findSchema } from "./schema/walk-schema.ts";
import { suggest } from "./suggest.ts";

const KINDS: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of fields",
};

/**
 * Puts one fault that a schema found into words: what is wrong and what to do.
 * An unknown field counts for each field, so one issue may give several faults.
 */
export function describeIssue(issue: z.core.$ZodIssue, root: z.ZodType, value: unknown): Fault[] {
  if (issue.code === "unrecognized_keys") return describeUnknown(issue.keys, issue.path, root);
  const schema = findSchema(root, issue.path);
  const purpose = schema && descriptionOf(schema);
  return [{ path: issue.path, ...describeField(issue, value, nameOf(issue.path), purpose) }];
}

function describeUnknown(keys: readonly string[], path: readonly PropertyKey[], root: z.ZodType): Fault[] {
  const schema = findSchema(root, path);
  const known = schema ? Object.keys(fieldsOf(schema)) : [];
  return keys.map((key) => {
    const near = suggest(key, known);
    const cure = near
      ? `Did you mean "${near}"?`
      : `Remove it, or put the text it belongs to in quotes. The fields here are: ${known.join(", ")}.`;
    return { path: [...path, key], message: `There is no field "${key}" here.`, cure };
  });
}

function describeField(
  issue: z.core.$ZodIssue,
  value: unknown,
  name: string,
  purpose: string | undefined,
): Wording {
  const cure = purpose ? `${purpose}.` : "Compare with another pack's file.";
  if (value === undefined && issue.code !== "custom")
    return { message: `${name} is missing.`, cure: `Add it. ${cure}` };
  switch (issue.code) {
    case "invalid_type":
      return describeType(issue.expected, value, name, cure);
    case "invalid_value":
      return describeChoice(issue.values.map(String), value, name);
    case "too_small":
      return {
        message: `${name} is ${measure(value)}; the least is ${measureOf(issue.origin, issue.minimum)}.`,
        cure,
      };
    case "too_big":
      return {
        message: `${name} is ${measure(value)}; the most is ${measureOf(issue.origin, issue.maximum)}.`,
        cure,
      };
    case "custom":
      return {
        message: issue.message.endsWith(".") ? issue.message : `${name} ${issue.message}.`,
        cure: cureOf(issue) ?? cure,
      };
    default:
      return { message: `${name} ${issue.message}. It is ${show(value)}.`, cure };
  }
}

function describeType(expected: string, value: unknown, name: string, purpose: string): Wording {
  const kind = KINDS[expected] ?? expected;
  const message = `${name} is ${show(value)}, but must be ${kind}.`;
  const isPlain = typeof value === "number" || typeof value === "boolean";
  return { message, cure: expected === "string" && isPlain ? `Put it in quotes: "${value}".` : purpose };
}

function describeChoice(allowed: readonly string[], value: unknown, name: string): Wording {
  const near = suggest(String(value), allowed);
  const cure = `${near ? `Did you mean "${near}"? ` : ""}It can be: ${allowed.join(", ")}.`;
  return { message: `${name} is ${show(value)}, which is not one of the choices.`, cure };
}

function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return "The pack";
  if (typeof last !== "number") return path.length === 1 ? "The file" : `"${String(last)}"`;
  const list = path.at(-2);
  return path.length <= 2 ? `Entry ${last + 1}` : `Entry ${last + 1} of "${String(list)}"`;
}

function show(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of fields";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}

function measure(value: unknown): string {
  if (typeof value === "string") return `${value.length} characters long`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  return String(value);
}

function measureOf(origin: string, limit: number | bigint): string {
  if (origin === "string") return `${limit} characters`;
  return origin === "array" ? `${limit} ${limit === 1 ? "entry" : "entries"}` : String(limit);
}

function cureOf(issue: z.core.$ZodIssueCustom): string | undefined {
  const cure: unknown = issue.params?.["cure"];
  return typeof cure === "string" ? cure : undefined;
}

interface Wording {
  readonly message: string;
  readonly cure: string;
}

/** A fault at a path of the pack, before its file and line are known. */
export interface Fault extends Wording {
  readonly path: readonly PropertyKey[];
}
