import { randomUUID } from "node:crypto";
import { can } from "../../../foundation/access/index.ts";
import { dayBounds } from "../../../foundation/clock/index.ts";
import type { Answers, Form } from "../../../foundation/forms/index.ts";
import type {
  ClockSetting,
  StepAnswers,
  StepContext,
  StepOutcome,
} from "../../../foundation/process/index.ts";
import { dropForm, giveForm } from "../forms/action-forms.ts";
import { keeperOf } from "../keepers.ts";
import { letOwnerIn, seatsToday, toOwner } from "./action-owner.ts";
import { getBoardAction, ownsAction } from "./board-action.ts";
import { findDecisions, type Decision } from "./decision.ts";

/** Of the body's decisions, the latest that an action may be dropped by. */
const DECISIONS = 30;

/** Moved by whoever owns it, and by whoever keeps the boards' business. */
export async function isHers({ tx, thing }: StepContext): Promise<boolean> {
  return can(tx.actor, "governance.keep") || ownsAction(tx, thing.id);
}

export async function notHers(context: StepContext): Promise<string | undefined> {
  return (await isHers(context))
    ? undefined
    : "It is somebody else's. Whoever owns it or keeps the log says how it goes.";
}

export async function tellAction(context: StepContext, { said }: StepAnswers): Promise<StepOutcome> {
  await report(context, "update", said);
  return {};
}

export async function finishAction(context: StepContext, { said }: StepAnswers): Promise<StepOutcome> {
  await report(context, "done", said);
  return {};
}

export async function prefillMove({ tx, thing }: StepContext): Promise<Answers> {
  return { due: (await getBoardAction(tx, thing.id)).dueOn };
}

/** Another day: the clock runs to it, and the day that was is kept. */
export async function moveAction(context: StepContext, { due, said }: StepAnswers): Promise<StepOutcome> {
  const { dueOn } = await getBoardAction(context.tx, context.thing.id);
  await report(context, "move", said, dueOn);
  return setDay(context, String(due), { was: dueOn });
}

export async function reopenAction(context: StepContext, { due, said }: StepAnswers): Promise<StepOutcome> {
  const { tx, thing } = context;
  await report(context, "reopen", said);
  await tx.db.updateTable("governance.action").set({ dropped_by: null }).where("id", "=", thing.id).execute();
  return setDay(context, String(due), {});
}

export async function askOwner({ tx, thing }: StepContext): Promise<Form> {
  const { body } = await getBoardAction(tx, thing.id);
  return giveForm({ pack: tx.house.pack, seats: await seatsToday(tx, body) });
}

export async function giveAction(context: StepContext, { owner, said }: StepAnswers): Promise<StepOutcome> {
  const { tx, thing } = context;
  const { body } = await getBoardAction(tx, thing.id);
  const given = toOwner(tx, await seatsToday(tx, body), owner);
  const change = { owner_agency: given.agency, owner_seat: given.seat };
  await tx.db.updateTable("governance.action").set(change).where("id", "=", thing.id).execute();
  await letOwnerIn(tx, thing.id, given.grantee);
  await report(context, "give", said);
  return { clocks: { due: { for: given.grantee } } };
}

export async function askDrop(context: StepContext): Promise<Form> {
  return dropForm(await decisionsOf(context));
}

/** Nothing that a board agreed is dropped by whoever keeps the log. */
export async function noDecision(context: StepContext): Promise<string | undefined> {
  return (await decisionsOf(context)).length > 0
    ? undefined
    : "The body has decided nothing yet. Record the decision at the meeting that makes it.";
}

export async function dropAction(
  context: StepContext,
  { decision, said }: StepAnswers,
): Promise<StepOutcome> {
  const { tx, thing } = context;
  const change = { dropped_by: String(decision) };
  await tx.db.updateTable("governance.action").set(change).where("id", "=", thing.id).execute();
  await report(context, "drop", said);
  return {};
}

async function decisionsOf({ tx, thing }: StepContext): Promise<Decision[]> {
  const { body } = await getBoardAction(tx, thing.id);
  return findDecisions(tx, { body, most: DECISIONS });
}

async function setDay(
  { tx, thing }: StepContext,
  due: string,
  detail: Readonly<Record<string, string>>,
): Promise<StepOutcome> {
  await tx.db.updateTable("governance.action").set({ due_on: due }).where("id", "=", thing.id).execute();
  const { ownerStaff } = await getBoardAction(tx, thing.id);
  const grantee = ownerStaff === null ? keeperOf(tx.house.pack) : `staff:${ownerStaff}`;
  const clock: ClockSetting = { for: grantee, dueAt: dayBounds(due, tx.house.calendar).until };
  return { detail: { due, ...detail }, clocks: { due: clock } };
}

async function report(
  { tx, thing }: StepContext,
  step: string,
  said: unknown,
  wasDue: string | null = null,
): Promise<void> {
  const row = {
    id: randomUUID(),
    action_id: thing.id,
    step,
    at: tx.house.now(),
    by_staff: tx.actor.staffId ?? "",
    said: String(said),
    was_due: wasDue,
  };
  await tx.db.insertInto("governance.action_report").values(row).execute();
}
