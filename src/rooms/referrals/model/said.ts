import { z } from "zod";

/** What was said about a referral: a question, marked as one so that it is found again, or anything else. */
export type Said = z.output<typeof saidSchema>[number];

export const saidSchema = z.array(z.union([z.string(), z.object({ question: z.string() })]));

/** What was asked, with who asked it, as it is found again. */
export function questionOf(signed: string): Said {
  return { question: signed };
}

/** In words. */
export function textOf(said: Said): string {
  return typeof said === "string" ? said : said.question;
}

/** The question asked last, whatever was said since; of one from before questions were marked, what was said last. */
export function lastQuestion(said: readonly Said[]): string {
  const found = said.findLast((one) => typeof one !== "string") ?? said.at(-1);
  return found === undefined ? "" : textOf(found);
}
