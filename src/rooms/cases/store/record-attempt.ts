import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { signReason, writeNote } from "../../chronology/index.ts";

/** What a reason is signed for, where she was reached out to although it is not safe by what is known. */
export const AGAINST = "Against what was known to be safe";

/** Keeps an attempt that did not reach her: codes in the log, words as a note. */
export async function recordAttempt({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { note, outside } = answers;
  if (typeof note === "string") await writeNote(tx, { thingId: thing.id, kind: "contact", text: note });
  const against = await signReason(tx, { thingId: thing.id, what: AGAINST, why: outside });
  return { detail: { channel: String(answers["channel"]), result: String(answers["result"]), ...against } };
}
