import { formatDateTime, type Calendar } from "../../../foundation/clock/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { findNotes, writeNote } from "../../chronology/index.ts";

/** Writes the correction beside the note it is about, as the same kind. The note itself is never changed. */
export async function correct({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const note = (await findNotes(tx, [thing.id])).find(({ id }) => id === answers["note"]);
  if (!note) throw notFound();
  const text = correctionText(tx.house.calendar, note, String(answers["text"]));
  await writeNote(tx, { thingId: thing.id, kind: note.kind, text });
  return { detail: { kind: note.kind } };
}

/** A correction as it is written: whose note it puts right, of when, and how. */
export function correctionText(
  calendar: Calendar,
  { byName, at }: { readonly byName: string; readonly at: Date },
  text: string,
): string {
  return `Corrects what ${byName} wrote on ${formatDateTime(at, calendar)}: ${text}`;
}
