import { conflict } from "../../../foundation/errors/index.ts";
import type { Answers } from "../../../foundation/forms/index.ts";
import {
  getThing,
  hrefOf,
  type StepAnswers,
  type StepContext,
  type StepOutcome,
} from "../../../foundation/process/index.ts";
import { riskSent } from "../model/shared.ts";
import { getReferral } from "./referral.ts";
import { chosenParts, sealShared } from "./chosen-parts.ts";
import { getSource, tellAll } from "./source.ts";

/** What is chosen so far, as the page begins that chooses anew: nothing is taken out by not being ticked again. */
export async function chosenBefore({ tx, thing }: StepContext): Promise<Answers> {
  const { parts, basis, shared } = await getReferral(tx, thing.id);
  // Drafts of before kept both as one.
  const isOne = basis === "protect" && shared.necessity === undefined;
  const [necessity, message] = isOne ? [shared.message, undefined] : [shared.necessity, shared.message];
  return {
    parts: [...parts],
    basis,
    ...(necessity ? { necessity } : {}),
    ...(message ? { message } : {}),
  };
}

/** Takes the snapshot anew, with other parts or on another basis: possible only while nothing has been sent. */
export async function change({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  if (!thing.parentId) throw conflict("What this was made from is no longer there.");
  const parent = await getThing(tx, thing.parentId);
  const source = await getSource(tx, parent);
  const { parts, basis, shared } = chosenParts(await tellAll(tx, source), answers as Answers);
  await tx.db
    .updateTable("referral.referral")
    .set({
      parts,
      basis,
      shared: sealShared(tx.house, thing.id, shared),
      risk_level: riskSent(shared) ?? null,
    })
    .where("id", "=", thing.id)
    .execute();
  // Back to all that waits to be sent from there.
  return { detail: { basis }, next: `${hrefOf(tx, parent)}/refer/send` };
}
