import {
  dueSooner,
  type ClockSetting,
  type StepAnswers,
  type StepContext,
  type StepOutcome,
} from "../../../foundation/process/index.ts";
import { writeNote } from "../../chronology/index.ts";
import { dangerSaid } from "../model/danger-said.ts";
import { HIGH } from "./arrival.ts";

/** A first contact is due when it was, or was made already. */
export const AS_IT_WAS: ClockSetting = { starts: false, stops: false };

/**
 * Marks that there is danger now, or that there is none any more, with who says so and why. A first contact that is still to be made
 * is then due as soon as if danger had been said from the beginning; it is never put off.
 */
export async function sayDanger(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { tx, thing } = context;
  const { isDanger, kept, note, detail } = dangerSaid(answers, tx.house.now());
  await tx.db.updateTable("front_door.contact").set(kept).where("id", "=", thing.id).execute();
  await writeNote(tx, { thingId: thing.id, ...note });
  const sooner = isDanger ? await dueSooner(context, "first-contact", HIGH) : undefined;
  return { detail, clocks: { "first-contact": sooner ?? AS_IT_WAS } };
}
