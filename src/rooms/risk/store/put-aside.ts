import { sql } from "../../../foundation/db/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { writeNote } from "../../chronology/index.ts";
import { NOTHING_KEPT } from "./kept-entry.ts";
import { findScreensAskedBy } from "../forms/not-needed-form.ts";

/** An assessment that is not completed: the reason in code, and what the next person should know. */
export async function putAside({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  await tx.db.updateTable("risk.assessment").set(NOTHING_KEPT).where("id", "=", thing.id).execute();
  const note = answers["note"];
  if (typeof note === "string") await writeNote(tx, { thingId: thing.id, kind: "fact", text: note });
  return { detail: { reason: String(answers["reason"]) } };
}

/** Why no screen of this assessment can be reasoned away, or nothing. */
export async function needsAskedScreen(context: StepContext): Promise<string | undefined> {
  const asked = await findScreensAskedBy(context);
  return asked.length > 0 ? undefined : "No further screen is asked for.";
}

/** A screen that answers ask for is not done: a signed judgement says why. */
export async function reasonAway({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { screen, text } = notNeeded(tx.house.pack, answers);
  await tx.db
    .updateTable("risk.assessment")
    .set({ reasoned_away: sql<string[]>`array_append(reasoned_away, ${screen})` })
    .where("id", "=", thing.id)
    .execute();
  await writeNote(tx, { thingId: thing.id, kind: "judgement", text });
  return { detail: { screen } };
}

/** Which screen is not needed, and the judgement as it is signed. */
export function notNeeded({ riskTools }: Pick<Pack, "riskTools">, answers: StepAnswers) {
  const screen = String(answers["screen"]);
  const title = riskTools.find(({ key }) => key === screen)?.title ?? screen;
  return { screen, text: `Not needed: ${title}. ${String(answers["why"])}` };
}
