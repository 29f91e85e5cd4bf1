import { addLimit } from "../../../foundation/clock/index.ts";
import { deriveBearerReference } from "../../../foundation/crypto/index.ts";
import type { Answers } from "../../../foundation/forms/index.ts";
import type { PublicVisit } from "../../../foundation/http/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { newThread, submitDraft } from "../../../foundation/intake/index.ts";
import { getThreshold, languageCodes, languageOf } from "../../../foundation/pack/index.ts";
import { COMES_BACK } from "../../front-door/index.ts";
import { contentOf } from "../../places/index.ts";
import type { Journey, JourneyKind, VisitState, Wishes } from "../model/journey.ts";
import { daysOf, hoursOf } from "../model/her-times.ts";
import { onHerDays } from "../model/on-her-days.ts";
import { receiptFor } from "../model/receipt-for.ts";

/**
 * Sends complete answers, sealed. When this returns they are safely kept, and the receipt waits under a new secret.
 * @returns the new secret, for the cookie
 */
export async function sendJourney(visit: PublicVisit, journey: Journey, wishes: Wishes) {
  const { form, answers } = journey;
  const { house, secret } = visit;
  const isReturning = form === "place" || answers["channel"] === COMES_BACK;
  const reference = isReturning ? deriveBearerReference(secret) : undefined;
  const receipt: VisitState = {
    ...wishes,
    at: receiptFor(form, answers, replyBy(house, answers), reference),
  };
  return submitDraft(house, secret, {
    kind: form,
    content: contentFor(house, journey, wishes),
    receipt,
    thread: reference && (await newThread(form === "place" ? "place" : "contact", reference)),
    pointer: (to): VisitState => ({ ...wishes, at: { kind: "moved", to } }),
  });
}

/** What is sealed: of a place, codes and a hexagon; else what was answered, and the language it was read in. */
function contentFor(house: House, { form, answers, place }: Journey, wishes: Wishes): object {
  if (!place) return { ...given(answers), ...readIn(house, form, wishes) };
  return contentOf(house.pack, answers, (house.now().getTime() - place.begun) / 1000);
}

/** By when the front door tries to reach her: the same limit as its clock has, and a day and hours that are safe. */
function replyBy({ pack, calendar, now }: House, answers: Answers): string {
  const isHigh = answers["danger"] === "yes";
  const limit = getThreshold(
    pack,
    isHigh ? "front-door.first-contact-high" : "front-door.first-contact-standard",
  );
  const safe = { days: daysOf(answers), hours: hoursOf(answers) };
  return onHerDays(addLimit(now(), limit, calendar), { now: now(), ...safe, calendar }).toISOString();
}

/** "I'd rather not say" is sent as no answer: nobody should ask why she did not. */
function given(answers: Answers): object {
  return Object.fromEntries(
    Object.entries(answers).filter(([, value]) => value !== null && value !== undefined),
  );
}

/**
 * The language she chose, so that somebody who speaks it may be asked for. Of someone who asks about another person
 * nothing goes along that is their own (SAFETY 22).
 */
function readIn({ pack }: House, form: JourneyKind, { language }: Wishes): { readIn?: string } {
  if (form === "worried" || language === undefined || !languageCodes(pack).includes(language)) return {};
  return { readIn: languageOf(language).englishName };
}
