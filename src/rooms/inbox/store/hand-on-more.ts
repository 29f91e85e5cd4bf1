import type { ActorTx } from "../../../foundation/access/index.ts";
import { sealIntake } from "../../../foundation/crypto/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { HerWords } from "./question.ts";

/** Seals something she wrote for the contact that her question became; as what it was sent as, so that sent again it is still one. */
export async function handOnMore(
  tx: ActorTx,
  questionId: string,
  { id: recordId, text }: HerWords,
): Promise<void> {
  const body = Buffer.from(JSON.stringify({ text }));
  const { keyId, sealed } = await sealIntake(tx.house.publicKeys, { recordId, kind: "returned", body });
  await sql`select inbox.hand_on(${questionId}, ${recordId}, ${keyId}, ${Buffer.from(sealed)})`.execute(
    tx.db,
  );
}
