import { z } from "zod";
import type { FieldError } from "../../../foundation/forms/index.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import { linkSchema, type LinkContent } from "./link.ts";

/** As the forms give it; it waits in the draft for the page after the redirect. */
const fieldError = z.object({
  pageId: z.string(),
  field: z.string(),
  part: z.string(),
  input: z.string(),
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** What is kept of a visit that came by a link, as it is stored; the answers are read into the form afterwards. */
export const storedByLink = z.union([
  z.object({
    kind: z.literal("writing"),
    link: linkSchema,
    kept: z.unknown(),
    wrong: z.object({ page: z.string(), errors: z.array(fieldError) }).optional(),
  }),
  z.object({ kind: z.literal("sent"), reference: z.string(), mayKnow: z.boolean() }),
  z.object({ kind: z.literal("moved"), to: z.string() }),
]);

/** A request being written by somebody without an account. */
export type Writing = {
  readonly kind: "writing";
  readonly link: LinkContent;
  readonly kept: KeptAnswers;
  /** What is wrong with the page last sent, shown with it once. */
  readonly wrong?: { readonly page: string; readonly errors: readonly FieldError[] } | undefined;
};

/** That it was sent: enough for a receipt, and none of what was written. */
export type Sent = { readonly kind: "sent"; readonly reference: string; readonly mayKnow: boolean };

/** Where a visit stands: writing, sent, or gone on under another secret. */
export type ByLinkState = Writing | Sent | { readonly kind: "moved"; readonly to: string };
