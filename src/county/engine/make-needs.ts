import type { Answers } from "../../foundation/forms/index.ts";
import { askedBy, assessmentRow, needsForm, needsIn, needsProcess } from "../../rooms/needs/index.ts";
import { granteesOf, isInvolved, open, ownGrantee, take } from "./act.ts";
import { readForm } from "./read-form.ts";
import type { Move } from "./move.ts";
import { thingOf, type World } from "./world.ts";

/** Goes through with her what she needs, and replaces what was before. */
export function askNeeds(world: World, move: Extract<Move, { does: "add" }>): void {
  const { house, rows, random } = world;
  const parent = thingOf(world, move.from);
  const answers: Answers = readForm(world, "needs", () => needsForm(house.pack), move.fields);
  const needs = needsIn(house, answers);
  const earlier = currentOf(world, move, parent.personId);
  const grantee = ownGrantee(parent, move.by);
  const made = {
    key: move.on,
    agencyId: move.by.agencyId,
    personId: parent.personId,
    parentId: parent.id,
    owner: grantee,
    ...askedBy(grantee, needs),
    own: (id: string) => assessmentRow(house, id, needs, answers),
  };
  const thing = open(world, needsProcess, made, move);
  rows["needs.assessment"].push(thing.own);
  for (const { id, state } of needs)
    rows["needs.need"].push({ id: random.uuid(), thing_id: thing.id, need: id, state });
  for (const each of earlier) take(world, each, "replace", {}, move);
  const hers = parent.personId ?? "";
  world.needs.set(hers, [...(world.needs.get(hers) ?? []), thing]);
}

function currentOf({ needs }: World, { by }: Extract<Move, { does: "add" }>, personId = "") {
  const mine = granteesOf(by);
  return (needs.get(personId) ?? []).filter(
    (thing) => thing.state === "current" && mine.some((grantee) => isInvolved(thing, grantee)),
  );
}
