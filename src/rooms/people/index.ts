import type { Room } from "../../room.ts";
import { settleAlertRoute } from "./pages/alert-lines.tsx";
import { peopleRoute } from "./pages/people-page.tsx";
import { personRoutes, type ReachSource } from "./pages/person-page.tsx";
import { searchRoute } from "./pages/search-page.tsx";

export { blockKeys, type KnownAs } from "./model/block-keys.ts";
export type { Reach } from "./model/reach.ts";
export { alertLines } from "./pages/alert-lines.tsx";
export type { ReachSource } from "./pages/person-page.tsx";
export { hashedKeys } from "./store/block-key.ts";
export { findCandidates, findKnown, type Candidate, type Known } from "./store/find-people.ts";
export { addTold, findPerson, makePerson, type Person, type PersonName, type Told } from "./store/person.ts";

/**
 * The door of people: who is already known, and the record of a person.
 * @param reach what other rooms know of when she may be reached, since they know people and not the other way round
 */
export function peopleRoom(reach: readonly ReachSource[]): Room {
  return { name: "people", routes: [peopleRoute, searchRoute, settleAlertRoute, ...personRoutes(reach)] };
}
