import type { ActorTx } from "../../../foundation/access/index.ts";
import type { Thing } from "../../../foundation/process/index.ts";

/** A thing that came out of a contact: its risk assessments, needs and referrals. */
export type Related = {
  readonly id: string;
  readonly reference: string;
  readonly process: string;
  readonly state: string;
};

/** What came out of a contact, and everything that is its person's: as far as the actor is involved in it. */
export type Surroundings = { readonly related: readonly Related[]; readonly hers: readonly string[] };

/** What came out of this contact so far, oldest first, and the ids of all that is its person's. One query. */
export async function findSurroundings(tx: ActorTx, contact: Thing): Promise<Surroundings> {
  const { personId } = contact;
  const rows = await tx.db
    .selectFrom("process.thing")
    .select(["id", "reference", "process", "state", "parent_id"])
    .where((eb) =>
      personId === undefined
        ? eb("parent_id", "=", contact.id)
        : eb.or([eb("parent_id", "=", contact.id), eb("person_id", "=", personId)]),
    )
    .orderBy("opened_at")
    .execute();
  return {
    related: rows.filter(({ parent_id }) => parent_id === contact.id),
    hers: personId === undefined ? [contact.id] : rows.map(({ id }) => id),
  };
}
