import { z } from "zod";
import { RISK_LEVELS, type RiskLevel } from "../../../foundation/pack/index.ts";

/** The parts of what she said that can go with a referral; each goes only if she permits it or the law requires it. */
export const PARTS = [
  { value: "name", label: "Her name and date of birth" },
  { value: "safe-contact", label: "How it is safe to reach her" },
  { value: "words", label: "Her own words" },
  { value: "risk", label: "The level of risk" },
  { value: "needs", label: "What she needs and asked for" },
  { value: "interpreter", label: "The language she would rather speak" },
] as const;

/** Exactly what was sent, kept for ever as it was. */
export const sharedSchema = z.object({
  name: z.string().optional(),
  born: z.string().optional(),
  safeContact: z.record(z.string(), z.string()).optional(),
  words: z.string().optional(),
  risk: z.string().optional(),
  needs: z.array(z.string()).optional(),
  interpreter: z.string().optional(),
  message: z.string().optional(),
});

export type Shared = z.output<typeof sharedSchema>;

/** The level of risk, where it is one of the parts that went with the referral. */
export function riskSent({ risk }: Pick<Shared, "risk">): RiskLevel | undefined {
  return RISK_LEVELS.find((level) => level === risk);
}
