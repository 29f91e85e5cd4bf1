import { newDraftSecret, newReference } from "../../../foundation/crypto/index.ts";
import type { PublicVisit } from "../../../foundation/http/index.ts";
import {
  deleteDraft,
  findDraft,
  putDraft,
  putSealed,
  submitDraft,
  takeLink,
} from "../../../foundation/intake/index.ts";
import { requestForm } from "../forms/request-form.ts";
import { storedByLink, type ByLinkState, type Writing } from "../model/by-link-state.ts";
import { nothingYet, readKept, whatIsSent } from "../model/kept-answers.ts";
import { linkSchema } from "../model/link.ts";
import type { SentByLink } from "../model/sent-by-link.ts";
import { requestProcess } from "../request-process.ts";
import { ASKED_KIND, BY_LINK_KIND } from "./sealed-kinds.ts";

type Visit = Pick<PublicVisit, "house" | "cookies">;

/**
 * Asks for a link to a work address. Whatever the address, what is stored and answered is the same: whether its agency
 * takes part is looked up later, by a job, where nobody who asks can see or time it.
 */
export async function askForLink({ house }: Visit, email: string): Promise<void> {
  await putSealed(house, newDraftSecret(), ASKED_KIND, { email });
}

/**
 * Follows a link, which uses it up.
 * @returns the secret for the cookie under which one writes; nothing for a link that was used, has run out, or never was
 */
export async function followLink({ house }: Visit, token: string): Promise<string | undefined> {
  const link = linkSchema.safeParse(await takeLink(house, token));
  if (!link.success) return undefined;
  const secret = newDraftSecret();
  const kept = nothingYet(requestForm(house.pack, "by-link"));
  const state: ByLinkState = { kind: "writing", link: link.data, kept };
  await putDraft(house, secret, state);
  return secret;
}

/** Where the visit of this cookie stands; nothing without one, or when it has run out. */
export async function findByLink({ house, cookies }: Visit): Promise<ByLinkState | undefined> {
  if (!cookies.referrer) return undefined;
  const state = storedByLink.safeParse(await findDraft(house, cookies.referrer));
  if (!state.success) return undefined;
  if (state.data.kind !== "writing") return state.data;
  return { ...state.data, kept: readKept(requestForm(house.pack, "by-link"), state.data.kept) };
}

/** Keeps what was written so far, for two more hours. */
export async function keepByLink({ house, cookies }: Visit, state: Writing): Promise<void> {
  if (cookies.referrer) await putDraft(house, cookies.referrer, state);
}

/** Deletes all that was written; what was sent is sent. */
export async function stopByLink({ house, cookies }: Visit): Promise<void> {
  if (cookies.referrer) await deleteDraft(house, cookies.referrer);
}

/**
 * Sends what was written, sealed; when this returns it is safely kept, under the reference that the receipt shows.
 * @returns the new secret for the cookie, which leads to the receipt
 */
export async function sendByLink({ house }: Visit, secret: string, { link, kept }: Writing): Promise<string> {
  const reference = newReference(requestProcess.referencePrefix);
  const { email, agency, proof } = link;
  const content: SentByLink = { email, agency, proof, reference, kept: whatIsSent(kept) };
  const receipt: ByLinkState = { kind: "sent", reference, mayKnow: kept.answers["mayKnow"] === "yes" };
  return submitDraft(house, secret, {
    kind: BY_LINK_KIND,
    content,
    receipt,
    pointer: (to): ByLinkState => ({ kind: "moved", to }),
  });
}
