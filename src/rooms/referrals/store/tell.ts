import { involve } from "../../../foundation/access/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { repeatedIn, toldDetail } from "../model/feedback.ts";
import { managersOf } from "../model/managers.ts";
import { getReferral } from "./referral.ts";
import { endSharing } from "./send-referral.ts";
import { findTurn, needsSender } from "./turn.ts";

/** What was passed on to her and to whoever referred her, as codes; and whether she had to tell her story again. */
export async function tell({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const repeated = repeatedIn(answers["repeated"]);
  if (repeated !== undefined)
    await tx.db.updateTable("referral.referral").set({ repeated }).where("id", "=", thing.id).execute();
  // A refusal ended it already; one from before refusals did ends here.
  if (thing.state === "declined" || thing.state === "later") await endSharing({ tx, thing });
  return { detail: toldDetail(answers) };
}

/** Why she is not asked, or nothing: a service took her on, and nobody asked her yet. */
export async function storyNotAskedYet(context: StepContext): Promise<string | undefined> {
  const { isStoryAsked, isTakenOn } = await findTurn(context);
  if (isStoryAsked) return "She was asked this already. It is asked once.";
  return isTakenOn ? needsSender(context) : "No service took her on, so there is nothing to ask her.";
}

/** Whether a page offers to ask her: until she was, also once all was passed on. */
export async function isStoryOpen(context: StepContext): Promise<boolean> {
  return (await storyNotAskedYet(context)) === undefined;
}

/** Puts a refusal before the managers of whoever referred her: it is opened to them and shows in what needs them now. */
export async function takeToManager({ tx, thing }: StepContext): Promise<StepOutcome> {
  const deciding = decidingManagers(tx.house.pack, thing.agencyId);
  await involve(tx, { thingId: thing.id, personId: thing.personId, ...deciding });
  return { clocks: { manager: { for: deciding.grantee } } };
}

/** The managers of whoever referred her, as a row of the sharing ledger. */
export function decidingManagers(pack: Pack, agencyId: string) {
  return {
    grantee: managersOf(pack, agencyId),
    capacity: "manager",
    basis: "we refer her",
    purpose: "to decide what else can be offered",
  };
}

/** She does not want a service now, and may be asked again: the sender is reminded. */
export async function askLater(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { sender } = await getReferral(context.tx, context.thing.id);
  return { ...(await tell(context, answers)), clocks: { "ask-again": { for: sender } } };
}
