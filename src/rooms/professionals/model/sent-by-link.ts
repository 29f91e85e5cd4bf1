import { z } from "zod";

/** What somebody without an account sends, as it is sealed: her answers, who she showed to be, the reference she saw. */
export const sentByLink = z.object({
  email: z.string(),
  agency: z.string(),
  proof: z.string(),
  reference: z.string().regex(/^Q-[0-9A-Z]{4,12}$/),
  kept: z.unknown(),
});

export type SentByLink = z.output<typeof sentByLink>;
