import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { writeNote } from "../../chronology/index.ts";

/** Keeps an attempt that did not reach her: codes in the log, words as a note. */
export async function recordAttempt({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { note } = answers;
  if (typeof note === "string") await writeNote(tx, { thingId: thing.id, kind: "contact", text: note });
  return { detail: { channel: String(answers["channel"]), result: String(answers["result"]) } };
}
