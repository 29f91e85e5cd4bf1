import type { Answers } from "../../foundation/forms/index.ts";
import type { StepOutcome } from "../../foundation/process/index.ts";
import {
  contactOutcome,
  getGroup,
  interestProcess,
  openingOf,
  sealSaid,
} from "../../rooms/involvement/index.ts";
import { coded, open, textIn } from "./act.ts";
import type { Move } from "./move.ts";
import type { LiveThing, World } from "./world.ts";

/** Steps after which nothing says any more who it was. */
const LETS_GO = ["withdraw", "leave"];

/** Somebody would like to join a group: taken in for the one role that answers. */
export function enquire(world: World, { on, at, sent }: Extract<Move, { does: "enquire" }>): void {
  const { house, rows } = world;
  const { group, way = null, ...said } = sent;
  const made = {
    ...openingOf(house.pack, getGroup(house.pack, group)),
    key: on,
    own: (id: string) => ({ id, group_id: group, way, said: sealSaid(house, id, said), received_at: at }),
  };
  rows["involvement.interest"].push(open(world, interestProcess, made, { at, by: "interests" }).own);
}

/** The effects of an interest's steps. */
export function interestEffect(
  { house }: World,
  thing: LiveThing,
  step: string,
  answers: Answers,
): StepOutcome {
  const { own, state } = thing;
  if (step === "contact")
    return contactOutcome(house.pack, textIn(own, "group_id"), { state, outcome: coded(answers, "outcome") });
  if (step === "decline") return { detail: { why: coded(answers, "why") } };
  if (LETS_GO.includes(step)) own["said"] = null;
  return {};
}
