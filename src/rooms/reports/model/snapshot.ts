import { createHash } from "node:crypto";
import { z } from "zod";
import type { PaperChart } from "../../../foundation/papers/index.ts";

const day = z.iso.date();

const part = z.object({ code: z.string(), title: z.string(), status: z.string() });

const figure = z.object({
  slug: z.string(),
  name: z.string(),
  objective: z.string(),
  /** Which version of its definition it was worked out by. */
  version: z.int(),
  period: z.string(),
  /** As it is read; or why there is none. */
  shown: z.string(),
  isShown: z.boolean(),
  range: z.string(),
  base: z.number().nullable(),
  recordedOn: z.string(),
  target: z.string(),
  standing: z.string(),
  verdict: z.string(),
});

const section = z.object({
  /** A priority of the strategy. */
  code: z.string(),
  title: z.string(),
  /** The body that is asked for words on it. */
  owner: z.string(),
  status: z.string(),
  counts: z.string(),
  objectives: z.array(part),
  figures: z.array(figure),
  charts: z.array(z.custom<PaperChart>()),
});

/**
 * What a report rests on, as it was when it was prepared: how the plan stood, what the figures were, what was decided. Never
 * changed; two of them say what changed from one to the other.
 */
export const snapshot = z.object({
  body: z.string(),
  bodyName: z.string(),
  partnership: z.string(),
  since: day,
  until: day,
  made: z.iso.datetime(),
  /** The report before it, which it is compared with. */
  before: z.object({ reference: z.string(), until: day }).nullable(),
  rule: z.array(z.string()),
  sections: z.array(section),
  behind: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      owner: z.string(),
      status: z.string(),
      due: z.string(),
      why: z.string(),
    }),
  ),
  decisions: z.array(z.object({ code: z.string(), body: z.string(), heldOn: z.string(), words: z.string() })),
  /** Against the report before it. */
  changes: z.array(z.object({ what: z.string(), was: z.string(), is: z.string() })),
});

export type Snapshot = z.infer<typeof snapshot>;
export type Section = Snapshot["sections"][number];
export type Figure = Section["figures"][number];
export type Change = Snapshot["changes"][number];

/** What two of the same letters have alike, and no two others. */
export function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
