import { sealValue } from "../../foundation/house/index.ts";
import type { Answers } from "../../foundation/forms/index.ts";
import type { Service } from "../../foundation/pack/index.ts";
import type { StepOutcome } from "../../foundation/process/index.ts";
import { caseOpening, caseProcess } from "../../rooms/cases/index.ts";
import {
  decidingManagers,
  receivers,
  referralProcess,
  referrers,
  refusal,
  repeatedIn,
  sayWait,
  serviceTeamOf,
  sharingEnds,
  signedText,
  snapshot,
  toldDetail,
  waitlisted,
} from "../../rooms/referrals/index.ts";
import { endInvolvement, involve, keepInvolvement, open, ownGrantee, type When } from "./act.ts";
import type { Colleague } from "./colleague.ts";
import { contactOf } from "./make-contact.ts";
import { currentRisk } from "./make-risk.ts";
import type { Move } from "./move.ts";
import { thingOf, type LiveThing, type ReferralFacts, type World } from "./world.ts";

type Json = Parameters<typeof sealValue>[2];

/** Prepares a referral from a contact, with exactly what goes with it. */
export function refer(world: World, { on, at, by, from, fields }: Extract<Move, { does: "refer" }>): void {
  const { house } = world;
  const contact = thingOf(world, from);
  const parts = [fields["parts"] ?? []].flat();
  const [service, sender, basis] = [
    getService(world, [fields["service"]].flat()[0]),
    ownGrantee(contact, by),
    String(fields["basis"]),
  ];
  const risk = currentRisk(world, contact.personId, by);
  const checked = world.checked.get(contact.id);
  const chosen = { contact: contactOf(world, from), checked, parts, risk, answers: fields as Answers };
  const shared = snapshot(house, chosen);
  const own = (id: string) => ({
    id,
    service: service.id,
    shared: sealValue(house, { table: "referral.referral", row: id, column: "shared" }, shared as Json),
    parts,
    basis,
    sender,
    risk_level: risk ?? null,
    decline_reason: null,
    next_step: null,
    answer: null,
    repeated: null,
  });
  const made = {
    key: on,
    agencyId: by.agencyId,
    personId: contact.personId,
    parentId: contact.id,
    owner: sender,
    involved: [referrers(sender)],
    detail: { service: service.id, basis },
    own,
  };
  const thing = open(world, referralProcess, made, { at, by });
  world.rows["referral.referral"].push(thing.own);
  world.referrals.set(on, { service, shared, parts, basis, sender, risk, said: [] });
}

type Step = Extract<Move, { does: "step" }>;

/** The effects of a referral's steps; accepting one opens a case. */
export function referralEffect(world: World, thing: LiveThing, move: Step, answers: Answers): StepOutcome {
  const facts = factsOf(world, move.on);
  const { service, sender } = facts;
  const text = answers["text"] ?? (move.step === "decline" ? answers["note"] : undefined);
  if (typeof text === "string") keepSaid(world, thing, facts, text, move.by);
  switch (move.step) {
    case "send": {
      const grantee = serviceTeamOf(service);
      const until = sharingEnds(world.house, move.at);
      involve(world, thing, { ...receivers(grantee, facts.basis, facts.parts), until }, move);
      return { clocks: { answer: { for: grantee } }, detail: { service: service.id } };
    }
    case "accept":
      keepInvolvement(thing, "receiving service");
      openCase(world, thing, facts, move.opens ?? "", move);
      return { clocks: { feedback: { for: sender } }, detail: { service: service.id } };
    case "waitlist":
      keepInvolvement(thing, "receiving service");
      keepSaid(world, thing, facts, sayWait(answers), move.by);
      return waitlisted(facts, answers);
    case "decline": {
      const { reason, next } = refusal(world.house.pack, answers);
      Object.assign(thing.own, { decline_reason: reason, next_step: next });
      endInvolvement(thing, "receiving service", move.at);
      return { clocks: { feedback: { for: sender } }, detail: { service: service.id, reason, next } };
    }
    case "withdraw":
      endInvolvement(thing, "receiving service", move.at);
      return {};
    case "to-manager": {
      const deciding = decidingManagers(world.house.pack, thing.agencyId);
      involve(world, thing, deciding, move);
      return { clocks: { manager: { for: deciding.grantee } } };
    }
    case "ask":
    case "reply":
      return { clocks: { question: { for: sender } } };
    case "keep-waiting":
      return {};
    default:
      return told(thing, move, answers, sender);
  }
}

/** What she and whoever referred her were told, and whether she had to tell her story again. */
function told(thing: LiveThing, { step }: Step, answers: Answers, sender: string): StepOutcome {
  thing.own["repeated"] = repeatedIn(answers["repeated"]) ?? thing.own["repeated"] ?? null;
  const detail = toldDetail(answers);
  return step === "ask-later" ? { detail, clocks: { "ask-again": { for: sender } } } : { detail };
}

function openCase(world: World, referral: LiveThing, facts: ReferralFacts, key: string, when: When): void {
  const { house } = world;
  const { service, shared, risk } = facts;
  const own = (id: string) => ({
    id,
    service: service.id,
    received: sealValue(house, { table: "casework.case_file", row: id, column: "received" }, shared as Json),
    worker_id: null,
    risk_level: risk ?? null,
  });
  const opening = caseOpening(service, serviceTeamOf(service));
  const made = { ...opening, key, personId: referral.personId, parentId: referral.id, own };
  world.rows["casework.case_file"].push(open(world, caseProcess, made, when).own);
}

function keepSaid(
  { house }: World,
  thing: LiveThing,
  facts: ReferralFacts,
  text: string,
  by: Colleague,
): void {
  facts.said = [...facts.said, signedText(by.name, by.agencyName, text)];
  const place = { table: "referral.referral", row: thing.id, column: "answer" };
  thing.own["answer"] = sealValue(house, place, [...facts.said]);
}

function getService({ house }: World, id: unknown): Service {
  const service = house.pack.services.find((each) => each.id === id);
  if (!service) throw new Error(`The pack has no service ${String(id)}.`);
  return service;
}

function factsOf({ referrals }: World, key: string): ReferralFacts {
  const facts = referrals.get(key);
  if (!facts) throw new Error(`"${key}" is no referral.`);
  return facts;
}
