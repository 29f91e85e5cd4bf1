import { z } from "zod";

/** What a request of somebody without an account came to, in words that are allowed: all that ever leaves by a link. */
const newsSchema = z.object({
  reference: z.string(),
  openedAt: z.string(),
  state: z.string(),
  outcome: z.string().optional(),
  said: z.array(z.string()).default([]),
});

/** What a link leads its bearer to: who she is known to be, and the news of her requests. */
export const linkSchema = z.object({
  email: z.string(),
  agency: z.string(),
  agencyName: z.string(),
  /** Shows the staff side that it made this link: nobody who has none of its keys can. */
  proof: z.string(),
  news: z.array(newsSchema),
});

export type LinkContent = z.output<typeof linkSchema>;
export type News = z.output<typeof newsSchema>;
