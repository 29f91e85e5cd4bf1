import { z } from "zod";
import { identifier, line, prose } from "./field.ts";

/** What figures can be counted for everybody to read, and the splits that each of them has. */
export const PUBLIC_MEASURES = {
  requests: ["district", "form", "characteristic"],
  referrals: ["district", "form", "characteristic"],
  accepted: ["district", "form", "characteristic"],
  "cases-opened": ["district", "form", "characteristic"],
  declined: ["district", "reason"],
  "cases-closed": ["district", "reason"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const table = z.strictObject({
  id: identifier("The table's short name; its public address ends with it"),
  title: line("What the table is of, as its page and its files are headed"),
  subtitle: line("What is counted, of whom, where"),
  measure: z
    .enum(Object.keys(PUBLIC_MEASURES) as [PublicMeasure, ...PublicMeasure[]])
    .describe("What is counted: a measure of the figures"),
  by: identifier(
    "What it is split by: district, form, reason or an open characteristic; leave out for none",
  ).optional(),
  every: z.enum(["month", "quarter"]).describe("Whether months are told apart, or quarters alone"),
  smallest: z
    .int()
    .min(1)
    .optional()
    .describe("Counts below this are not shown, where that is stricter than the rule of the edition"),
  notes: z.array(prose("Something to know when it is read")).describe("Notes beside the table"),
});

/** publications.yaml: the tables of figures that may be published, and under what licence. */
export const publications = z.strictObject({
  publisher: line("Who publishes, as files of data say it"),
  contact: line("How to ask about the figures; an address or a page, of an office and not of a person"),
  licence: z
    .strictObject({
      name: line("The licence's name"),
      address: z.url({ protocol: /^https$/ }).describe("Where the licence can be read"),
    })
    .describe("What others may do with the figures"),
  tables: z.array(table).min(1).describe("The tables, in the order in which they are offered"),
});

type PublicMeasure = keyof typeof PUBLIC_MEASURES;
