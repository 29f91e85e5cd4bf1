import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { writeNote } from "../../chronology/index.ts";

/** Closes with a coded reason; a manager's reason for not making the attempts is a signed judgement. */
export async function closeContact({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { reason, early, told } = answers;
  if (typeof early === "string") {
    const text = `Closed before the varied attempts were made: ${early}`;
    await writeNote(tx, { thingId: thing.id, kind: "judgement", text });
  }
  return {
    detail: {
      reason: String(reason),
      ...(typeof early === "string" ? { early: true } : {}),
      ...(typeof told === "string" ? { told } : {}),
    },
  };
}
