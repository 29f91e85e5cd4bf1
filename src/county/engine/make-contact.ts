import { sealField } from "../../foundation/crypto/index.ts";
import { keysOf, sealValue } from "../../foundation/house/index.ts";
import { addressPlace } from "../../foundation/messages/index.ts";
import { getThreshold } from "../../foundation/pack/index.ts";
import type { StepOutcome } from "../../foundation/process/index.ts";
import {
  AS_IT_WAS,
  allowedContacts,
  type Allowed,
  arrivalOf,
  contactProcess,
  dangerSaid,
  knownFrom,
  momentCodes,
  safeContactRow,
  saidOfHer,
  sideOf,
  toldBy,
  waysOf,
} from "../../rooms/front-door/index.ts";
import { characteristicRows, knownOf, recordRow, type Side, type Told } from "../../rooms/people/index.ts";
import type { Answers } from "../../foundation/forms/index.ts";
import { coded, keyOf, note, open, take, type When } from "./act.ts";
import { addToIndex, candidates } from "./candidates.ts";
import type { Colleague } from "./colleague.ts";
import type { Made, Move } from "./move.ts";
import type { Row } from "./rows.ts";
import { makeReference, thingOf, type ContactFacts, type LiveThing, type World } from "./world.ts";

const DAY_MS = 86_400_000;

/** A request arrives and is taken in. */
export function arrive(world: World, { on, at, kind, answers }: Extract<Move, { does: "arrive" }>): void {
  arriveAs(world, on, { kind, answers }, { at, by: "intake" });
}

/** The same, of a professional's request too. */
export function arriveAs(world: World, on: string, { kind, answers }: ContactFacts, when: When): LiveThing {
  const { employers, danger, opening } = arrivalOf(world.house.pack, kind, answers);
  const row = (id: string) => ({
    id,
    kind,
    danger,
    danger_said_at: null,
    danger_said_by: null,
    answers: sealValue(
      world.house,
      { table: "front_door.contact", row: id, column: "answers" },
      answers as Json,
    ),
    language: answers.interpreter ?? null,
    employers,
    district: answers.district ?? null,
    forms: answers.forms ?? [],
    taken_by: null,
    received_at: when.at,
  });
  const thing = open(world, contactProcess, { ...opening, key: on, own: row }, when);
  world.rows["front_door.contact"].push(thing.own);
  world.contacts.set(on, { kind, answers });
  permit(world, thing, allowedContacts(kind, answers, world.house.pack), when);
  return thing;
}

/** Ways of being reached that she allowed: sealed, and good for so many days from then. */
function permit(
  { house, random, rows, ways: known }: World,
  { id: thing_id, agencyId, personId }: LiveThing,
  ways: readonly Allowed[],
  { at, by }: When,
): void {
  const days = getThreshold(house.pack, "safe-contact.stale-after").value;
  for (const allowed of ways) {
    const id = random.uuid();
    const row: Row = {
      id,
      thing_id,
      person_id: personId ?? null,
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
      withdrawn_at: null,
      created_by: keyOf(by),
      created_at: at,
    };
    rows["message.permission"].push(row);
    known.set(thing_id, [...(known.get(thing_id) ?? []), row]);
  }
}

/** Joins a contact to the person it is about: the one an earlier contact was about if she is offered, else somebody new. */
export function recognise(world: World, move: Extract<Move, { does: "recognise" }>): Made {
  const { on, at, by, perhaps } = move;
  const [thing, contact] = [thingOf(world, on), contactOf(world, on)];
  const side = sideOf(contact.kind);
  const offered = candidates(world, knownFrom(contact)).filter((id) => world.sides.get(id) === side);
  const known = perhaps === undefined ? undefined : thingOf(world, perhaps).personId;
  const isKnown = known !== undefined && offered.includes(known);
  const personId = isKnown
    ? known
    : makePerson(world, { key: on, agencyId: thing.agencyId, side }, { at, by });
  thing.personId = personId;
  thing.row["person_id"] = personId;
  addTold(world, personId, toldBy({ id: thing.id, answers: contact.answers }, {}), { at, by });
  const detail = { known: isKnown, offered: offered.length };
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
  if (step === "take-over") thing.own["taken_by"] = by.staffId;
  if (step === "hand-back" || step === "give-back") thing.own["taken_by"] = null;
  if (step === "hand-over" || step === "pass-on") {
    thing.own["taken_by"] = coded(answers, "to");
    return { detail: { reason: coded(answers, "reason") } };
  }
  if (step === "close" || step === "end") return { detail: closingCodes(answers) };
  if (step === "danger") return sayDanger(world, thing, answers, { at, by });
  if (step === "about") return tellAbout(world, thing, answers, at);
  if (step === "safe-contact") return checkSafeContact(world, thing, answers, { at, by });
  if (step !== "attempt" && step !== "reached" && step !== "talk") return {};
  const codes = ["channel", "result"].flatMap((name) => {
    const value = answers[name];
    return typeof value === "string" ? [[name, value]] : [];
  });
  const detail = Object.fromEntries(codes) as Record<string, string>;
  return { detail: step === "talk" ? detail : { ...detail, ...momentCodes(at, world.house.calendar) } };
}

