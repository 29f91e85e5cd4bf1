import {
  findThing,
  takeStep,
  type StepAnswers,
  type StepContext,
  type StepOutcome,
} from "../../../foundation/process/index.ts";
import { caseProcess } from "../../cases/index.ts";
import { writeNote } from "../../chronology/index.ts";
import { NOT_WANTED, outcomesAt } from "../model/outcome-form.ts";
import { getReview } from "./review.ts";

/** Keeps the answers coded, the words as notes, and lets the time to the next review of the case begin again. */
export async function completeReview({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { stage, isChildAsked } = await getReview(tx, thing.id);
  const rows = outcomesAt(tx.house.pack.outcomes.outcomes, stage, isChildAsked).flatMap(({ id }) => {
    const answer = answers[id];
    return typeof answer === "string"
      ? [{ review_id: thing.id, case_id: thing.parentId ?? null, outcome: id, answer }]
      : [];
  });
  if (rows.length > 0) await tx.db.insertInto("support.outcome").values(rows).execute();
  const { judgement } = answers;
  const words = answers["her-words"];
  if (typeof words === "string") await writeNote(tx, { thingId: thing.id, kind: "own-words", text: words });
  if (typeof judgement === "string")
    await writeNote(tx, { thingId: thing.id, kind: "judgement", text: judgement });
  const parent = thing.parentId ? await findThing(tx, thing.parentId) : undefined;
  if (parent?.process === caseProcess.name && parent.state === "active")
    await takeStep(tx, caseProcess, { thingId: parent.id, step: "reviewed" });
  return {
    detail: { stage, answered: rows.length, ...(answers[NOT_WANTED] === true ? { [NOT_WANTED]: true } : {}) },
    ...(thing.parentId ? { next: `/cases/${thing.parentId}/reviews` } : {}),
  };
}
