import { z } from "zod";

const line = z.strictObject({
  /** The first day of the quarter. */
  quarter: z.string(),
  /** The first day of the period, and how long it is: a quarter, or one of its months. */
  start: z.string(),
  months: z.union([z.literal(1), z.literal(3)]),
  /** "all", or a category. */
  code: z.string(),
  name: z.string(),
  /** Null: held back. Why is not said: it is small, or it protects one that is. */
  count: z.number().nullable(),
  /** The edition in which this was counted. */
  from: z.number(),
});

const table = z.strictObject({
  id: z.string(),
  title: z.string(),
  subtitle: z.string(),
  measure: z.string(),
  /** What it is split by. */
  by: z.strictObject({ id: z.string(), label: z.string(), isSeveral: z.boolean() }).nullable(),
  every: z.enum(["month", "quarter"]),
  notes: z.array(z.string()).readonly(),
  /** Below this nothing is shown; what is shown is a multiple of that; what stands for a count that is not. */
  smallest: z.number(),
  base: z.number(),
  word: z.string(),
  isNoughtShown: z.boolean(),
  lines: z.array(line).readonly(),
});

/** An edition as it is kept, once and for ever: what is shown, nothing of what is not. */
export const editionBody = z.strictObject({ tables: z.array(table).readonly() });

export type EditionBody = z.infer<typeof editionBody>;
export type PublicTableBody = EditionBody["tables"][number];
export type Line = PublicTableBody["lines"][number];
export const ALL = "all";
