import { randomUUID } from "node:crypto";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sealIntake } from "../../../foundation/crypto/index.ts";
import { sql } from "../../../foundation/db/index.ts";

/** Seals something she wrote for the contact that her question became. */
export async function handOnMore(tx: ActorTx, questionId: string, text: string): Promise<void> {
  const [recordId, body] = [randomUUID(), Buffer.from(JSON.stringify({ text }))];
  const { keyId, sealed } = await sealIntake(tx.house.publicKeys, { recordId, kind: "returned", body });
  await sql`select inbox.hand_on(${questionId}, ${recordId}, ${keyId}, ${Buffer.from(sealed)})`.execute(
    tx.db,
  );
}
