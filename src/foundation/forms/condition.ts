import { type Answers, picksOf } from "./answer.ts";

/** Holds when the answer picked the option, or any of the options. */
export function is(field: string, ...options: [string, ...string[]]): Condition {
  return { field, is: options };
}

/** Holds when the field has an answer. "I'd rather not say" is one. */
export function answered(field: string): Condition {
  return { field, answered: true };
}

/** Holds when a number was given and is `least` or more. */
export function atLeast(field: string, least: number): Condition {
  return { field, atLeast: least };
}

/** Holds when every condition holds. */
export function all(...conditions: Condition[]): Condition {
  return { all: conditions };
}

/** Holds when one or more of the conditions hold. */
export function any(...conditions: Condition[]): Condition {
  return { any: conditions };
}

/** Holds when the condition does not. */
export function not(condition: Condition): Condition {
  return { not: condition };
}

/** Whether a condition holds for the answers; no condition always holds. */
export function holds(condition: Condition | undefined, answers: Answers): boolean {
  if (condition === undefined) return true;
  if ("all" in condition) return condition.all.every((each) => holds(each, answers));
  if ("any" in condition) return condition.any.some((each) => holds(each, answers));
  if ("not" in condition) return !holds(condition.not, answers);
  const value = answers[condition.field];
  if ("answered" in condition) return value !== undefined;
  if ("atLeast" in condition) return typeof value === "number" && value >= condition.atLeast;
  return picksOf(value).some((pick) => condition.is.includes(pick));
}

/**
 * Whether a condition might hold once the open fields are answered too. Without a script a page cannot follow what is
 * chosen on it, so a question is left out only when the earlier answers alone rule it out.
 */
export function mayHold(
  condition: Condition | undefined,
  answers: Answers,
  open: ReadonlySet<string>,
): boolean {
  if (condition === undefined) return true;
  if ("all" in condition) return condition.all.every((each) => mayHold(each, answers, open));
  if ("any" in condition) return condition.any.some((each) => mayHold(each, answers, open));
  return fieldsOf(condition).some((field) => open.has(field)) || holds(condition, answers);
}

/** The fields a condition looks at, each once. */
export function fieldsOf(condition: Condition): readonly string[] {
  if ("field" in condition) return [condition.field];
  const inner = "all" in condition ? condition.all : "any" in condition ? condition.any : [condition.not];
  return [...new Set(inner.flatMap(fieldsOf))];
}

/**
 * When a page or field is asked. Data and not a function, so that packs can write it, documents can say it,
 * JSON Schema can hold it, and a reference to a missing field is found when the product starts.
 */
export type Condition =
  | { readonly field: string; readonly is: readonly string[] }
  | { readonly field: string; readonly answered: true }
  | { readonly field: string; readonly atLeast: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };
