import { randomUUID } from "node:crypto";
import { involve } from "../../../foundation/access/index.ts";
import type { Form } from "../../../foundation/forms/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { askMilestone, reasonForm } from "../forms/action-forms.ts";
import { ownerInvolvement, ownerOf } from "../keepers.ts";
import { actionClocks, firstDay } from "./action-clocks.ts";
import { getActionItem, type ActionItem } from "./action-item.ts";
import "./tables.ts";

const NONE_OPEN = "Every milestone is reached, or the plan has none for it.";

export async function startAction(context: StepContext, { said }: StepAnswers): Promise<StepOutcome> {
  await report(context, "start", { said });
  return { clocks: await clocksOf(context, "started") };
}

/** What was done, how confident its owner is, and what stands in its way. */
export async function reportProgress(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { said, confidence, blockers } = answers;
  await report(context, "report", { said, confidence, blockers });
  return {
    clocks: await clocksOf(context, "started"),
    detail: { confidence: String(confidence), blocked: typeof blockers === "string" },
  };
}

/** Which milestones may be said to be reached. */
export async function milestoneForm({ tx, thing }: StepContext): Promise<Form> {
  const open = openOf(await getActionItem(tx, thing.id));
  return open.length > 0 ? askMilestone(open) : reasonForm("milestone-none", NONE_OPEN);
}

export async function noMilestone({ tx, thing }: StepContext): Promise<string | undefined> {
  return openOf(await getActionItem(tx, thing.id)).length === 0 ? NONE_OPEN : undefined;
}

export async function reachMilestone(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { tx, thing } = context;
  const found = openOf(await getActionItem(tx, thing.id)).find(({ code }) => code === answers["milestone"]);
  await report(context, "milestone", { said: answers["said"], milestone: found?.id });
  return { clocks: await clocksOf(context, "started"), detail: { milestone: found?.code ?? "" } };
}

/** Complete, with what shows it. */
export async function completeAction(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { said, evidence } = answers;
  await report(context, "complete", { said, evidence });
  return {};
}

/** Stopped, or taken out of the plan: with the reason. */
export function closeAction(step: "stop" | "withdraw") {
  return async (context: StepContext, { reason }: StepAnswers): Promise<StepOutcome> => {
    await report(context, step, { said: reason });
    return {};
  };
}

export async function reopenAction(context: StepContext, { reason }: StepAnswers): Promise<StepOutcome> {
  await report(context, "reopen", { said: reason });
  return { clocks: await clocksOf(context, "started") };
}

/** The plan says something else of it: its clocks run by that, and for whoever owns it now. */
export function reviseAction(step: "revise" | "correct") {
  return async (context: StepContext, { reason }: StepAnswers): Promise<StepOutcome> => {
    await letOwnerIn(context);
    await report(context, step, { said: reason });
    return { clocks: await clocksOf(context, context.thing.state) };
  };
}

/** What the people of a body that an action came to are involved by. Those it was with before go on seeing it. */
async function letOwnerIn({ tx, thing }: StepContext): Promise<void> {
  const { item } = await getActionItem(tx, thing.id);
  const owner = ownerOf(tx.house.pack, item.body["owner"] ?? "");
  const query = sql<{ known: boolean }>`
    select exists (select from access.who_knows(${thing.id}) where grantee = ${owner}) as known`;
  if ((await query.execute(tx.db)).rows[0]?.known) return;
  await involve(tx, { ...ownerInvolvement(owner), thingId: thing.id });
}

/** The clocks of an action as the plan has it now. */
export async function clocksOf({ tx, thing }: StepContext, state: string) {
  const action = await getActionItem(tx, thing.id);
  const { item } = action;
  return actionClocks(tx.house, {
    body: item.body,
    state,
    milestone: firstDay(openOf(action).map(({ body }) => body["due"])),
    owner: ownerOf(tx.house.pack, item.body["owner"] ?? ""),
  });
}

type Said = {
  readonly said?: unknown;
  readonly confidence?: unknown;
  readonly blockers?: unknown;
  readonly evidence?: unknown;
  readonly milestone?: string | undefined;
  readonly due?: string | undefined;
};

/** Keeps what was said of an action when a step of it was taken. */
export async function report({ tx, thing }: StepContext, step: string, said: Said): Promise<void> {
  const words = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
  const row = {
    id: randomUUID(),
    action_id: thing.id,
    step,
    by_staff: tx.actor.staffId ?? null,
    said: words(said.said),
    confidence: words(said.confidence),
    blockers: words(said.blockers),
    milestone_id: said.milestone ?? null,
    evidence: words(said.evidence),
    ...(said.due !== undefined && { due: said.due }),
  };
  await tx.db.insertInto("strategy.report").values(row).execute();
}

function openOf({ milestones }: ActionItem): ActionItem["milestones"] {
  return milestones.filter(({ isReached }) => !isReached);
}
