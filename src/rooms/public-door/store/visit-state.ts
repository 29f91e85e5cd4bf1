import { fromDraft, putByFrom, type Answers } from "../../../foundation/forms/index.ts";
import type { PublicVisit } from "../../../foundation/http/index.ts";
import { deleteDraft, findDraft, putDraft } from "../../../foundation/intake/index.ts";
import { newDraftSecret } from "../../../foundation/crypto/index.ts";
import { formOf } from "../model/forms-on-offer.ts";
import { storedVisit, type VisitState } from "../model/journey.ts";

const LEAVE_WITHIN_MS = 1000;

type Visit = Pick<PublicVisit, "house" | "secret" | "isReturning">;

/** What is kept of this visit; nothing when it never began, has run out, or was written by another version. */
export async function findVisitState({ house, secret, isReturning }: Visit): Promise<VisitState | undefined> {
  if (!isReturning) return undefined;
  const stored = storedVisit.safeParse(await findDraft(house, secret));
  if (!stored.success) return undefined;
  const { at, ...rest } = stored.data;
  if (at.kind !== "journey") return { ...rest, at };
  const form = formOf(at.form, house.pack);
  // Answers that no longer fit the form are asked again; errors of another version would point at the wrong questions.
  const answers: Answers = fromDraft(form, at);
  const putBy = putByFrom(form, answers, at.putBy);
  const isCurrent = at.version === form.version;
  const current = isCurrent ? {} : { version: form.version, step: "1", anew: [], errors: [], entered: {} };
  return { ...rest, at: { ...at, answers, putBy, ...current } };
}

/** Keeps where the visit stands. */
export async function putVisitState({ house, secret }: Visit, state: VisitState): Promise<void> {
  await putDraft(house, secret, state);
}

/**
 * Begins anew under a new secret, and forgets what was under the old one: every journey has a secret, and so a record,
 * of its own.
 * @returns the new secret, for the cookie
 */
export async function restartVisit(
  { house, secret, isReturning }: Visit,
  state: VisitState,
): Promise<string> {
  const newSecret = newDraftSecret();
  await putDraft(house, newSecret, state);
  if (isReturning) await deleteDraft(house, secret);
  return newSecret;
}

/** Whether anything is kept under a secret. */
export async function hasVisit(house: Visit["house"], secret: string): Promise<boolean> {
  return (await findDraft(house, secret)) !== undefined;
}

/**
 * Forgets the visit, as far as it can: leaving does not wait for a database that is slow or away. What is left behind
 * then is a ciphertext whose key went with the cookie, for two hours at most.
 */
export async function forgetVisit({ house, secret }: Visit): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, LEAVE_WITHIN_MS)));
  const gone = deleteDraft(house, secret).catch(() => undefined);
  await Promise.race([gone, enough]);
  clearTimeout(timer);
}
