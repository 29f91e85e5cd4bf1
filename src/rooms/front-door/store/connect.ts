import type { ActorTx } from "../../../foundation/access/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { findCandidates, findPersonId, type PersonName, type Told } from "../../people/index.ts";
import { addLink, isTie, LINK_KINDS, type LinkKind, type Tie } from "../../relationships/index.ts";
import { NEW_PERSON } from "../forms/recognise-form.ts";
import { getContact, sideOf, type Contact } from "./contact.ts";
import { checkSides } from "./known-sides.ts";

/** Links her with whoever causes harm, known or new, and keeps in codes what the check of both sides came to. */
export async function linkOtherSide({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const contact = await getHers(tx, thing.id);
  const { others, herAsOther, otherAsHarmed } = await checkSides(tx, thing, contact);
  const chosen = String(answers["person"]);
  const isNew = chosen === NEW_PERSON;
  if (!isNew && !others.some(({ personId }) => personId === chosen))
    throw conflict("That person is no longer among those who may be the one.");
  const link = await addLink(tx, {
    from: thing,
    other: isNew ? { side: "causing-harm" } : { personId: chosen },
    ...otherSideLink(contact, answers),
  });
  return {
    // Where it is judged who of the two is the primary perpetrator.
    next: `/relationships/${link.id}`,
    detail: {
      known: !isNew,
      offered: others.length,
      check: String(answers["check"]),
      "her-as-other": herAsOther.length,
      "other-as-harmed": otherAsHarmed.length,
    },
  };
}

/** What a link to whoever causes harm says: what was entered, else what she said herself. */
export function otherSideLink(contact: Pick<Contact, "answers">, answers: StepAnswers) {
  return {
    kind: "harmed-by",
    relation: textOf(answers, "relation") ?? contact.answers.unsafeRelation,
    ties: tiesOf(answers),
    together: togetherOf(answers) ?? contact.answers.unsafeLivesWith,
    told: toldOfOther(contact, answers["person"] === NEW_PERSON ? answers : {}),
  } as const;
}

/** What a link to a child of hers says. */
export function childLink(answers: StepAnswers) {
  return { kind: kindOf(answers), together: togetherOf(answers), told: readTold(answers) };
}

/** Adds a child of hers: a record of its own, or one there is already. */
export async function addChild({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  await getHers(tx, thing.id);
  const typed = textOf(answers, "known");
  const link = childLink(answers);
  const known = typed === undefined ? undefined : await getPersonId(tx, typed);
  if (known === undefined) await refuseKnownChild(tx, thing.id, link.told);
  await addLink(tx, {
    from: thing,
    other: known === undefined ? { side: "child" } : { personId: known },
    ...link,
  });
  return { detail: { known: known !== undefined, kind: link.kind } };
}

/** Links her with somebody who has a record that the actor may see. */
export async function linkKnown({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  await getHers(tx, thing.id);
  await addLink(tx, {
    from: thing,
    other: { personId: await getPersonId(tx, textOf(answers, "reference") ?? "") },
    ...relatedLink(answers),
  });
  return { detail: { kind: kindOf(answers) } };
}

/** What a link to somebody known says. */
export function relatedLink(answers: StepAnswers) {
  return {
    kind: kindOf(answers),
    ties: tiesOf(answers),
    together: togetherOf(answers),
    since: textOf(answers, "since"),
  };
}

/** The two sides are linked from the side of whoever was harmed; the programme links nobody (SAFETY 71). */
async function getHers(tx: ActorTx, id: string): Promise<Contact> {
  const contact = await getContact(tx, id);
  if (sideOf(contact.kind) !== "harmed")
    throw conflict("Nobody is linked from a request about own behaviour.");
  return contact;
}

async function getPersonId(tx: ActorTx, typed: string): Promise<string> {
  const id = await findPersonId(tx, typed);
  if (id === undefined)
    throw conflict("Nobody you are involved with has that reference. Look at it again, or leave it empty.");
  return id;
}

/** A child with this very name and birth date is asked about rather than recorded a second time. */
async function refuseKnownChild(tx: ActorTx, thingId: string, told: Omit<Told, "thingId">): Promise<void> {
  const { born } = told.details;
  if (born === undefined || told.names.length === 0) return;
  const candidates = await findCandidates(tx, thingId, { names: told.names, born });
  const same = candidates.find(
    (each) =>
      each.side === "child" && each.born === born && told.names.some((name) => isAmong(name, each.names)),
  );
  if (same)
    throw conflict(
      `A child of this name and date of birth is known: ${same.reference}. Give that reference.`,
    );
}

function isAmong(name: PersonName, names: readonly PersonName[]): boolean {
  const plain = ({ given, family }: PersonName): string => `${given} ${family}`.trim().toLowerCase();
  return names.some((each) => plain(each) === plain(name));
}

function toldOfOther({ answers: said }: Pick<Contact, "answers">, added: StepAnswers): Omit<Told, "thingId"> {
  const given = textOf(added, "given") ?? said.unsafeGiven;
  const family = textOf(added, "family") ?? said.unsafeFamily;
  const born = textOf(added, "born") ?? said.unsafeBorn;
  return readTold({ given, family, born });
}

function readTold(answers: StepAnswers): Omit<Told, "thingId"> {
  const [given = "", family = "", born] = ["given", "family", "born"].map((name) => textOf(answers, name));
  return {
    names: given || family ? [{ kind: "preferred", given, family }] : [],
    details: born === undefined ? {} : { born },
  };
}

function kindOf(answers: StepAnswers): LinkKind {
  return LINK_KINDS.find((kind) => kind === answers["kind"]) ?? "other-family";
}

function tiesOf({ ties }: StepAnswers): Tie[] {
  return Array.isArray(ties) ? ties.filter(isTie) : [];
}

function togetherOf({ together }: StepAnswers): "yes" | "no" | "unknown" | undefined {
  return (["yes", "no", "unknown"] as const).find((each) => each === together);
}

function textOf(answers: StepAnswers, name: string): string | undefined {
  const value = answers[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}
