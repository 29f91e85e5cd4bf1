import type { ActorTx } from "../../../foundation/access/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { findKept, forgetKept } from "./kept.ts";

/** Who has taken a contact. `hasLost`: she can no longer see it, having left, or by a conflict of interest. */
export type Holder = {
  readonly staffId: string;
  readonly name: string;
  readonly isMe: boolean;
  readonly hasLost: boolean;
};

/** Who has taken this contact, if anybody. */
export async function findHolder(context: StepContext): Promise<Holder | undefined> {
  const kept = await findKept(context);
  if (!kept?.taken_by || kept.holder_name === null) return undefined;
  return {
    staffId: kept.taken_by,
    name: kept.holder_name,
    isMe: kept.taken_by === context.tx.actor.staffId,
    hasLost: kept.holder_lost ?? false,
  };
}

/** Notes who has taken the contact, or that nobody has. */
export async function setTakenBy(tx: ActorTx, id: string, staffId: string | undefined): Promise<void> {
  forgetKept(tx);
  await tx.db
    .updateTable("front_door.contact")
    .set({ taken_by: staffId ?? null })
    .where("id", "=", id)
    .execute();
}
