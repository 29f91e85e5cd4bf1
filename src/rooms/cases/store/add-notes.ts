import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { signReason, writeNote } from "../../chronology/index.ts";
import { contactMade } from "../model/contact-made.ts";
import { notesDetail, notesOf } from "../model/notes-of.ts";
import { AGAINST } from "./record-attempt.ts";

/** Writes what was recorded into the chronology: each kind as a note of its own, three at the most. */
export async function addNotes(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  await writeNotes(context, answers);
  return { detail: notesDetail(answers) };
}

/** The same of a contact: with whom it was decides whether the first one with her is made. */
export async function recordContact(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  await writeNotes(context, answers);
  const made = contactMade(answers);
  const { tx, thing } = context;
  const against = await signReason(tx, { thingId: thing.id, what: AGAINST, why: answers["outside"] });
  return { ...made, detail: { ...made.detail, ...against } };
}

async function writeNotes({ tx, thing }: StepContext, answers: StepAnswers): Promise<void> {
  for (const note of notesOf(answers)) await writeNote(tx, { thingId: thing.id, ...note });
}
