import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { writeNote } from "../../chronology/index.ts";

/** Keeps an attempt that did not reach her: codes in the log, words as a note. */
export async function recordAttempt({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { note, outside } = answers;
  if (typeof note === "string") await writeNote(tx, { thingId: thing.id, kind: "contact", text: note });
  const against = await signWhy({ tx, thing }, outside);
  return { detail: { channel: String(answers["channel"]), result: String(answers["result"]), ...against } };
}

/** Why she was reached out to although that was known not to be safe: signed, and in the log that it was so. */
export async function signWhy(
  { tx, thing }: Pick<StepContext, "tx" | "thing">,
  outside: unknown,
): Promise<{ outside?: true }> {
  if (typeof outside !== "string") return {};
  const text = `Against what was known to be safe, because: ${outside}`;
  await writeNote(tx, { thingId: thing.id, kind: "judgement", text });
  return { outside: true };
}
