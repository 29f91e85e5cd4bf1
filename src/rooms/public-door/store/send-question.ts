import { addLimit } from "../../../foundation/clock/index.ts";
import { deriveBearerReference } from "../../../foundation/crypto/index.ts";
import type { PublicVisit } from "../../../foundation/http/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { newThread, submitDraft } from "../../../foundation/intake/index.ts";
import { getThreshold } from "../../../foundation/pack/index.ts";
import { QUESTION_KIND } from "../../inbox/index.ts";
import type { Asked, VisitState } from "../model/journey.ts";

/**
 * Sends a question, sealed here, with the reference that opens its answers, which follows from the visit's secret: sent twice, it
 * is one question with one reference. When this returns it is safely kept.
 * @returns the new secret, for the cookie
 */
export async function sendQuestion(visit: PublicVisit, state: VisitState, text: string): Promise<string> {
  const { house, secret } = visit;
  const { at: _at, ...wishes } = state;
  const reference = deriveBearerReference(secret);
  const receipt: Asked = { kind: "asked", by: answerBy(house), reference: reference.digits };
  return submitDraft(house, secret, {
    kind: QUESTION_KIND,
    content: { text },
    receipt: { ...wishes, at: receipt },
    thread: await newThread("question", reference),
    pointer: (to): VisitState => ({ ...wishes, at: { kind: "moved", to } }),
  });
}

/** By when an answer waits: the same limit as the front door's clock has. */
export function answerBy({ pack, calendar, now }: House): string {
  return addLimit(now(), getThreshold(pack, "inbox.answer"), calendar).toISOString();
}
