import { z } from "zod";
import { fieldNames, SEVERAL, type Field } from "./field.ts";

/** In which order a date of figures alone is read. A year that comes first is known by its four figures. */
const DATE_ORDERS = ["day-first", "month-first"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

const SIDES = ["harmed", "child", "causing-harm"] as const;
export type Side = (typeof SIDES)[number];

const mappingSchema = z.object({
  columns: z.array(z.enum(fieldNames).nullable()),
  dates: z.enum(DATE_ORDERS),
  side: z.enum(SIDES),
});

/** Which column is which field, in the order of the columns; null: left out. Codes alone: nothing of the file. */
export type Mapping = {
  readonly columns: readonly (Field | null)[];
  readonly dates: DateOrder;
  /** Of everybody whose row does not say it. */
  readonly side: Side;
};

/** A mapping as it is kept, read again. */
export function readMapping(kept: unknown): Mapping {
  return mappingSchema.parse(kept);
}

/** The place of the first column that says a field another column says already, which may not stand in several. */
export function findDoubled(columns: Mapping["columns"]): number | undefined {
  const place = columns.findIndex(
    (field, at) => field !== null && !SEVERAL.includes(field) && columns.indexOf(field) < at,
  );
  return place < 0 ? undefined : place;
}

/** Whether any column says what somebody is called: without a name nobody can be brought over. */
export function hasName(columns: Mapping["columns"]): boolean {
  return columns.some((field) => field === "given" || field === "family" || field === "whole");
}
