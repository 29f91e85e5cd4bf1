import { getThreshold } from "../../../foundation/pack/index.ts";
import { addLimit, formatDate } from "../../../foundation/clock/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import type { StepAnswers, StepContext, StepDetail, StepOutcome } from "../../../foundation/process/index.ts";
import { writeNote } from "../../chronology/index.ts";
import { safetyDone } from "../model/closing-safety.ts";
import { countOpenTasks, handTasks, managersOf } from "./case-parts.ts";
import { findTeam } from "./team.ts";

/** Ends the work: why, in the pack's words, and until when the team by name may still open what is kept. */
export async function closeCase({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { safety } = answers;
  if (typeof safety === "string") await writeNote(tx, { thingId: thing.id, kind: "judgement", text: safety });
  const { note } = safetyDone(answers);
  if (note !== undefined) await writeNote(tx, { thingId: thing.id, kind: "fact", text: note });
  const team = (await findTeam(tx, thing.id)).map(({ staffId }) => `staff:${staffId}`);
  await handTasks(tx, thing.id, { from: team, to: managersOf(thing.agencyId) });
  const until = closedUntil(tx.house, tx.house.now());
  await sql`select casework.end_team(${thing.id}, ${until})`.execute(tx.db);
  return { detail: closingDetail(tx.house, answers) };
}

/** What closing is counted by: the reason, whether it was planned, and why there was no exit review. */
export function closingDetail({ pack }: Pick<House, "pack">, answers: StepAnswers): StepDetail {
  const reason = String(answers["reason"]);
  const { without } = answers;
  return {
    reason,
    planned: pack.outcomes.exitReasons.find(({ id }) => id === reason)?.planned ?? false,
    ...(typeof without === "string" ? { without } : {}),
    ...safetyDone(answers).detail,
  };
}

/** Until when the workers of a case that closes now may still open it. */
export function closedUntil({ pack, calendar }: Pick<House, "pack" | "calendar">, at: Date): Date {
  const { value, unit } = getThreshold(pack, "case.access-after-closing");
  return addLimit(at, { value, unit }, calendar);
}

/** What closing does, and to whom, before it is done. */
export async function sayWhatClosingDoes({ tx, thing }: StepContext): Promise<string> {
  const open = await countOpenTasks(tx, thing.id);
  const day = formatDate(closedUntil(tx.house, tx.house.now()), tx.house.calendar);
  const tasks =
    open === 0
      ? ""
      : ` ${open === 1 ? "One task is" : `${open} tasks are`} still open. What the team has to do goes to the managers; end it first if it is over.`;
  return `The clocks of this case stop. The people who worked on it can open it until ${day}, its managers after that too. It can be opened again.${tasks}`;
}