/** Why it ends, and whether whoever referred her was told that she was not reached. */
function closingCodes(answers: Answers): Record<string, string> {
  const reason = coded(answers, "reason");
  return typeof answers["told"] === "string" ? { reason, told: answers["told"] } : { reason };
}

/** The stories say only that it is over, once she was reached. */
function sayDanger(
  world: World,
  thing: LiveThing,
  answers: Answers,
  when: { readonly by: Colleague; readonly at: Date },
): StepOutcome {
  const { kept, note: said, detail } = dangerSaid(answers, when.at);
  Object.assign(thing.own, kept);
  note(world, thing, said, when);
  return { detail, clocks: { "first-contact": AS_IT_WAS } };
}

/** Where she lives and what forms the harm takes, as the step that asks about her keeps them: the one place that sets forms. */
function tellAbout(
  { house, random, rows }: World,
  { id, own, personId }: LiveThing,
  answers: Answers,
  at: Date,
): StepOutcome {
  const { district, "forms-of-harm": forms } = answers;
  own["district"] = typeof district === "string" ? district : null;
  own["forms"] = Array.isArray(forms) ? forms.map(String) : [];
  const said = saidOfHer(house.pack, answers);
  const of = { personId: personId ?? "", thingId: id };
  for (const row of characteristicRows(house, of, said, () => random.uuid()))
    rows["people.characteristic"].push({ ...row, added_at: at });
  return { detail: { asked: said.size, ...(typeof district === "string" ? { district } : {}) } };
}

/** How she may be reached, gone through with her: every earlier way goes. */
function checkSafeContact(
  world: World,
  thing: LiveThing,
  answers: Answers,
  when: { readonly by: Colleague; readonly at: Date },
): StepOutcome {
  const { house, random, rows, checked } = world;
  const { said, row } = safeContactRow(house, random.uuid(), thing.id, answers);
  rows["front_door.safe_contact"].push({ ...row, checked_at: when.at, by_staff: when.by.staffId });
  checked.set(thing.id, said);
  for (const way of world.ways.get(thing.id) ?? []) way["withdrawn_at"] = when.at;
  permit(world, thing, waysOf(house, said), when);
  return { detail: { ways: said.ways.join(" ") } };
}

export function contactOf(world: World, key: string): ContactFacts {
  const contact = world.contacts.get(key);
  if (!contact) throw new Error(`"${key}" is no contact.`);
  return contact;
}

/** Makes the record of somebody not known before. @param key what its reference is made of */
export function makePerson(
  world: World,
  { key, agencyId, side }: { readonly key: string; readonly agencyId: string; readonly side: Side },
  { at, by }: When,
): string {
  const id = world.random.uuid();
  const reference = makeReference(world, "P", key);
  world.called.set(id, reference);
  world.rows["people.person"].push({
    id,
    reference,
    agency_id: agencyId,
    side,
    created_at: at,
    created_by: keyOf(by),
  });
  world.sides.set(id, side);
  return id;
}

/** Adds what a thing told of a person, sealed, and the record by which she is found again. */
export function addTold(world: World, personId: string, told: Told, { at, by }: When): void {
  const { house, random, rows } = world;
  const { thingId, names, details } = told;
  const row = (table: "people.name" | "people.detail", kind: string, value: Json): void => {
    const id = random.uuid();
    const sealed = sealValue(house, { table, row: id, column: "sealed" }, value);
    rows[table].push({ id, person_id: personId, kind, sealed, thing_id: thingId, added_at: at });
  };
  for (const { kind, given, family } of names) row("people.name", kind, { given, family });
  for (const [kind, value] of Object.entries(details)) row("people.detail", kind, value);
  const { id, sealed, keys, rules } = recordRow(house, random.uuid(), told);
  rows["people.record"].push({ id, thing_id: thingId, sealed, keyed_with: rules, told_at: at });
  rows["people.membership"].push({ record_id: id, person_id: personId, since: at, decided_by: keyOf(by) });
  rows["people.block_key"].push(...keys.map((key) => ({ key, record_id: id, person_id: personId })));
  addToIndex(world, personId, knownOf(told));
}

type Json = Parameters<typeof sealValue>[2];
