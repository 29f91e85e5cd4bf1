import type { StepAnswers, StepOutcome } from "../../../foundation/process/index.ts";
import { sayWay } from "../../people/index.ts";
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

const WITH: Readonly<Record<string, string>> = {
  [WITH_HER]: "with her",
  child: "with a child of hers",
  family: "with family or a friend",
  professional: "with a professional",
};

/** What a chronology says of it: with whom, and by which way. */
export function sayContact({ channel, with: whom }: Readonly<Record<string, unknown>>): string {
  const other = WITH[String(whom)];
  return `Contact${other ? ` ${other}` : " recorded"}${sayWay(channel)}`;
}
