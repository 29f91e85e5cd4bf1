import { parsePage, type Answers } from "../../foundation/forms/index.ts";
import { sealValue } from "../../foundation/house/index.ts";
import type { StepOutcome } from "../../foundation/process/index.ts";
import { arrivalOf } from "../../rooms/front-door/index.ts";
import {
  ANSWERED,
  REFERRER,
  newsCodes,
  newsOf,
  nothingYet,
  referrerAlone,
  requestCodes,
  requestForm,
  requestProcess,
  saidNow,
  sentTo,
  toContact,
  toldText,
  type Referrer,
  type Said,
} from "../../rooms/professionals/index.ts";
import { coded, involve, open, textIn } from "./act.ts";
import { arriveAs } from "./make-contact.ts";
import type { Move } from "./move.ts";
import { formOf } from "./read-form.ts";
import type { Row } from "./rows.ts";
import type { LiveThing, World } from "./world.ts";

type Json = Parameters<typeof sealValue>[2];
type Step = Extract<Move, { does: "step" }>;
type Column = "answers" | "referrer" | "said";

/** A professional begins a request, and writes as many of its pages as are told. */
export function askForSomeone(world: World, { on, at, by, pages }: Extract<Move, { does: "ask" }>): void {
  const form = formOf(world, "request", () => requestForm(world.house.pack, "signed-in"));
  const own = `seat:${by.seatId}`;
  let answers: Answers = {};
  for (const [page, fields] of pages) {
    const parsed = parsePage(form, page, fields, answers, world.today);
    if (!parsed.ok) throw new Error(`The page ${page} of ${on} does not take this.`);
    answers = parsed.answers as Answers;
  }
  const made = {
    key: on,
    agencyId: by.agencyId,
    owner: own,
    involved: [referrerAlone(own)],
    own: (id: string) => ({
      id,
      answers: seal(world, id, "answers", { ...nothingYet(form), answers } as Json),
      referrer: null,
      staff_id: by.staffId,
      contact_id: null,
      may_know: false,
      outcome: null,
      said: null,
    }),
  };
  world.rows["professional.request"].push(open(world, requestProcess, made, { at, by }).own);
  world.requests.set(on, { answers, said: [] });
}

/** The effects of a request's steps; sending one makes the contact that it becomes. */
export function requestEffect(world: World, thing: LiveThing, move: Step, answers: Answers): StepOutcome {
  switch (move.step) {
    case "send":
      return send(world, thing, move);
    case "acknowledge":
    case "tell": {
      const outcome = coded(answers, "outcome") as Parameters<typeof toldText>[0];
      thing.own["outcome"] = outcome;
      keepSaid(world, thing, move, { kind: "told", text: toldText(outcome, answers) });
      return { detail: { outcome, mayKnow: thing.own["may_know"] === true } };
    }
    case "ask":
      keepSaid(world, thing, move, { kind: "question", text: coded(answers, "text") });
      return { clocks: { question: { for: textIn(referrerOf(thing), "grantee") } } };
    case "reply":
      keepSaid(world, thing, move, { kind: "answer", text: coded(answers, "text") });
      return ANSWERED;
    case "add":
      return tellNews(world, thing, move, answers);
    default:
      if (thing.state === "draft") empty(world, thing);
      return {};
  }
}

/** The stories tell nothing that cannot wait. */
function tellNews(world: World, thing: LiveThing, move: Step, answers: Answers): StepOutcome {
  const news = newsOf(answers);
  keepSaid(world, thing, move, { kind: "added", text: coded(answers, "text"), ...news });
  const frontDoor = thing.clocks.find(({ name }) => name === "feedback")?.for;
  return { detail: newsCodes(news), clocks: { news: frontDoor ? { for: frontDoor } : {} } };
}

function referrerOf({ ledger }: LiveThing): Row {
  const row = ledger.find(({ capacity }) => capacity === REFERRER);
  if (!row) throw new Error("A request is its referrer's from the beginning.");
  return row;
}

function send(world: World, thing: LiveThing, move: Step): StepOutcome {
  const { by, at, on, opens = "" } = move;
  const referrer: Referrer = { name: by.name, agency: by.agencyName, proof: "signed-in" };
  const answers = toContact({ id: thing.id, answers: factsOf(world, on).answers, referrer });
  const { owner } = arrivalOf(world.house.pack, "professional", answers).opening;
  for (const given of sentTo(owner)) involve(world, thing, given, move);
  const contact = arriveAs(world, opens, { kind: "professional", answers }, { at, by: "requests" });
  Object.assign(thing.own, {
    contact_id: contact.id,
    referrer: seal(world, thing.id, "referrer", referrer as Json),
    may_know: answers.professional?.mayKnow === "yes",
  });
  thing.row["parent_id"] = contact.id;
  return { clocks: { feedback: { for: owner } }, detail: requestCodes(answers) };
}

/** A draft that is withdrawn is emptied. */
function empty(world: World, thing: LiveThing): void {
  const form = formOf(world, "request", () => requestForm(world.house.pack, "signed-in"));
  thing.own["answers"] = seal(world, thing.id, "answers", nothingYet(form) as Json);
}

function keepSaid(world: World, thing: LiveThing, { by, at, on }: Step, said: Omit<Said, "by" | "at">) {
  const facts = factsOf(world, on);
  facts.said.push(saidNow({ name: by.name, agency: by.agencyName, at }, said));
  thing.own["said"] = seal(world, thing.id, "said", facts.said as Json);
}

function factsOf({ requests }: World, key: string) {
  const facts = requests.get(key);
  if (!facts) throw new Error(`"${key}" is no request.`);
  return facts;
}

function seal({ house }: World, row: string, column: Column, value: Json): Buffer {
  return sealValue(house, { table: "professional.request", row, column }, value);
}
