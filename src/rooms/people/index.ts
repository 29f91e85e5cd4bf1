import type { Room } from "../../room.ts";
import { aboutRoutes } from "./pages/about-page.tsx";
import { settleAlertRoute } from "./pages/alert-lines.tsx";
import { peopleRoute } from "./pages/people-page.tsx";
import { personRoutes, type PassedOnSource } from "./pages/person-page.tsx";
import { searchRoute } from "./pages/search-page.tsx";

export { blockKeys, type KnownAs } from "./model/block-keys.ts";
export { toPassedOn, type PassedOn } from "./model/passed-on.ts";
export { safeByPassedOn, safeByPermission, type SafeNow } from "./model/reach.ts";
export { alertLines } from "./pages/alert-lines.tsx";
export { ageOn } from "./model/age.ts";
export type { PassedOnSource } from "./pages/person-page.tsx";
export { addCharacteristics, findCharacteristics, type Characteristic } from "./store/characteristics.ts";
export { hashedKeys } from "./store/block-key.ts";
export { findCandidates, type Candidate, type Known } from "./store/find-people.ts";
export { findIdentities, findPersonId, type Identity } from "./store/identities.ts";
export { addTold, makePerson, type Person, type PersonName, type Side, type Told } from "./store/person.ts";

/**
 * The door of people: who is already known, and the record of a person.
 * @param sources what other rooms passed on about a person, since they know people and not the other way round
 */
export function peopleRoom(sources: readonly PassedOnSource[]): Room {
  return {
    name: "people",
    routes: [peopleRoute, searchRoute, settleAlertRoute, ...personRoutes(sources), ...aboutRoutes],
  };
}
