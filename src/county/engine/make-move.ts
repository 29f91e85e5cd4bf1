import type { Answers } from "../../foundation/forms/index.ts";
import type { StepOutcome } from "../../foundation/process/index.ts";
import { aboutFormOf } from "../../rooms/front-door/index.ts";
import { riskForm } from "../../rooms/risk/index.ts";
import { note, take } from "./act.ts";
import { arrive, contactEffect, recognise } from "./make-contact.ts";
import { caseEffect } from "./make-case.ts";
import { enquire, interestEffect } from "./make-interest.ts";
import { childEffect, linkEffect, otherSideEffect, relateEffect } from "./make-link.ts";
import { askNeeds } from "./make-needs.ts";
import { addPart, partEffect } from "./make-part.ts";
import { escalate, refer, referralEffect } from "./make-referral.ts";
import { askForSomeone, requestEffect } from "./make-request.ts";
import { assess, riskEffect, toolOf } from "./make-risk.ts";
import type { Made, Move } from "./move.ts";
import { readForm } from "./read-form.ts";
import { personOf, thingOf, type LiveThing, type World } from "./world.ts";

type Step = Extract<Move, { does: "step" }>;

/**
 * Makes one move: the same pure rules that the pages use say what follows, and rows keep it. Moves come in the order
 * of time.
 * @throws conflict when the life cycle does not allow it: a story that could not have happened is not told.
 */
export function makeMove(world: World, move: Move): Made {
  switch (move.does) {
    case "arrive":
      arrive(world, move);
      return move;
    case "ask":
      askForSomeone(world, move);
      return move;
    case "enquire":
      enquire(world, move);
      return move;
    case "recognise":
      return recognise(world, move);
    case "assess":
      assess(world, move);
      return move;
    case "refer":
      refer(world, move);
      return move;
    case "escalate":
      escalate(world, move);
      return move;
    case "add":
      if (move.part === "needs") askNeeds(world, move);
      else addPart(world, move);
      return move;
    case "step":
      step(world, move);
      return move;
  }
}

function step(world: World, move: Step): void {
  const thing = thingOf(world, move.on);
  const answers = answersTo(world, thing, { ...move, fields: allFields(world, move) });
  const outcome = effect(world, thing, move, answers);
  take(world, thing, move.step, outcome, move);
}

/** What was sent, with the reference of whom it is about that the page was given. */
function allFields(world: World, { fields, refersTo }: Step): Step["fields"] {
  if (refersTo === undefined) return fields;
  return { ...fields, reference: world.called.get(personOf(world, refersTo)) ?? "" };
}

function effect(world: World, thing: LiveThing, move: Step, answers: Answers): StepOutcome {
  switch (thing.definition.name) {
    case "contact":
      if (typeof answers["note"] === "string")
        note(world, thing, { kind: "contact", text: answers["note"] }, move);
      if (move.step === "other-side") return otherSideEffect(world, thing, move, answers);
      if (move.step === "child") return childEffect(world, thing, move, answers);
      if (move.step === "relate") return relateEffect(world, thing, move, answers);
      return contactEffect(world, thing, move.step, answers, move);
    case "risk":
      return riskEffect(world, thing, move.step, answers, move);
    case "request":
      return requestEffect(world, thing, move, answers);
    case "referral":
      return referralEffect(world, thing, move, answers);
    case "relationship":
      return linkEffect(world, thing, move, answers);
    case "interest":
      return interestEffect(world, thing, move.step, answers);
    case "case":
      return caseEffect(world, thing, move, answers);
    default:
      return partEffect(world, thing, move, answers);
  }
}

/** What the step's form makes of what was sent; a form that depends on more than the pack takes it as it is. */
function answersTo(world: World, thing: LiveThing, { step: name, fields }: Step): Answers {
  const [process, { form }] = [thing.definition.name, thing.definition.steps[name] ?? {}];
  const known = `${process}.${name}`;
  if (known === "risk.complete") return readForm(world, known, () => riskForm(toolOf(world)), fields);
  if (known === "contact.about")
    return readForm(world, known, () => aboutFormOf(world.house.pack, []), fields);
  if (!form || typeof form === "function") return fields as Answers;
  return readForm(world, known, () => form, fields);
}
