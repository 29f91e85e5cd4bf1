import { RISK_LEVELS, type RiskLevel } from "../../../foundation/pack/index.ts";
import type { Shared } from "../../people/index.ts";

export { sharedSchema, type Shared } from "../../people/index.ts";

/** The parts of what she said that can go with a referral; each goes only if she permits it or the law requires it. */
export const PARTS = [
  { value: "name", label: "Her name and date of birth" },
  { value: "safe-contact", label: "How it is safe to reach her" },
  { value: "words", label: "Her own words" },
  {
    value: "risk",
    label: "The level of risk",
    hint: "And that there is danger now, where that was said.",
  },
  {
    value: "assessed",
    label: "What the risk assessments found",
    hint: "Of each: the level, how many yes and not known, what asks for judgement, and why. Not the single answers.",
  },
  { value: "harm", label: "Who causes her harm" },
  { value: "children", label: "Her children" },
  { value: "needs", label: "What she needs and asked for" },
  { value: "interpreter", label: "The language she would rather speak" },
] as const;

export type Part = (typeof PARTS)[number]["value"];

/** What of her each part holds. */
export const HOLDS = {
  name: ["name", "born"],
  "safe-contact": ["safeContact"],
  words: ["words"],
  risk: ["risk", "danger"],
  assessed: ["assessed"],
  harm: ["harm"],
  children: ["children"],
  needs: ["needs"],
  interpreter: ["interpreter"],
} as const satisfies Readonly<Record<Part, readonly (keyof Shared)[]>>;

/** Whether there is anything at all in what is known of something. */
export function isKnown(value: Shared[keyof Shared]): boolean {
  if (value === undefined || value === "") return false;
  return typeof value === "string" || Object.keys(value).length > 0;
}

/** The level of risk, where it is one of the parts that went with the referral. */
export function riskSent({ risk }: Pick<Shared, "risk">): RiskLevel | undefined {
  return RISK_LEVELS.find((level) => level === risk);
}
