import type { Answers } from "../../foundation/forms/index.ts";
import {
  askedBy,
  assessmentRow,
  needsForm,
  needsIn,
  needsProcess,
  sayChildren,
} from "../../rooms/needs/index.ts";
import { granteesOf, isInvolved, open, ownGrantee, take } from "./act.ts";
import type { Colleague } from "./colleague.ts";
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
  world.childrenSaid.set(thing.id, answers);
  const hers = parent.personId ?? "";
  world.needs.set(hers, [...(world.needs.get(hers) ?? []), thing]);
}

/** What was gone through last of her children, as far as the colleague is involved in it. */
export function childrenGoneThrough(world: World, personId: string | undefined, by: Colleague): string[] {
  const latest = currentOf(world, { by }, personId).at(-1);
  return latest ? sayChildren(world.childrenSaid.get(latest.id) ?? {}) : [];
}

function currentOf({ needs }: World, { by }: { readonly by: Colleague }, personId = "") {
  const mine = granteesOf(by);
  return (needs.get(personId) ?? []).filter(
    (thing) => thing.state === "current" && mine.some((grantee) => isInvolved(thing, grantee)),
  );
}
