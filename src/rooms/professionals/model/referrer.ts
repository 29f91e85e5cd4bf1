import { z } from "zod";

/** Who asks, as far as it is known, and how it is known. */
export const referrerSchema = z.object({
  name: z.string(),
  agency: z.string(),
  /** The work address that a link proved, of somebody without an account. */
  email: z.string().optional(),
  proof: z.enum(["signed-in", "work-email", "none"]),
});

export type Referrer = z.output<typeof referrerSchema>;

/** One thing said between the front door and the referrer. */
export const saidSchema = z.object({
  kind: z.enum(["question", "answer", "told", "added"]),
  text: z.string(),
  /** Of what the referrer tells: whether there is danger now, and which way of reaching her is no longer safe. */
  danger: z.enum(["yes", "no", "unknown"]).optional(),
  unsafeWay: z.string().optional(),
  by: z.string(),
  at: z.string(),
});

export type Said = z.output<typeof saidSchema>;
