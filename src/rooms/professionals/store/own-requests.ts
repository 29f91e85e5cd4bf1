import type { ActorTx } from "../../../foundation/access/index.ts";
import type { Outcome } from "../model/outcomes.ts";
import { toRequest } from "./request.ts";

/** A request of the actor's own, as a list shows it: of whom it is about the first name that she gave, and no more. */
export type OwnRequest = {
  readonly id: string;
  readonly reference: string;
  readonly personId: string | undefined;
  readonly state: string;
  readonly openedAt: Date;
  readonly outcome: Outcome | undefined;
  readonly given: string | undefined;
};

/** The actor's own requests, newest first. A colleague's are hidden from her by row-level security anyway. */
export async function findOwnRequests(tx: ActorTx, most: number): Promise<OwnRequest[]> {
  const { staffId } = tx.actor;
  if (!staffId) return [];
  const rows = await tx.db
    .selectFrom("professional.request as r")
    .innerJoin("process.thing as t", "t.id", "r.id")
    .selectAll("r")
    .select(["t.reference", "t.person_id", "t.state", "t.opened_at"])
    .where("r.staff_id", "=", staffId)
    .orderBy("t.opened_at", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => {
    const { id, outcome, kept } = toRequest(tx, row);
    const given = kept.answers["given"];
    return {
      id,
      reference: row.reference,
      personId: row.person_id ?? undefined,
      state: row.state,
      openedAt: row.opened_at,
      outcome,
      given: typeof given === "string" && given !== "" ? given : undefined,
    };
  });
}
