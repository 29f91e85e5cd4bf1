import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { writeNote, type NoteKind } from "../../chronology/index.ts";

/** Writes what was recorded into the chronology, as the kind it is. */
export async function addNote({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const kind = answers["kind"] as NoteKind;
  await writeNote(tx, { thingId: thing.id, kind, text: String(answers["text"]) });
  return { detail: { kind } };
}
