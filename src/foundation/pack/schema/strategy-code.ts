import { z } from "zod";

/** What a code looks like. A commitment to the whole strategy stands under X. */
const PRIORITY = /^P\d{1,2}[A-Z]?$/;
const OBJECTIVE = /^P\d{1,2}[A-Z]?\.O\d{1,2}$/;
const COMMITMENT = /^(P\d{1,2}[A-Z]?\.O\d{1,2}|X)\.\d{1,2}$/;
const ANY = /^(P\d{1,2}[A-Z]?(\.O\d{1,2}(\.\d{1,2})?)?|X\.\d{1,2})$/;

/** The code of a priority, such as P3A. */
export function priorityCode(description: string) {
  return z.string().regex(PRIORITY, "must be the code of a priority, such as P3A").describe(description);
}

/** The code of an objective, such as P3A.O3. */
export function objectiveCode(description: string) {
  return z
    .string()
    .regex(OBJECTIVE, "must be the code of an objective, such as P3A.O3")
    .describe(description);
}

/** The code of a commitment, such as P3A.O3.2, or X.6 where it is under no objective. */
export function commitmentCode(description: string) {
  return z
    .string()
    .regex(COMMITMENT, "must be the code of a commitment, such as P3A.O3.2 or X.6")
    .describe(description);
}

/** The code of a priority, an objective or a commitment. */
export function anyCode(description: string) {
  return z.string().regex(ANY, "must be a code such as P3A, P3A.O3, P3A.O3.2 or X.6").describe(description);
}

/** What a code stands under: P3A.O3.2 under P3A.O3, that under P3A; a priority and X.6 under nothing. */
export function parentCode(code: string): string | undefined {
  const parent = code.slice(0, Math.max(0, code.lastIndexOf(".")));
  return parent === "" || parent === "X" ? undefined : parent;
}
