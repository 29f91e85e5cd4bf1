import { z } from "zod";

const text = z.string().optional();
const known = z.enum(["yes", "no", "unknown"]).optional();

/** What only a professional's request has: who asks, what each of the three voices says, and what allows the sharing. */
export const professionalPart = z.object({
  /** The request it came by, so that its sender can be told what came of it. */
  request: z.string(),
  referrer: z.object({
    name: z.string(),
    agency: z.string(),
    role: text,
    phone: text,
    times: text,
    /** How it is known who asks: a sign-in, a link to a work address, or not at all. */
    proof: z.enum(["signed-in", "work-email", "none"]),
  }),
  otherNames: text,
  address: text,
  /** Numbers the professional knows, which nobody has said may be rung. */
  phones: z.array(z.object({ number: z.string(), safe: known })).default([]),
  /** Whether she told the professional how she may be reached. */
  asked: z.enum(["yes", "no"]),
  /** She is to be reached through the referrer alone. */
  throughReferrer: z.boolean().default(false),
  about: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  children: z
    .array(
      z.object({
        name: text,
        born: text,
        /** Whole years when it was told, where the date was not known. */
        age: z.number().optional(),
        school: text,
        relation: text,
      }),
    )
    .default([]),
  unsafeAddress: text,
  facts: text,
  judgement: text,
  criteria: z.array(z.string()).default([]),
  earlier: known,
  earlierNote: text,
  safeToTalk: text,
  aware: z.enum(["yes", "no"]),
  whyNotAware: text,
  consent: z.enum(["yes", "no", "not-asked"]),
  mayKnow: z.enum(["yes", "no", "not-asked"]),
  basis: z.string(),
  /** The record of sharing without her agreement. */
  without: z
    .object({
      purpose: z.string(),
      necessity: z.string(),
      proportionality: z.string(),
      decidedBy: z.string(),
    })
    .optional(),
});

export type ProfessionalPart = z.output<typeof professionalPart>;
