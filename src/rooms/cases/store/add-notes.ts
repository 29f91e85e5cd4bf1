import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { writeNote } from "../../chronology/index.ts";
import { notesDetail, notesOf } from "../model/notes-of.ts";

/** Writes what was recorded into the chronology: each kind as a note of its own, three at the most. */
export async function addNotes({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  for (const note of notesOf(answers)) await writeNote(tx, { thingId: thing.id, ...note });
  return { detail: notesDetail(answers) };
}
