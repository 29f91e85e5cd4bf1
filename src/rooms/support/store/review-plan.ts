import {
  getThing,
  type StepAnswers,
  type StepContext,
  type StepOutcome,
} from "../../../foundation/process/index.ts";
import { writeNote } from "../../chronology/index.ts";
import { beginPlan } from "./plan.ts";

/** Gone through again with her: it still fits, or a new draft begins with what is in it. */
export async function reviewPlan({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { note, still } = answers;
  if (typeof note === "string") await writeNote(tx, { thingId: thing.id, kind: "own-words", text: note });
  const detail = { still: String(still) };
  if (still !== "change" || !thing.parentId) return { detail };
  const draft = await beginPlan(tx, await getThing(tx, thing.parentId));
  return { detail, next: `/plans/${draft}/write` };
}
