import type { Answers } from "../../../foundation/forms/index.ts";
import type { Weighed } from "./weigh.ts";

/** What the chronology keeps of an assessment: the level, the count beside what is not known, and why. */
export function judgementText({ level, yes, unknown, counted }: Weighed, answers: Answers): string {
  const reason = typeof answers["level-reason"] === "string" ? answers["level-reason"] : "";
  const byCount = counted === undefined ? "by judgement alone" : `${counted} by the count`;
  return `Risk: ${level}. ${yes} yes, ${unknown} not known (${byCount}). ${reason}`;
}
