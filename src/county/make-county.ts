import type { House } from "../foundation/house/index.ts";
import { requestProcess } from "../rooms/professionals/index.ts";
import { workforceOf, type Colleague } from "./engine/colleague.ts";
import { makeMove } from "./engine/make-move.ts";
import type { Made, Move } from "./engine/move.ts";
import { makeBoardActions } from "./boards/make-board-actions.ts";
import { makeMeetings } from "./boards/make-meetings.ts";
import { makeRisks } from "./boards/make-risks.ts";
import { makeSeats } from "./boards/make-seats.ts";
import { makePlaces } from "./places/make-places.ts";
import { makeReleases } from "./places/make-releases.ts";
import { makeStrategy } from "./strategy/make-strategy.ts";
import { noRows, type Row, type Rows } from "./engine/rows.ts";
import { newWorld, thingOf, type World } from "./engine/world.ts";
import { capacityRows } from "./story/capacity-story.ts";
import { tellCounty, type County } from "./tell-county.ts";

/** A county as rows to load, and as the moves that made it, to make it again for real. */
export type MadeCounty = {
  readonly rows: Rows;
  readonly moves: readonly Made[];
  readonly colleagues: readonly Colleague[];
  /** The ids of things, by the keys that the moves call them. */
  readonly ids: ReadonlyMap<string, string>;
};

/** Makes a county: tells its stories and lets the pure process engine say what follows from each move. */
export function makeCounty(house: House, county: County): MadeCounty {
  const { all } = workforceOf(house.pack);
  const world = newWorld(house, county.seed, county.block);
  const workforce = workforceRows(house.pack);
  world.rows["identity.staff"].push(...workforce["identity.staff"]);
  world.rows["identity.seat"].push(...workforce["identity.seat"]);
  // What a service says is said once, however many blocks the county has.
  if ((county.block ?? 0) === 0) world.rows["service.capacity"].push(...capacityRows(house, all, county));
  const moves: Made[] = [];
  for (const move of tellCounty(house, all, county)) {
    if (!isOvertaken(world, move)) moves.push(makeMove(world, move));
  }
  if (county.places !== undefined) {
    makePlaces(world, all, { seed: county.seed, until: county.until, count: county.places });
    makeReleases(world, all, county);
    const seats = makeSeats(world, all, county.until);
    makeMeetings(world, { staff: all, seats }, county.until);
    makeBoardActions(world, all, seats, county.until);
    makeRisks(world, all, county.until);
    makeStrategy(world, all, county.until);
  }
  world.rows["process.thing"] = parentsFirst(world.rows["process.thing"]);
  const ids = new Map([...world.things].map(([key, { id }]) => [key, id]));
  return { rows: world.rows, moves, colleagues: all, ids };
}

/** What is done with an assessment while it is the current one. */
const WHILE_CURRENT = ["end-review", "hand-over", "not-needed"];

/**
 * A story does not know of the others: that she came back meanwhile, and that her assessment was replaced, so that
 * nothing more is done with it; that nobody has said yet whom the other request of her home is about.
 */
function isOvertaken(world: World, move: Move): boolean {
  if (move.does !== "step") return false;
  if (move.refersTo !== undefined) return thingOf(world, move.refersTo).personId === undefined;
  const needsCurrent = WHILE_CURRENT.includes(move.step) && move.on.startsWith("risk ");
  return needsCurrent && thingOf(world, move.on).state !== "current";
}

/** A request is there before the contact it becomes, and comes under it: the contact has to be loaded first. */
function parentsFirst(things: readonly Row[]): Row[] {
  const isRequest = ({ process }: Row): boolean => process === requestProcess.name;
  return [...things.filter((row) => !isRequest(row)), ...things.filter(isRequest)];
}

/** The rows of those who work in the county beside the demonstration's own people. */
export function workforceRows(pack: House["pack"]): Rows {
  const { added } = workforceOf(pack);
  return {
    ...noRows(),
    "identity.staff": added.map(({ staffId, name, email }) => ({ id: staffId, name, email })),
    "identity.seat": added.map(({ staffId, seatId, agencyId, teamId, roleId }) => ({
      id: seatId,
      staff_id: staffId,
      agency_id: agencyId,
      team_id: teamId,
      role_id: roleId,
    })),
  };
}
