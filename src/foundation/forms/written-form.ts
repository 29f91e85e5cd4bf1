import { z } from "zod";
import type { Condition } from "./condition.ts";

const words = z.string().trim().min(1);
const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ field: z.string(), is: z.array(z.string()).min(1) }),
    z.strictObject({ field: z.string(), answered: z.literal(true) }),
    z.strictObject({ field: z.string(), atLeast: z.number() }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
);
const asked = {
  id: z.string(),
  label: words,
  hint: words.exactOptional(),
  why: words.exactOptional(),
  optional: z.boolean().exactOptional(),
  when: condition.exactOptional(),
  errors: z.record(z.string(), words).exactOptional(),
};
const skippable = { ...asked, ratherNotSay: z.boolean().exactOptional() };
const options = z.array(
  z.strictObject({
    value: z.string(),
    label: words,
    hint: words.exactOptional(),
    alone: z.boolean().exactOptional(),
  }),
);
const maxLength = z.int().positive().exactOptional();
const flag = z.boolean().exactOptional();
const limit = z.number().exactOptional();
const must = z.enum(["past", "pastOrToday", "future", "futureOrToday"]).exactOptional();

const fieldData = z.discriminatedUnion("kind", [
  z.strictObject({ ...skippable, kind: z.literal("text"), maxLength }),
  z.strictObject({
    ...skippable,
    kind: z.literal("longText"),
    maxLength,
    rows: z.int().positive().exactOptional(),
  }),
  z.strictObject({ ...skippable, kind: z.literal("choice"), options, select: flag, inline: flag }),
  z.strictObject({ ...skippable, kind: z.literal("choices"), options }),
  z.strictObject({ ...skippable, kind: z.literal("yesNo") }),
  z.strictObject({ ...asked, kind: z.literal("yesNoUnknown"), note: flag }),
  z.strictObject({ ...skippable, kind: z.literal("date"), must }),
  z.strictObject({ ...skippable, kind: z.literal("phone") }),
  z.strictObject({ ...skippable, kind: z.literal("email") }),
  z.strictObject({ ...skippable, kind: z.literal("number"), min: limit, max: limit, decimals: flag }),
  z.strictObject({ ...skippable, kind: z.literal("timeRange") }),
  z.strictObject({ ...asked, kind: z.literal("confirm") }),
]);

/** A form written as data: risk tools and surveys of a pack. Strict, so that a misspelt name is found. */
export const writtenFormSchema = z.strictObject({
  id: z.string(),
  version: z.int().positive(),
  title: words.exactOptional(),
  neutral: flag,
  pages: z.array(
    z.strictObject({
      id: z.string(),
      title: words,
      why: words.exactOptional(),
      when: condition.exactOptional(),
      sensitive: flag,
      layout: z.enum(["fields", "items"]).exactOptional(),
      fields: z.array(fieldData),
    }),
  ),
});

/** A form as data, checked. */
export type WrittenForm = z.infer<typeof writtenFormSchema>;
export type WrittenPage = WrittenForm["pages"][number];
export type WrittenField = z.infer<typeof fieldData>;
