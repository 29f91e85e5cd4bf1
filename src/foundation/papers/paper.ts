import { z } from "zod";

const words = z.string().trim().min(1);
const cell = z.union([words, z.number()]);

const column = z.strictObject({
  heading: words,
  kind: z.enum(["text", "number", "percentage", "date"]).optional(),
  decimals: z.int().min(0).max(6).optional(),
});

const table = z.strictObject({
  kind: z.literal("table"),
  /** Short: the tab of its sheet, and how it is told from others. */
  name: words.max(31),
  caption: words,
  columns: z.array(column).min(1),
  /** The first cell of each names the row. None is empty: what is missing says why. */
  rows: z.array(z.array(cell)),
});

const range = z.strictObject({ low: z.number(), high: z.number() });

/** A figure over time, with what it says in words and every value in a table. */
const chart = z.strictObject({
  kind: z.literal("chart"),
  name: words.max(31),
  /** The finding, in a sentence. */
  title: words,
  subtitle: words,
  /** What the picture says, for whoever does not see it. */
  means: words,
  /** What a value is followed by: "%". */
  unit: z.string(),
  points: z.array(
    z.strictObject({
      period: words,
      /** Null: no figure, a gap. */
      value: z.number().nullable(),
      mark: z.enum(["improving", "worsening", "special"]).nullable(),
      why: z.string(),
    }),
  ),
  phases: z.array(
    z.strictObject({ from: z.int(), name: z.string(), centre: z.number(), limits: range.nullable() }),
  ),
  target: z.number().nullable(),
});

const block = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("heading"), level: z.union([z.literal(2), z.literal(3)]), text: words }),
  z.strictObject({ kind: z.literal("paragraph"), text: words }),
  /** Something to know before reading on, or something that is missing: set apart. */
  z.strictObject({ kind: z.literal("note"), text: words }),
  z.strictObject({ kind: z.literal("list"), items: z.array(words).min(1) }),
  z.strictObject({ kind: z.literal("facts"), facts: z.array(z.tuple([words, words])).min(1) }),
  table,
  chart,
]);

/** A whole paper as plain data: what it says, in the order it is read. Each way of writing it says the same. */
export const paper = z.strictObject({
  title: words,
  /** What it is known by: J-4F2K7Q. */
  reference: words,
  /** Whose it is. */
  creator: words,
  language: words,
  /** When what it says was made; the dates of files are this, so that the same paper gives the same bytes. */
  made: z.iso.datetime(),
  blocks: z.array(block),
});

export type Paper = z.infer<typeof paper>;
export type Block = z.infer<typeof block>;
export type PaperTable = z.infer<typeof table>;
export type PaperChart = z.infer<typeof chart>;
export type PaperCell = z.infer<typeof cell>;
