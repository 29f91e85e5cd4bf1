import type { ProfessionalPart } from "./professional-part.ts";

const CRITERIA: Readonly<Record<string, string>> = {
  "visible-high": "High risk that can be counted",
  judgement: "Professional judgement",
  escalation: "Getting worse",
  repeat: "Repeat within twelve months",
};

const BASES: Readonly<Record<string, string>> = {
  "public-task": "Public task",
  "legal-duty": "Legal duty",
  "vital-interests": "To protect somebody's life",
  safeguarding: "Safeguarding, as a recognised legitimate interest",
  "legitimate-interests": "Legitimate interests",
  "not-sure": "Not sure: settle it before anything is shared on",
};

const ASKED = { yes: "Yes", no: "No", "not-asked": "She could not be asked" } as const;
const SAFE = {
  yes: "said to be safe to ring: check with her first",
  no: "not safe to ring",
  unknown: "not known whether it is safe to ring",
} as const;
const PROOF = {
  "signed-in": "Signed in at their agency",
  "work-email": "A link to their work address",
  none: "Nobody has checked who this is",
} as const;

/** A criterion of the high-risk conference in words; a code nobody knows as it is. */
export function sayCriterion(code: string): string {
  return CRITERIA[code] ?? code;
}

/** The basis a professional gave, in words. */
export function sayBasis(code: string): string {
  return BASES[code] ?? code;
}

/** Whether she agreed, or could not be asked. */
export function sayAsked(answer: ProfessionalPart["consent"]): string {
  return ASKED[answer];
}

/** What is known of a number that a professional happens to have. */
export function safetyOfPhone(safe: ProfessionalPart["phones"][number]["safe"] = "unknown"): string {
  return SAFE[safe];
}

/** How it is known who asks. */
export function sayProof(proof: ProfessionalPart["referrer"]["proof"]): string {
  return PROOF[proof];
}
