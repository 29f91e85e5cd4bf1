import { errorText, parseForm, type Answers, type Form } from "../../foundation/forms/index.ts";
import type { StepOutcome } from "../../foundation/process/index.ts";
import { notesOf } from "../../rooms/cases/index.ts";
import { riskForm } from "../../rooms/risk/index.ts";
import { note, take } from "./act.ts";
import { arrive, contactEffect, recognise } from "./make-contact.ts";
import { caseEffect, refer, referralEffect } from "./make-referral.ts";
import { assess, riskEffect, toolOf } from "./make-risk.ts";
import type { Made, Move } from "./move.ts";
import { thingOf, type LiveThing, type World } from "./world.ts";

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
    case "recognise":
      return recognise(world, move);
    case "assess":
      assess(world, move);
      return move;
    case "refer":
      refer(world, move);
      return move;
    case "step":
      step(world, move);
      return move;
  }
}

function step(world: World, move: Step): void {
  const thing = thingOf(world, move.on);
  const answers = answersTo(world, thing, move);
  const outcome = effect(world, thing, move, answers);
  take(world, thing, move.step, outcome, move);
}

function effect(world: World, thing: LiveThing, move: Step, answers: Answers): StepOutcome {
  switch (thing.definition.name) {
    case "contact":
      if (typeof answers["note"] === "string")
        note(world, thing, { kind: "contact", text: answers["note"] }, move);
      return contactEffect(world, thing, move.step, answers, move);
    case "risk":
      return riskEffect(world, thing, move.step, answers, move);
    case "referral":
      return referralEffect(world, thing, move, answers);
    default:
      for (const each of notesOf(answers)) note(world, thing, each, move);
      return caseEffect(world, thing, move, answers);
  }
}

/** What the step's form makes of what was sent; a form that depends on more than the pack takes it as it is. */
function answersTo(world: World, thing: LiveThing, { step: name, fields }: Step): Answers {
  const form = formOf(world, thing, name);
  if (!form) return fields as Answers;
  const parsed = parseForm(form, fields, world.today);
  if (parsed.ok) return parsed.answers as Answers;
  const faults = parsed.errors.map((error) => errorText(form, error)).join(" ");
  throw new Error(`The form of ${thing.definition.name}.${name} does not take this: ${faults}`);
}

function formOf(world: World, thing: LiveThing, name: string): Form | undefined {
  if (thing.definition.name === "risk" && name === "complete") return riskForm(toolOf(world));
  const form = thing.definition.steps[name]?.form;
  return typeof form === "function" ? undefined : form;
}
