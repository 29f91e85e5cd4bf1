import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";

/** Who has taken a contact. `hasLost`: she can no longer see it, having left, or by a conflict of interest. */
export type Holder = {
  readonly staffId: string;
  readonly name: string;
  readonly isMe: boolean;
  readonly hasLost: boolean;
};

/** Several steps of one page ask the same: once a transaction and contact is enough, until one of them changes it. */
const asked = new WeakMap<ActorTx, Map<string, Promise<Holder | undefined>>>();

/** Who has taken this contact, if anybody. */
export function findHolder({ tx, thing }: StepContext): Promise<Holder | undefined> {
  const known = asked.get(tx) ?? new Map<string, Promise<Holder | undefined>>();
  asked.set(tx, known);
  const held = known.get(thing.id) ?? readHolder(tx, thing.id);
  known.set(thing.id, held);
  return held;
}

/** Notes who has taken the contact, or that nobody has. */
export async function setTakenBy(tx: ActorTx, id: string, staffId: string | undefined): Promise<void> {
  asked.delete(tx);
  await tx.db
    .updateTable("front_door.contact")
    .set({ taken_by: staffId ?? null })
    .where("id", "=", id)
    .execute();
}

async function readHolder(tx: ActorTx, id: string): Promise<Holder | undefined> {
  const query = sql<{ id: string; name: string; lost: boolean }>`
    select s.id, s.name, access.has_lost(s.id, c.id) as lost
    from front_door.contact c join identity.staff s on s.id = c.taken_by where c.id = ${id}`;
  const [row] = (await query.execute(tx.db)).rows;
  return row && { staffId: row.id, name: row.name, isMe: row.id === tx.actor.staffId, hasLost: row.lost };
}
