import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { writeNote } from "../../chronology/index.ts";

/** Writes down a contact or an attempt: the facts as a note, the codes in the step log. */
export async function recordContact({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const note = answers["note"];
  if (typeof note === "string") await writeNote(tx, { thingId: thing.id, kind: "contact", text: note });
  const coded = ["channel", "result"].flatMap((name) => {
    const value = answers[name];
    return typeof value === "string" ? [[name, value]] : [];
  });
  return { detail: Object.fromEntries(coded) as Record<string, string> };
}
