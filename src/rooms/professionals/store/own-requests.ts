import type { ActorTx } from "../../../foundation/access/index.ts";
import type { Outcome } from "../model/outcomes.ts";

/** A request of the actor's own, as a list shows it: nothing of whom it is about. */
export type OwnRequest = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly openedAt: Date;
  readonly outcome: Outcome | undefined;
};

/** The actor's own requests, newest first. A colleague's are hidden from her by row-level security anyway. */
export async function findOwnRequests(tx: ActorTx, most: number): Promise<OwnRequest[]> {
  const { staffId } = tx.actor;
  if (!staffId) return [];
  const rows = await tx.db
    .selectFrom("professional.request as r")
    .innerJoin("process.thing as t", "t.id", "r.id")
    .select(["t.id", "t.reference", "t.state", "t.opened_at", "r.outcome"])
    .where("r.staff_id", "=", staffId)
    .orderBy("t.opened_at", "desc")
    .limit(most)
    .execute();
  return rows.map(({ opened_at, outcome, ...row }) => ({
    ...row,
    openedAt: opened_at,
    outcome: outcome ?? undefined,
  }));
}
