import { sealValue } from "../../foundation/house/index.ts";
import type { Answers } from "../../foundation/forms/index.ts";
import type { Service } from "../../foundation/pack/index.ts";
import type { StepOutcome } from "../../foundation/process/index.ts";
import { caseOpening, caseProcess } from "../../rooms/cases/index.ts";
import {
  allocators,
  decidingManagers,
  escalatedTo,
  receivers,
  referralProcess,
  referrers,
  questionOf,
  riskSent,
  refusal,
  repeatedIn,
  sayWait,
  serviceTeamOf,
  sharingEnds,
  signedText,
  snapshot,
  toldDetail,
  waitlisted,
  type ReferralSaid,
} from "../../rooms/referrals/index.ts";
import {
  endInvolvement,
  involve,
  keepInvolvement,
  open,
  ownGrantee,
  take,
  textIn,
  type When,
} from "./act.ts";
import type { Colleague } from "./colleague.ts";
import { contactOf } from "./make-contact.ts";
import { familyOn } from "./make-link.ts";
import { childrenGoneThrough } from "./make-needs.ts";
import { assessedOf, currentRisk } from "./make-risk.ts";
import type { Fields, Move } from "./move.ts";
import { thingOf, type LiveThing, type ReferralFacts, type World } from "./world.ts";

type Json = Parameters<typeof sealValue>[2];

/** Prepares a referral from a contact, with exactly what goes with it. */
export function refer(world: World, { on, at, by, from, fields }: Extract<Move, { does: "refer" }>): void {
  const { house } = world;
  const contact = thingOf(world, from);
  const [service, sender] = [getService(world, [fields["service"]].flat()[0]), ownGrantee(contact, by)];
  const { parts, basis, shared } = choose(world, from, { at, by, fields });
  const own = (id: string) => ({
    id,
    service: service.id,
    shared: sealValue(house, { table: "referral.referral", row: id, column: "shared" }, shared as Json),
    parts,
    basis,
    sender,
    risk_level: riskSent(shared) ?? null,
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
  world.referrals.set(on, { from, service, shared, parts, basis, sender, said: [] });
}

type Choosing = { readonly at: Date; readonly by: Colleague; readonly fields: Fields };

/** Exactly what goes with a referral from this contact, as it stands. */
function choose(world: World, from: string, { at, by, fields }: Choosing) {
  const contact = thingOf(world, from);
  const parts = [fields["parts"] ?? []].flat();
  const shared = snapshot(
    { ...world.house, now: () => at },
    {
      contact: {
        ...contactOf(world, from),
        danger: contact.own["danger"] === true,
        // What the stories say of it later is that it is over.
        dangerSaid: undefined,
        receivedAt: contact.own["received_at"] as Date,
      },
      checked: world.checked.get(contact.id),
      recorded: {
        ...familyOn(world, contact.personId, by, at),
        goneThrough: childrenGoneThrough(world, contact.personId, by),
        assessed: assessedOf(world, contact.personId, by),
      },
      parts,
      risk: currentRisk(world, contact.personId, by),
      answers: fields as Answers,
    },
  );
  return { parts, basis: String(fields["basis"]), shared };
}

/** What goes with it is chosen anew, before anything is sent. */
function change(world: World, thing: LiveThing, facts: ReferralFacts, move: Step): StepOutcome {
  const { parts, basis, shared } = choose(world, facts.from, move);
  Object.assign(facts, { parts, basis, shared });
  const place = { table: "referral.referral", row: thing.id, column: "shared" };
  const sealed = sealValue(world.house, place, shared as Json);
  Object.assign(thing.own, { parts, basis, shared: sealed, risk_level: riskSent(shared) ?? null });
  return { detail: { basis } };
}

const MINUTES_OF_THE_JOB = 10;

/** No answer came in time: as the database opens it to the service's managers, and for a while to the job that says so. */
export function escalate(world: World, { on, at }: Extract<Move, { does: "escalate" }>): void {
  const [thing, { service, sender }] = [thingOf(world, on), factsOf(world, on)];
  const when = { at, by: "referrals" } as const;
  const why = { basis: "no answer came in time", purpose: "to tell those concerned" };
  const until = new Date(at.getTime() + MINUTES_OF_THE_JOB * 60_000);
  const held = thing.ledger.filter(
    (row) => row["capacity"] === "receiving service" && row["ended_at"] === null,
  );
  involve(world, thing, { grantee: "system:referrals", capacity: "escalation", ...why, until }, when);
  for (const row of held) {
    const given = {
      capacity: "receiving service",
      basis: textIn(row, "basis"),
      purpose: textIn(row, "purpose"),
    };
    involve(
      world,
      thing,
      {
        ...given,
        grantee: `role:${service.agency}/service-manager`,
        parts: row["parts"] as readonly string[],
        ...(row["until"] ? { until: row["until"] as Date } : {}),
      },
      when,
    );
  }
  take(world, thing, "escalate", escalatedTo(world.house.pack, service, sender), when);
}

type Step = Extract<Move, { does: "step" }>;

/** The effects of a referral's steps; accepting one opens a case. */
export function referralEffect(world: World, thing: LiveThing, move: Step, answers: Answers): StepOutcome {
  const facts = factsOf(world, move.on);
  const { service, sender } = facts;
  const text = answers["text"] ?? (move.step === "decline" ? answers["note"] : undefined);
  if (typeof text === "string") {
    const said = signedText(move.by.name, move.by.agencyName, text);
    keepSaid(world, thing, facts, move.step === "ask" ? questionOf(said) : said);
  }
  switch (move.step) {
    case "send": {
      const grantee = serviceTeamOf(service);
      const until = sharingEnds(world.house, move.at);
      involve(world, thing, { ...receivers(grantee, facts.basis, facts.shared), until }, move);
      return { clocks: { answer: { for: grantee } }, detail: { service: service.id } };
    }
    case "accept":
      keepInvolvement(thing, "receiving service");
      openCase(world, thing, facts, move.opens ?? "", move);
      involve(world, thing, allocators(service), move);
      return { clocks: { feedback: { for: sender } }, detail: { service: service.id } };
    case "waitlist":
      keepInvolvement(thing, "receiving service");
      keepSaid(world, thing, facts, signedText(move.by.name, move.by.agencyName, sayWait(answers)));
      return waitlisted(facts, answers);
    case "decline": {
      const { reason, next } = refusal(world.house.pack, answers);
      Object.assign(thing.own, { decline_reason: reason, next_step: next });
      endInvolvement(thing, "receiving service", move.at);
      return { clocks: { feedback: { for: sender } }, detail: { service: service.id, reason, next } };
    }
    case "change":
      return change(world, thing, facts, move);
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
  const { service, shared } = facts;
  const own = (id: string) => ({
    id,
    service: service.id,
    received: sealValue(house, { table: "casework.case_file", row: id, column: "received" }, shared as Json),
    worker_id: null,
    risk_level: riskSent(shared) ?? null,
  });
  const opening = caseOpening(service, serviceTeamOf(service));
  const made = { ...opening, key, personId: referral.personId, parentId: referral.id, own };
  const opened = open(world, caseProcess, made, when);
  world.origins.set(opened.id, referral);
  world.rows["casework.case_file"].push(opened.own);
}

function keepSaid({ house }: World, thing: LiveThing, facts: ReferralFacts, said: ReferralSaid): void {
  facts.said = [...facts.said, said];
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
