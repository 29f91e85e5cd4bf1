import { conflict } from "../../../foundation/errors/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { addTold, attachThing, makePerson, type Told } from "../../people/index.ts";
import { BY_REFERENCE, NEW_PERSON } from "../forms/recognise-form.ts";
import { getContact, sideOf, type Contact } from "./contact.ts";
import { findByReference, findWhoItMayBe } from "./who-it-may-be.ts";

/**
 * Joins a contact to the person it is about, known or new, and adds what it told of her to her record. Said anew, all
 * that it told and all that came out of it goes along, as a split that can be put back.
 * The choice has to be one that was offered: an id sent by hand joins nobody.
 */
export async function recognise(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { tx, thing } = context;
  const contact = await getContact(tx, thing.id);
  const chosen = String(answers["person"]);
  const isNew = chosen === NEW_PERSON;
  const { candidates, alike } = await findWhoItMayBe(context);
  const offered = [...candidates.map(({ personId }) => personId), ...alike.map(({ id }) => id)];
  const known = chosen === BY_REFERENCE ? await findByReference(context, answers) : chosen;
  if (!isNew && (known === undefined || (chosen !== BY_REFERENCE && !offered.includes(known)))) {
    throw conflict("That person is no longer among those who may be the one.");
  }
  const personId =
    known === undefined || isNew ? (await makePerson(tx, sideOf(contact.kind), thing.agencyId)).id : known;
  const isFirst = thing.personId === undefined;
  await attachThing(tx, thing.id, personId);
  const typed = isNew && ["given", "family", "born"].some((name) => typeof answers[name] === "string");
  if (isFirst || typed) await addTold(tx, personId, toldBy(contact, isNew ? answers : {}));
  return { detail: { known: !isNew, offered: candidates.length } };
}

/** What the contact told, with what the practitioner added for someone new. */
export function toldBy(contact: Pick<Contact, "id" | "answers">, added: StepAnswers): Told {
  const { phone, email, interpreter } = contact.answers;
  const say = (name: "given" | "family" | "born"): string | undefined =>
    typeof added[name] === "string" ? added[name] : contact.answers[name];
  const [given = "", family = "", born] = [say("given"), say("family"), say("born")];
  const details = { born, phone, email, language: interpreter };
  return {
    thingId: contact.id,
    names: given || family ? [{ kind: "preferred", given, family }] : [],
    details: Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined)),
  };
}

/** The field to fill in when a reference was asked for, and it is nobody's she can be said to be. */
export async function lacksReference(
  answers: StepAnswers,
  context: StepContext,
): Promise<string | undefined> {
  if (answers["person"] !== BY_REFERENCE) return undefined;
  return (await findByReference(context, answers)) === undefined ? "reference" : undefined;
}
