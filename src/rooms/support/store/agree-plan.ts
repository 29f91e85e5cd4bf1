import {
  takeStep,
  type StepAnswers,
  type StepContext,
  type StepOutcome,
} from "../../../foundation/process/index.ts";
import { planProcess } from "../plan-process.ts";
import { findPlans } from "./plan.ts";

/** She agreed to it: from now on it is the plan of the case, and the one before it is not. */
export async function agreePlan({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const plans = thing.parentId ? await findPlans(tx, thing.parentId) : [];
  // One at the most: there is one plan that holds.
  for (const { id, state } of plans)
    if (state === "agreed" || state === "reviewed")
      await takeStep(tx, planProcess, { thingId: id, step: "replace" });
  return { detail: { how: String(answers["how"]) } };
}
