import { newDraftSecret, type SealedIntake } from "../crypto/index.ts";
import { sql } from "../db/index.ts";
import type { House } from "../house/index.ts";
import { keepingDraft, LASTS } from "./draft-store.ts";
import { keepingCiphertext, keepingSealed, visitKeys } from "./sealed-store.ts";
import { openingThread, type NewThread } from "./thread-store.ts";

const POINTER_LASTS = "10 minutes";

/** What a visitor sends, and what her browser is shown of it. */
export type Submission = {
  readonly kind: string;
  /** Her words; or, sealed on her device for the id that follows from the visit, what nobody here can read. */
  readonly content: object | { readonly sealedThere: SealedIntake };
  /** What stands under the new secret: enough for a receipt, none of her words. */
  readonly receipt: object;
  /** What stands under the old secret for a few minutes, for a second press of the button: where the receipt is. */
  readonly pointer: (newSecret: string) => object;
  /** Where she would rather come back than be reached: the thread that her reference opens. */
  readonly thread?: NewThread | undefined;
};

/**
 * Sends a finished draft: the sealed intake, the receipt and the end of the draft are one transaction, so that there is
 * no receipt without the record and no record left with its draft. When this returns, it is committed (SAFETY 63).
 * The visit goes on under a new secret, so that a later request from the same browser is another record.
 * @returns the new secret, for the cookie
 */
export async function submitDraft(house: House, secret: string, submission: Submission): Promise<string> {
  const { kind, content, receipt, pointer, thread } = submission;
  const keys = visitKeys(secret);
  const newSecret = newDraftSecret();
  const kept = [
    "sealedThere" in content
      ? keepingCiphertext(keys, kind, content.sealedThere)
      : await keepingSealed(house, keys, kind, content),
    ...(thread ? [openingThread(house, thread, keys.submissionId)] : []),
    keepingDraft(visitKeys(newSecret), receipt, LASTS),
    keepingDraft(keys, pointer(newSecret), POINTER_LASTS),
  ];
  const query = sql`select ${sql.join(kept)}`;
  await house.database.statementAs("fanlight_public", query);
  return newSecret;
}
