import { sealField } from "../../foundation/crypto/index.ts";
import { keysOf, sealValue } from "../../foundation/house/index.ts";
import { addressPlace } from "../../foundation/messages/index.ts";
import { getThreshold } from "../../foundation/pack/index.ts";
import type { StepOutcome } from "../../foundation/process/index.ts";
import {
  allowedContacts,
  arrivalOf,
  contactProcess,
  knownFrom,
  momentCodes,
  sideOf,
  toldBy,
} from "../../rooms/front-door/index.ts";
import { blockKeys, hashedKeys, type KnownAs } from "../../rooms/people/index.ts";
import type { Answers } from "../../foundation/forms/index.ts";
import { coded, keyOf, open, take } from "./act.ts";
import type { Colleague } from "./colleague.ts";
import type { Made, Move } from "./move.ts";
import { makeReference, thingOf, type ContactFacts, type LiveThing, type World } from "./world.ts";

const MOST_OFFERED = 20;
const DAY_MS = 86_400_000;

/** A request arrives and is taken in. */
export function arrive(world: World, { on, at, kind, answers }: Extract<Move, { does: "arrive" }>): void {
  const { employers, danger, opening } = arrivalOf(world.house.pack, kind, answers);
  const row = (id: string) => ({
    id,
    kind,
    danger,
    answers: sealValue(
      world.house,
      { table: "front_door.contact", row: id, column: "answers" },
      answers as Json,
    ),
    language: answers.interpreter ?? null,
    employers,
    district: answers.district ?? null,
    forms: [],
    taken_by: null,
    received_at: at,
  });
  const thing = open(world, contactProcess, { ...opening, key: on, own: row }, { at, by: "intake" });
  world.rows["front_door.contact"].push(thing.own);
  world.contacts.set(on, { kind, answers });
  permit(world, thing, { kind, answers }, at);
}

/** The ways of being reached that she allowed, as taking in records them: sealed, and good for so many days. */
function permit(
  { house, random, rows }: World,
  { id: thing_id, agencyId }: LiveThing,
  contact: ContactFacts,
  at: Date,
): void {
  const days = getThreshold(house.pack, "safe-contact.stale-after").value;
  for (const allowed of allowedContacts(contact.kind, contact.answers, house.pack)) {
    const id = random.uuid();
    rows["message.permission"].push({
      id,
      thing_id,
      agency_id: agencyId,
      channel: allowed.channel,
      address_sealed: sealField(keysOf(house), addressPlace(agencyId, id), allowed.address),
      sender_name: allowed.senderName,
      window_from: allowed.window?.from ?? "00:00",
      window_to: allowed.window?.to ?? "24:00",
      days: allowed.days ?? [1, 2, 3, 4, 5, 6, 7],
      voicemail_ok: allowed.voicemailOk ?? false,
      verified_at: at,
      expires_at: new Date(at.getTime() + days * DAY_MS),
      created_by: "system:intake",
      created_at: at,
    });
  }
}

/** Joins a contact to the person it is about: the one an earlier contact was about if she is offered, else somebody new. */
export function recognise(world: World, move: Extract<Move, { does: "recognise" }>): Made {
  const { on, at, by, perhaps } = move;
  const [thing, contact] = [thingOf(world, on), contactOf(world, on)];
  const offered = candidates(world, knownFrom(contact));
  const known = perhaps === undefined ? undefined : thingOf(world, perhaps).personId;
  const isKnown = known !== undefined && offered.has(known);
  const personId = isKnown ? known : makePerson(world, { thing, contact, on }, at, by);
  thing.personId = personId;
  thing.row["person_id"] = personId;
  addTold(world, thing, contact, personId, at);
  const detail = { known: isKnown, offered: Math.min(offered.size, MOST_OFFERED) };
  take(world, thing, "recognise", { detail }, { at, by });
  return isKnown && perhaps !== undefined ? { ...move, joined: perhaps } : move;
}

/** The effects of a contact's other steps. */
export function contactEffect(
  world: World,
  thing: LiveThing,
  step: string,
  answers: Answers,
  { by, at }: { readonly by: Colleague; readonly at: Date },
): StepOutcome {
  if (step === "take" || step === "answer-call") thing.own["taken_by"] = by.staffId;
  if (step === "hand-back") thing.own["taken_by"] = null;
  if (step === "close" || step === "end") return { detail: { reason: coded(answers, "reason") } };
  if (step === "about") return tellAbout(thing, answers);
  if (step !== "attempt" && step !== "reached" && step !== "talk") return {};
  const codes = ["channel", "result"].flatMap((name) => {
    const value = answers[name];
    return typeof value === "string" ? [[name, value]] : [];
  });
  const detail = Object.fromEntries(codes) as Record<string, string>;
  return { detail: step === "attempt" ? { ...detail, ...momentCodes(at, world.house.calendar) } : detail };
}

/** Where she lives and what forms the harm takes, as the step that asks about her keeps them: the one place that sets forms. */
function tellAbout({ own }: LiveThing, answers: Answers): StepOutcome {
  const { district, "forms-of-harm": forms } = answers;
  if (typeof district === "string") own["district"] = district;
  if (Array.isArray(forms)) own["forms"] = forms.map(String);
  return { detail: { asked: 0, ...(typeof district === "string" ? { district } : {}) } };
}

export function contactOf(world: World, key: string): ContactFacts {
  const contact = world.contacts.get(key);
  if (!contact) throw new Error(`"${key}" is no contact.`);
  return contact;
}

function makePerson(
  world: World,
  { thing, contact, on }: { thing: LiveThing; contact: ContactFacts; on: string },
  at: Date,
  by: Colleague,
): string {
  const id = world.random.uuid();
  world.rows["people.person"].push({
    id,
    reference: makeReference(world, "P", on),
    agency_id: thing.agencyId,
    side: sideOf(contact.kind),
    created_at: at,
    created_by: keyOf(by),
  });
  return id;
}

function addTold(
  world: World,
  thing: LiveThing,
  { answers }: ContactFacts,
  personId: string,
  at: Date,
): void {
  const { house, random, rows } = world;
  const { names, details } = toldBy({ id: thing.id, answers }, {});
  const row = (table: "people.name" | "people.detail", kind: string, value: Json): void => {
    const id = random.uuid();
    const sealed = sealValue(house, { table, row: id, column: "sealed" }, value);
    rows[table].push({ id, person_id: personId, kind, sealed, thing_id: thing.id, added_at: at });
  };
  for (const { kind, given, family } of names) row("people.name", kind, { given, family });
  for (const [kind, value] of Object.entries(details)) row("people.detail", kind, value);
  addKeys(world, personId, { names, born: details.born, phone: details.phone });
}

function addKeys({ house, index, rows }: World, personId: string, known: KnownAs): void {
  const keys = hashedKeys({ house }, known);
  blockKeys(known).forEach((key, place) => {
    const people = index.get(nameOf(key)) ?? new Set();
    if (people.has(personId)) return;
    index.set(nameOf(key), people.add(personId));
    const hashed = keys[place];
    if (hashed) rows["people.block_key"].push({ ...hashed, person_id: personId });
  });
}

/** As the database finds them: whoever shares a key. */
function candidates({ index }: World, known: KnownAs): Set<string> {
  return new Set(blockKeys(known).flatMap((key) => [...(index.get(nameOf(key)) ?? [])]));
}

function nameOf({ kind, value }: { kind: string; value: string }): string {
  return `${kind} ${value}`;
}

type Json = Parameters<typeof sealValue>[2];
