import { sealValue } from "../../foundation/house/index.ts";
import type { Answers } from "../../foundation/forms/index.ts";
import type { Service } from "../../foundation/pack/index.ts";
import type { StepOutcome } from "../../foundation/process/index.ts";
import {
  allocatedTo,
  caseOpening,
  caseProcess,
  closedUntil,
  closingDetail,
  notesDetail,
  workerOf,
} from "../../rooms/cases/index.ts";
import {
  receivers,
  referralProcess,
  referrers,
  refusal,
  serviceTeamOf,
  sharingEnds,
  signedText,
  snapshot,
} from "../../rooms/referrals/index.ts";
import {
  coded,
  endInvolvement,
  involve,
  keepInvolvement,
  limitInvolvement,
  open,
  ownGrantee,
  type When,
} from "./act.ts";
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
  const chosen = { contact: contactOf(world, from), parts, risk, answers: fields as Answers };
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
  const text = answers["text"] ?? answers["note"];
  if (typeof text === "string") keepSaid(world, thing, facts, text, move.by);
  if (move.step === "send") {
    const grantee = serviceTeamOf(service);
    const until = sharingEnds(world.house, move.at);
    involve(world, thing, { ...receivers(grantee, facts.basis, facts.parts), until }, move);
    return { clocks: { answer: { for: grantee } }, detail: { service: service.id } };
  }
  if (move.step === "accept") {
    keepInvolvement(thing, "receiving service");
    openCase(world, thing, facts, move.opens ?? "", move);
    return { clocks: { feedback: { for: sender } }, detail: { service: service.id } };
  }
  if (move.step === "decline") {
    const { reason, next } = refusal(world.house.pack, answers);
    Object.assign(thing.own, { decline_reason: reason, next_step: next });
    endInvolvement(thing, "receiving service", move.at);
    return { clocks: { feedback: { for: sender } }, detail: { service: service.id, reason, next } };
  }
  if (move.step === "withdraw") endInvolvement(thing, "receiving service", move.at);
  return move.step === "ask" || move.step === "reply" ? { clocks: { question: { for: sender } } } : {};
}

/** The effects of a case's steps. */
export function caseEffect(world: World, thing: LiveThing, move: Step, answers: Answers): StepOutcome {
  if (move.step === "allocate") {
    const worker = coded(answers, "worker");
    thing.own["worker_id"] = worker;
    endInvolvement(thing, "worker", move.at);
    involve(world, thing, workerOf(worker), move);
    return allocatedTo(worker);
  }
  if (move.step === "close") {
    limitInvolvement(thing, "worker", closedUntil(world.house, move.at));
    return { detail: closingDetail(world.house, answers) };
  }
  return { detail: notesDetail(answers) };
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
