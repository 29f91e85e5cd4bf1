import { conflict } from "../../../foundation/errors/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { addTold, attachThing, makePerson, type Told } from "../../people/index.ts";
import { NEW_PERSON, sideOf } from "../forms/recognise-form.ts";
import { getContact, type Contact } from "./contact.ts";
import { findWhoItMayBe } from "./who-it-may-be.ts";

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
  const offered = await findWhoItMayBe(context);
  if (!isNew && !offered.some(({ personId }) => personId === chosen)) {
    throw conflict("That person is no longer among those who may be the one.");
  }
  const personId = isNew ? (await makePerson(tx, sideOf(contact.kind), thing.agencyId)).id : chosen;
  const isFirst = thing.personId === undefined;
  await attachThing(tx, thing.id, personId);
  const typed = isNew && ["given", "family", "born"].some((name) => typeof answers[name] === "string");
  if (isFirst || typed) await addTold(tx, personId, toldBy(contact, isNew ? answers : {}));
  return { detail: { known: !isNew, offered: offered.length } };
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
