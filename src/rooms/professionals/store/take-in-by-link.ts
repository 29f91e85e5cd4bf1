import { randomUUID, timingSafeEqual } from "node:crypto";
import type { ActorTx } from "../../../foundation/access/index.ts";
import type { TakenIntake } from "../../../foundation/intake/index.ts";
import { openThing, takeStep } from "../../../foundation/process/index.ts";
import { openContact } from "../../front-door/index.ts";
import { requestForm } from "../forms/request-form.ts";
import { readKept, type KeptAnswers } from "../model/kept-answers.ts";
import type { Referrer } from "../model/referrer.ts";
import { sentByLink, type SentByLink } from "../model/sent-by-link.ts";
import { toContact } from "../model/to-contact.ts";
import { findAgencyOf } from "../model/work-address.ts";
import { requestProcess } from "../request-process.ts";
import { sealPart } from "./request.ts";
import { CARRIER } from "./send-request.ts";
import { proofOf, referrerKey } from "./send-link.ts";

/**
 * Takes in what somebody without an account sent. The contact opens in any case, since she may need help whoever
 * asks; only one whose work address is proved has a request that is answered.
 */
export async function takeInByLink(tx: ActorTx, taken: TakenIntake): Promise<void> {
  const sent = sentByLink.parse(await taken.open());
  const kept = readKept(requestForm(tx.house.pack, "by-link"), sent.kept);
  const agency = isProved(tx, sent) ? findAgencyOf(tx.house.pack, sent.email) : undefined;
  const name = kept.answers["referrerName"];
  const referrer: Referrer = {
    name: typeof name === "string" ? name : "",
    agency: agency?.name ?? sent.agency,
    email: sent.email,
    proof: agency ? "work-email" : "none",
  };
  const id = randomUUID();
  await openContact(tx, taken, "professional", toContact({ id, answers: kept.answers, referrer }));
  if (agency) await openRequest(tx, { id, contactId: taken.id, agencyId: agency.id, sent, kept, referrer });
}

type Opened = {
  readonly id: string;
  readonly contactId: string;
  readonly agencyId: string;
  readonly sent: SentByLink;
  readonly kept: KeptAnswers;
  readonly referrer: Referrer;
};

/** Opened and sent in one: what she wrote before was a draft that only her browser could open. */
async function openRequest(tx: ActorTx, opened: Opened): Promise<void> {
  const { id, contactId, agencyId, sent, kept, referrer } = opened;
  const carrier = `system:${CARRIER}`;
  const thing = await openThing(tx, requestProcess, {
    id,
    reference: sent.reference,
    agencyId,
    parentId: contactId,
    owner: carrier,
    involved: [
      {
        grantee: carrier,
        capacity: "carrier",
        basis: "a professional asked for help for her",
        purpose: "to answer the request",
      },
    ],
    write: async () => {
      await tx.db
        .insertInto("professional.request")
        .values({
          id,
          answers: sealPart(tx, id, "answers", kept),
          referrer: sealPart(tx, id, "referrer", referrer),
          staff_id: null,
          referrer_key: referrerKey(tx.house, sent.email),
          contact_id: contactId,
          may_know: kept.answers["mayKnow"] === "yes",
        })
        .execute();
    },
  });
  await takeStep(tx, requestProcess, { thingId: thing.id, step: "send" });
}

function isProved({ house }: ActorTx, { email, proof }: SentByLink): boolean {
  const [wanted, given] = [Buffer.from(proofOf(house, email)), Buffer.from(proof)];
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}
