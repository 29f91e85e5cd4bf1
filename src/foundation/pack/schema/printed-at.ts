import { z } from "zod";
import { identifier } from "./field.ts";

/** Where something stands in a document. A span of pages where its contents do not tell the very page. */
export const printedAt = {
  page: z.int().min(1).describe("The page it stands on, or the first of the pages it may stand on"),
  toPage: z
    .int()
    .min(1)
    .optional()
    .describe("The last page it may stand on, where it is known only that it is in a chapter"),
  document: identifier("The document it stands in; leave out for the strategy itself").optional(),
};
