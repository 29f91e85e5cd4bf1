import { randomUUID } from "node:crypto";
import { involve, whoKnows } from "../../../foundation/access/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import type { Form } from "../../../foundation/forms/index.ts";
import type {
  ClockSetting,
  StepAnswers,
  StepContext,
  StepOutcome,
} from "../../../foundation/process/index.ts";
import { assignForm, finishForm } from "../forms/problem-forms.ts";
import { granteeOf, leadOf, ownerInvolvement } from "../keepers.ts";
import { findActions, getProblem, type Action } from "./problem.ts";

export async function offeredOwners({ tx }: StepContext): Promise<Form> {
  return assignForm(tx.house.pack.places);
}

export async function whoIsAsked(): Promise<string> {
  return "The owner sees the problem and what its reports come to, and no single report unless it is the police or the district council.";
}

/** The owner is involved from now on, and the clock is theirs. */
export async function assign({ tx, thing }: StepContext, { owner: id }: StepAnswers): Promise<StepOutcome> {
  const { pack } = tx.house;
  const { district } = await getProblem(tx, thing.id);
  const owner = pack.places.owners.find((each) => each.id === id);
  const grantee = owner && granteeOf(pack, owner, district);
  if (!owner || !grantee) throw conflict("This district has no council in the pack that could own it.");
  const involved = (await whoKnows(tx, thing.id)).some((each) => each.grantee === grantee);
  if (!involved) await involve(tx, { ...ownerInvolvement(grantee), thingId: thing.id });
  await tx.db.updateTable("place.problem").set({ owner: owner.id }).where("id", "=", thing.id).execute();
  return { detail: { owner: owner.id }, clocks: { act: { for: grantee } } };
}

/** Only its owner gives a problem back. */
export async function givesBack({ tx, thing }: StepContext): Promise<boolean> {
  return (await ownerOf({ tx, thing })) === `role:${tx.actor.agencyId ?? ""}/${tx.actor.roleId ?? ""}`;
}

export async function giveBack({ tx, thing }: StepContext, { reason }: StepAnswers): Promise<StepOutcome> {
  await tx.db.updateTable("place.problem").set({ owner: null }).where("id", "=", thing.id).execute();
  return { detail: { reason: String(reason) }, clocks: { assign: { for: leadOf(tx.house.pack) } } };
}

export async function planAction(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { tx, thing } = context;
  const { kind, words, responsible, due, before } = answers;
  if (tx.actor.staffId === undefined) throw conflict("Only somebody at work can say what will be done.");
  await tx.db
    .insertInto("place.action")
    .values({
      id: randomUUID(),
      problem_id: thing.id,
      kind: String(kind),
      words: String(words),
      responsible: String(responsible),
      due_on: String(due),
      by_staff: tx.actor.staffId,
    })
    .execute();
  if (typeof before === "string")
    await tx.db
      .updateTable("place.problem")
      .set({ before_words: before })
      .where("id", "=", thing.id)
      .execute();
  return { detail: { kind: String(kind) }, clocks: await doingClock(context) };
}

/** What the step asks that says something is done, and why not yet. */
export const finishable = {
  form: async ({ tx, thing }: StepContext): Promise<Form> =>
    finishForm(openOf(await findActions(tx, thing.id))),
  guard: async ({ tx, thing }: StepContext): Promise<string | undefined> =>
    openOf(await findActions(tx, thing.id)).length > 0 ? undefined : "All that was planned is done.",
} as const;

export async function finishAction(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { tx, thing } = context;
  await tx.db
    .updateTable("place.action")
    .set({ done_on: String(answers["done"]) })
    .where("id", "=", String(answers["action"]))
    .where("problem_id", "=", thing.id)
    .execute();
  return { clocks: await doingClock(context) };
}

/** Why the work cannot end yet. */
export async function openActions({ tx, thing }: StepContext): Promise<string | undefined> {
  const open = openOf(await findActions(tx, thing.id)).length;
  return open === 0 ? undefined : "Something that was planned is not done yet. Say first that it is done.";
}

export async function closeProblem({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const [outcome, after] = [String(answers["outcome"]), String(answers["after"])];
  await tx.db
    .updateTable("place.problem")
    .set({ outcome, after_words: after })
    .where("id", "=", thing.id)
    .execute();
  return { detail: { outcome }, clocks: { publish: { for: leadOf(tx.house.pack) } } };
}

/** Who works on a problem, as the ledger says it; nobody before it has an owner. */
async function ownerOf({ tx, thing }: StepContext): Promise<string | undefined> {
  const { owner: id, district } = await getProblem(tx, thing.id);
  const { pack } = tx.house;
  const owner = pack.places.owners.find((each) => each.id === id);
  return owner && granteeOf(pack, owner, district);
}

/** Due when the first of what is still to be done is; nothing runs when all of it is done. */
async function doingClock(context: StepContext): Promise<Record<string, ClockSetting>> {
  const [first] = openOf(await findActions(context.tx, context.thing.id));
  if (!first) return { doing: { starts: false } };
  const owner = await ownerOf(context);
  const dueAt = new Date(`${first.dueOn}T17:00:00Z`);
  return { doing: { dueAt, ...(owner === undefined ? {} : { for: owner }) } };
}

function openOf(actions: readonly Action[]): readonly Action[] {
  return actions.filter(({ doneOn }) => doneOn === null);
}
