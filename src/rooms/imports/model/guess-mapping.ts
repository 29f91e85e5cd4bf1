import { FIELDS, fieldNames, SEVERAL, type Field } from "./field.ts";
import type { DateOrder, Mapping, Side } from "./mapping.ts";

/**
 * What the columns of a list seem to be, from their headings; a column that says nothing we know is left out. A person looks at it
 * before anything is done with it.
 * @param samples the first rows
 * @param sides those the service works with, the usual one first
 */
export function guessMapping(
  headings: readonly string[],
  samples: readonly (readonly string[])[],
  sides: readonly Side[],
): Mapping {
  const guessed = headings.map((heading) => guessField(heading));
  const columns = guessed.map((field, place) =>
    field !== null && !SEVERAL.includes(field) && guessed.indexOf(field) < place ? null : field,
  );
  const dates = columns.flatMap((field, place) =>
    field === "born" || field === "opened" || field === "safe-checked"
      ? samples.map((row) => row[place] ?? "")
      : [],
  );
  return { columns, dates: guessDateOrder(dates), side: sides[0] ?? "harmed" };
}

/** A heading for comparing: small letters and figures, single spaces. */
export function plainHeading(heading: string): string {
  return heading
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Month first only where a date can be read in no other way: here days come first. */
export function guessDateOrder(values: readonly string[]): DateOrder {
  const parts = values.flatMap((value) => {
    const [, first, second] = /^\s*(\d{1,2})[./ -](\d{1,2})[./ -]\d{2,4}\b/.exec(value) ?? [];
    return first && second ? [[Number(first), Number(second)] as const] : [];
  });
  const isMonthFirst = parts.some(([, second]) => second > 12) && parts.every(([first]) => first <= 12);
  return isMonthFirst ? "month-first" : "day-first";
}

function guessField(heading: string): Field | null {
  const plain = plainHeading(heading);
  const unnumbered = plain.replace(/ ?\d+$/, "");
  const knows = (field: Field, said: string): boolean =>
    (FIELDS[field].headings as readonly string[]).includes(said);
  return (
    fieldNames.find((field) => knows(field, plain)) ??
    fieldNames.find((field) => SEVERAL.includes(field) && knows(field, unnumbered)) ??
    null
  );
}
