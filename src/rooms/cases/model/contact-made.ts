import type { StepAnswers, StepOutcome } from "../../../foundation/process/index.ts";
import { notesDetail } from "./notes-of.ts";

/** Said of a contact in which she herself was reached. */
export const WITH_HER = "her";

/** The clock that runs until she herself was reached. */
const FIRST_CONTACT = "first-contact";

/**
 * What a recorded contact comes to. Whoever else was spoken to, a professional, her family, a child of hers, she still
 * waits to hear from the service: only reaching her ends that.
 */
export function contactMade(answers: StepAnswers): StepOutcome {
  const detail = notesDetail(answers);
  return answers["with"] === WITH_HER
    ? { detail }
    : { detail, clocks: { [FIRST_CONTACT]: { stops: false } } };
}
