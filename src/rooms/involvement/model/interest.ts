import { z } from "zod";

/** Under what name an interest waits to be taken in. */
export const INTEREST_KIND = "interest";

const said = z.object({
  name: z.string(),
  channel: z.enum(["phone", "email"]),
  phone: z.string().exactOptional(),
  email: z.string().exactOptional(),
  /** What has to be known before anyone gets in touch. */
  care: z.string().exactOptional(),
  brings: z.string().exactOptional(),
  needs: z.string().exactOptional(),
});

/** What somebody said of herself: sealed as a whole, and gone as a whole. */
export type Said = z.output<typeof said>;

/** An interest as it was sealed on its way. */
export const sentInterest = said.extend({ group: z.string(), way: z.string().exactOptional() });

export type SentInterest = z.output<typeof sentInterest>;

/** What was said, read back from where it was sealed. */
export function readSaid(value: unknown): Said {
  return said.parse(value);
}
