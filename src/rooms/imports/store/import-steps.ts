import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { addLimit } from "../../../foundation/clock/index.ts";
import { getThreshold } from "../../../foundation/pack/index.ts";
import { readAnswers } from "../forms/map-form.ts";
import { countTouched, findReport } from "./report.ts";
import { giveWork, hasFile } from "./import-row.ts";

/** Keeps which column is which, and has the list checked. */
export async function keepMapping({ tx, thing }: StepContext, answers: StepAnswers): Promise<void> {
  const mapping = JSON.stringify(readAnswers(answers));
  await tx.db.updateTable("imports.import").set({ mapping }).where("id", "=", thing.id).execute();
  await giveWork(tx, thing.id, "check");
}

export async function needsFile({ tx, thing }: StepContext): Promise<string | undefined> {
  return (await hasFile(tx, thing.id)) ? undefined : "The file was deleted. Send the list again.";
}

/** Nothing to bring over: no row is left that could be. */
export async function needsRows({ tx, thing }: StepContext): Promise<string | undefined> {
  const { forecast } = await findReport(tx, thing.id);
  const rows = forecast.new + forecast.likely + forecast.review;
  return rows > 0
    ? undefined
    : "No row can be brought over. Mend the list and send it again, or name the columns anew.";
}

export async function start({ tx, thing }: StepContext, { known }: StepAnswers): Promise<StepOutcome> {
  const leaves = known !== "bring";
  await tx.db
    .updateTable("imports.import")
    .set({ leaves_known: leaves })
    .where("id", "=", thing.id)
    .execute();
  await giveWork(tx, thing.id, "bring");
  return { detail: { known: leaves ? "leave" : "bring" } };
}

/** Has the file deleted, and the key that opens it. */
export async function forget({ tx, thing }: StepContext): Promise<void> {
  await giveWork(tx, thing.id, "forget");
}

/** Only while nobody has worked on any of the cases, and only for some time. */
export async function needsUntouched({ tx, thing }: StepContext): Promise<string | undefined> {
  const { outcome } = await findReport(tx, thing.id);
  if (outcome.made === 0) return "No case of this list is left to take back.";
  const { value, unit } = getThreshold(tx.house.pack, "import.take-back-within");
  if (tx.house.now() > addLimit(thing.openedAt, { value, unit }, tx.house.calendar))
    return "It was sent too long ago to be taken back as a whole. Close each case that should not be here.";
  const touched = await countTouched(tx, thing.id);
  if (touched === 0) return undefined;
  return `Somebody has worked on ${touched === 1 ? "one case" : `${touched} cases`} of this list, so it cannot be taken back as a whole. Close each case that should not be here.`;
}

export async function takeBack({ tx, thing }: StepContext, { reason }: StepAnswers): Promise<StepOutcome> {
  await giveWork(tx, thing.id, "take-back");
  return { detail: { reason: String(reason) } };
}
