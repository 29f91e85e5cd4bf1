import type { ActorTx } from "../../../foundation/access/index.ts";
import type { Thing } from "../../../foundation/process/index.ts";

/** A thing that came out of a contact: its risk assessments and referrals. */
export type Related = {
  readonly id: string;
  readonly reference: string;
  readonly process: string;
  readonly state: string;
};

/** What came out of this contact so far, oldest first, as far as the actor is involved. */
export async function findRelated(tx: ActorTx, contact: Thing): Promise<Related[]> {
  return tx.db
    .selectFrom("process.thing")
    .select(["id", "reference", "process", "state"])
    .where("parent_id", "=", contact.id)
    .orderBy("opened_at")
    .execute();
}
