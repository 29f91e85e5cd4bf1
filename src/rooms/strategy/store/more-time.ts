import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { getActionItem } from "./action-item.ts";
import { clocksOf, report } from "./action-steps.ts";
import { getAsked } from "./asked.ts";
import { endItems, sayItems } from "./write-versions.ts";

/** Whoever does it asks for a later day. What the plan says stands until somebody else has decided. */
export async function askForTime(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { item } = await getActionItem(context.tx, context.thing.id);
  const [due, said] = [String(answers["due"]), answers["reason"]];
  await report(context, "ask", { said, due });
  return { detail: { due, was: item.body["due"] ?? null } };
}

/** The day that was asked for: a new version of what the plan says, with the reason it was asked for. */
export async function giveTime(context: StepContext): Promise<StepOutcome> {
  const { tx, thing } = context;
  const { due, why } = await getAsked(context);
  const { item, parentId } = await getActionItem(tx, thing.id);
  const was = item.body["due"];
  if (due !== was) {
    const writing = { at: tx.house.now(), reason: why };
    const ended = await endItems(tx, [thing.id], writing);
    const moved = { ...item, body: { ...item.body, due } };
    await sayItems(tx, [{ item: moved, id: thing.id, parentId }], ended, writing);
  }
  await report(context, "grant", { due });
  return { clocks: await clocksOf(context, thing.state), detail: { due, was: was ?? null } };
}

/** The day stays what it is, and why is told to whoever asked. */
export async function refuseTime(context: StepContext, { reason }: StepAnswers): Promise<StepOutcome> {
  await report(context, "refuse", { said: reason });
  return {};
}
