import { addLimit } from "../../../foundation/clock/index.ts";
import { deriveBearerReference, type SealedIntake } from "../../../foundation/crypto/index.ts";
import type { PublicVisit } from "../../../foundation/http/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { newThread, submitDraft, type NewThread } from "../../../foundation/intake/index.ts";
import { getThreshold } from "../../../foundation/pack/index.ts";
import { QUESTION_KIND } from "../../inbox/index.ts";
import type { Asked, VisitState } from "../model/journey.ts";

/** A question as it came: in words, to be sealed here; or sealed on a device, with what that derived from its reference. */
type Question =
  | { readonly text: string }
  | { readonly sealedThere: SealedIntake; readonly lookupSeed: Buffer; readonly publicKey: Buffer };

/** What is stored of a question: its words or ciphertext, its thread, and what the receipt says of its number. */
type Sending = {
  readonly content: { readonly text: string } | { readonly sealedThere: SealedIntake };
  readonly thread: NewThread;
  readonly number: Pick<Asked, "reference" | "kept">;
};

/**
 * Sends a question with the thread that its reference opens. When this returns it is safely kept.
 * @returns the new secret, for the cookie
 */
export async function sendQuestion(
  visit: PublicVisit,
  state: VisitState,
  question: Question,
): Promise<string> {
  const { house, secret } = visit;
  const { at: _at, ...wishes } = state;
  const { content, thread, number } = await sendingOf(question, secret);
  const receipt: VisitState = { ...wishes, at: { kind: "asked", by: answerBy(house), ...number } };
  const pointer = (to: string): VisitState => ({ ...wishes, at: { kind: "moved", to } });
  return submitDraft(house, secret, { kind: QUESTION_KIND, content, receipt, thread, pointer });
}

/** Without a script the reference follows from the visit's secret: sent twice, it is one question with one reference. */
async function sendingOf(question: Question, secret: string): Promise<Sending> {
  if ("sealedThere" in question) {
    const { sealedThere, lookupSeed, publicKey } = question;
    const thread = { kind: "question", lookupSeed, publicKey } as const;
    return { content: { sealedThere }, thread, number: { kept: publicKey.toString("base64url") } };
  }
  const reference = deriveBearerReference(secret);
  const thread = await newThread("question", reference);
  return { content: { text: question.text }, thread, number: { reference: reference.digits } };
}

/** By when an answer waits: the same limit as the front door's clock has. */
export function answerBy({ pack, calendar, now }: House): string {
  return addLimit(now(), getThreshold(pack, "inbox.answer"), calendar).toISOString();
}
