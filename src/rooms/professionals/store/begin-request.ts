import type { ActorTx } from "../../../foundation/access/index.ts";
import { forbidden } from "../../../foundation/errors/index.ts";
import { openThing, type Thing } from "../../../foundation/process/index.ts";
import { requestForm } from "../forms/request-form.ts";
import { nothingYet } from "../model/kept-answers.ts";
import { requestProcess } from "../request-process.ts";
import { sealPart } from "./request.ts";

/** Begins a request: a draft of the actor's own, which nobody else sees, of her team neither. */
export async function beginRequest(tx: ActorTx): Promise<Thing> {
  const { staffId, seatId, agencyId } = tx.actor;
  if (!staffId || !seatId || !agencyId) throw forbidden("Only somebody with a role at an agency asks here.");
  const own = `seat:${seatId}`;
  return openThing(tx, requestProcess, {
    agencyId,
    owner: own,
    involved: [referrerAlone(own)],
    write: async ({ id }) => {
      const empty = nothingYet(requestForm(tx.house.pack, "signed-in"));
      await tx.db
        .insertInto("professional.request")
        .values({ id, answers: sealPart(tx, id, "answers", empty), staff_id: staffId })
        .execute();
    },
  });
}

/** Whose a request is until it is sent: whoever writes it, and nobody of her team. */
export function referrerAlone(seat: string) {
  return {
    grantee: seat,
    capacity: "referrer",
    basis: "it is her own request",
    purpose: "to ask for help for someone",
  };
}
