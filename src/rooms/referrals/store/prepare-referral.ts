import { getOwnGrantee, type ActorTx } from "../../../foundation/access/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import type { Answers } from "../../../foundation/forms/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { openThing, type Thing } from "../../../foundation/process/index.ts";
import type { SafeContact } from "../../front-door/index.ts";
import { riskSent, type Shared } from "../model/shared.ts";
import { referralProcess } from "../referral-process.ts";
import { chosenParts, listOf, sealShared } from "./chosen-parts.ts";
import { getService } from "./referral.ts";
import { withRecorded, type Recorded } from "./recorded.ts";
import { tellAll, toldByContact, type Source, type ToldBy } from "./source.ts";

/**
 * Prepares one referral for each service the practitioner chose: a snapshot of exactly what will be sent, sent to nobody
 * yet.
 */
export async function prepareReferrals(tx: ActorTx, source: Source, answers: Answers): Promise<Thing[]> {
  const { thing } = source;
  if (!thing.personId || !tx.actor.agencyId)
    throw conflict("Say who this is about first, even if she gave no name.");
  const sender = await getOwnGrantee(tx, thing.id);
  const told = await tellAll(tx, source);
  const prepared: Thing[] = [];
  for (const service of listOf(answers["service"]))
    prepared.push(await prepareOne(tx, { ...source, told }, { answers, sender, service }));
  return prepared;
}

type Prepared = { readonly answers: Answers; readonly sender: string; readonly service: string };

async function prepareOne(
  tx: ActorTx,
  { thing, told }: Source,
  { answers, sender, service: id }: Prepared,
): Promise<Thing> {
  const service = getService(tx, id);
  const { parts, basis, shared } = chosenParts(told, answers);
  return openThing(tx, referralProcess, {
    agencyId: tx.actor.agencyId ?? "",
    personId: thing.personId,
    parentId: thing.id,
    owner: sender,
    involved: [referrers(sender)],
    detail: { service: service.id, basis },
    write: async ({ id }) => {
      await tx.db
        .insertInto("referral.referral")
        .values({
          id,
          service: service.id,
          shared: sealShared(tx.house, id, shared),
          parts,
          basis,
          sender,
          risk_level: riskSent(shared) ?? null,
        })
        .execute();
    },
  });
}

/** Exactly what goes with a referral made from a contact, from what was chosen. */
export function snapshot(
  house: Pick<House, "calendar" | "pack" | "now">,
  { contact, checked, recorded, parts, risk, answers }: Chosen,
): Shared {
  const told = { ...toldByContact(house, contact, checked), ...(risk ? { risk } : {}) };
  return chosenParts(withRecorded(told, recorded), { ...answers, parts: [...parts] }).shared;
}

/** Whom a referral is open to before it is sent: whoever the contact or case it came from is open to. */
export function referrers(sender: string) {
  return {
    grantee: sender,
    capacity: "referrer",
    basis: "we refer her",
    purpose: "to connect her to a service",
  };
}

type Chosen = {
  contact: ToldBy;
  /** What was gone through with her since. */
  checked?: SafeContact["said"] | undefined;
  /** What was recorded of her since. */
  recorded: Recorded;
  parts: readonly string[];
  risk: string | undefined;
  answers: Answers;
};
