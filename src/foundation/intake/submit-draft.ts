import { newDraftSecret, type BearerReference } from "../crypto/index.ts";
import type { House } from "../house/index.ts";
import { LASTS, writeDraft } from "./draft-store.ts";
import { threadFor } from "./thread-store.ts";
import { sealForVisit, visitKeys } from "./sealed-store.ts";

const POINTER_LASTS = "10 minutes";

/** What a visitor sends, and what her browser is shown of it. */
export type Submission = {
  readonly kind: string;
  readonly content: object;
  /** What stands under the new secret: enough for a receipt, none of her words. */
  readonly receipt: object;
  /** What stands under the old secret for a few minutes, for a second press of the button: where the receipt is. */
  readonly pointer: (newSecret: string) => object;
  /** Where she would rather come back than be reached: the reference that opens the thread of replies. */
  readonly reference?: BearerReference | undefined;
};

/**
 * Sends a finished draft: the sealed intake, the receipt and the end of the draft are one transaction, so that there is
 * no receipt without the record and no record left with its draft. When this returns, it is committed (SAFETY 63).
 * The visit goes on under a new secret, so that a later request from the same browser is another record.
 * @returns the new secret, for the cookie
 */
export async function submitDraft(house: House, secret: string, submission: Submission): Promise<string> {
  const { kind, content, receipt, pointer, reference } = submission;
  const keys = visitKeys(secret);
  const writeSealed = await sealForVisit(house, keys, kind, content);
  const openThread = reference && (await threadFor(house, reference, keys.submissionId));
  const newSecret = newDraftSecret();
  await house.database.transactionAs("fanlight_public", async (tx) => {
    await writeSealed(tx);
    await openThread?.(tx);
    await writeDraft(tx, visitKeys(newSecret), receipt, LASTS);
    await writeDraft(tx, keys, pointer(newSecret), POINTER_LASTS);
  });
  return newSecret;
}
