import { conflict } from "../../../foundation/errors/index.ts";
import type { StepAnswers, StepContext, StepOutcome, Thing } from "../../../foundation/process/index.ts";
import { getPlan, type Plan } from "./plan.ts";

/** Keeps what she said of holding a copy of this very version. */
export async function answerCopy({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { version } = await getPlan(tx, thing.id);
  const isSafe = answers["safe"] === "safe";
  const named = isSafe && answers["named"] === "yes";
  await tx.db
    .updateTable("support.plan")
    .set({ copy: isSafe ? "safe" : "not-safe", copy_version: version, copy_named: named })
    .where("id", "=", thing.id)
    .execute();
  const { where } = answers;
  return {
    detail: { safe: isSafe, version, named, ...(typeof where === "string" ? { where } : {}) },
  };
}

/** Whether she said that a copy of what the plan now says is safe for her, and it is the plan that holds. */
export function mayPrint({ state }: Pick<Thing, "state">, { copy, copyVersion, version }: Plan): boolean {
  return (state === "agreed" || state === "reviewed") && copy === "safe" && copyVersion === version;
}

/** @throws conflict unless she said that a copy is safe: a plan is hers to take away only then. */
export function assertMayPrint(thing: Pick<Thing, "state">, plan: Plan): void {
  if (mayPrint(thing, plan)) return;
  throw conflict(
    plan.copy === "not-safe"
      ? "She said that a copy is not safe for her."
      : "Ask her first whether it is safe to hold a copy.",
  );
}
