import {
  isHidden,
  isPersonHidden,
  knows,
  may,
  mayGive,
  mayRead,
  mayStop,
  type Conflict,
  type Oracle,
  type Sharing,
  type Use,
} from "./oracle.ts";
import type { Move } from "./moves.ts";

/** What a move comes to, said before it is made: whether it takes; the world is from then on as it leaves it. */
export function foretell(world: Oracle, move: Move): boolean {
  const takes = mayTake(world, move);
  if (takes) take(world, move);
  return takes;
}

/** The sharing, conflict or use a move is about, by its place; none while there is none. */
export function pick<T>(list: readonly T[], place: number): T | undefined {
  return list.length === 0 ? undefined : list[place % list.length];
}

function mayTake(world: Oracle, move: Move): boolean {
  switch (move.kind) {
    case "involve":
      return mayGive(world, move.by, move.thing, move.hours);
    case "stop": {
      const sharing = pick(world.sharings, move.sharing);
      return sharing !== undefined && mayStop(world, move.by, sharing);
    }
    case "conflict":
      return move.actor !== move.by && !isTargetHidden(world, move.by, targetOf(world, move));
    case "lift": {
      const conflict = pick(world.conflicts, move.conflict);
      return conflict !== undefined && mayLift(world, move.by, conflict);
    }
    case "break-glass":
      // Taken without a word of whether anything was opened.
      return may(world, move.by, "access.break-glass");
    case "review": {
      const use = pick(world.uses, move.use);
      return use !== undefined && mayReview(world, move.by, use);
    }
    case "recognise":
      return mayRecognise(world, move);
  }
}

function take(world: Oracle, move: Move): void {
  switch (move.kind) {
    case "involve":
      world.sharings.push({
        thing: move.thing,
        actor: move.to,
        by: move.by,
        hours: move.hours,
        isBreakGlass: false,
        ended: false,
      });
      break;
    case "stop":
      end(pick(world.sharings, move.sharing));
      break;
    case "conflict":
      world.conflicts.push({
        actor: move.actor,
        ...targetOf(world, move),
        agency: world.actors[move.by]?.agency ?? "",
        ended: false,
      });
      break;
    case "lift":
      end(pick(world.conflicts, move.conflict));
      break;
    case "break-glass":
      breakGlass(world, move);
      break;
    case "review": {
      const use = pick(world.uses, move.use);
      if (use) use.reviewed = true;
      if (!move.isJustified) end(use?.sharing);
      break;
    }
    case "recognise": {
      const thing = world.things[move.thing];
      if (thing) thing.person = move.person;
    }
  }
}

/** A conflict recorded by a thing's reference is with its person, once it has one. */
function targetOf(
  world: Oracle,
  { thing }: Extract<Move, { kind: "conflict" }>,
): Pick<Conflict, "person" | "thing"> {
  const person = world.things[thing]?.person;
  return person === undefined ? { person, thing } : { person, thing: undefined };
}

function isTargetHidden(
  world: Oracle,
  actor: number,
  { person, thing }: Pick<Conflict, "person" | "thing">,
): boolean {
  return person === undefined ? isHidden(world, actor, thing ?? -1) : isPersonHidden(world, actor, person);
}

function mayLift(world: Oracle, actor: number, conflict: Conflict): boolean {
  const sees = world.actors[actor]?.agency === conflict.agency && conflict.actor !== actor;
  return sees && !conflict.ended && !isTargetHidden(world, actor, conflict);
}

function opens(world: Oracle, { by, thing, isNamed }: Extract<Move, { kind: "break-glass" }>): boolean {
  return isNamed && world.things[thing]?.person !== undefined && !isHidden(world, by, thing);
}

function breakGlass(world: Oracle, move: Extract<Move, { kind: "break-glass" }>): void {
  const sharing: Sharing | undefined = opens(world, move)
    ? { thing: move.thing, actor: move.by, by: move.by, hours: move.hours, isBreakGlass: true, ended: false }
    : undefined;
  if (sharing) world.sharings.push(sharing);
  world.uses.push({ by: move.by, thing: move.thing, sharing, reviewed: false });
}

function mayReview(world: Oracle, actor: number, use: Use): boolean {
  const isTold = world.actors[actor]?.agency === world.things[use.thing]?.agency && actor !== use.by;
  return may(world, actor, "access.approve") && isTold && !use.reviewed && !isHidden(world, actor, use.thing);
}

function mayRecognise(world: Oracle, { by, thing, person }: Extract<Move, { kind: "recognise" }>): boolean {
  const joins = may(world, by, "person.recognise") && !isPersonHidden(world, by, person);
  return mayRead(world, by, thing) && (knows(world, by, person) || joins);
}

function end(what: { ended: boolean } | undefined): void {
  if (what) what.ended = true;
}
