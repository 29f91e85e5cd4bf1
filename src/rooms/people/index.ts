import { defineJob } from "../../foundation/jobs/index.ts";
import type { Room } from "../../room.ts";
import { aboutRoutes } from "./pages/about-page.tsx";
import { settleAlertRoute } from "./pages/alert-lines.tsx";
import { peopleRoute } from "./pages/people-page.tsx";
import { personRoutes } from "./pages/person-page.tsx";
import type { PersonPanel } from "./pages/person-panel.ts";
import { searchAgainRoute, searchRoute } from "./pages/search-page.tsx";
import { INDEX, keyRecords } from "./store/key-records.ts";
import type { PassedOnSource } from "./store/passed-on.ts";

export { indexKeys, KEY_RULES, lookUpKeys } from "./model/index-keys.ts";
export { toRaw, type KnownAs } from "./model/known-as.ts";
export { bandOf, lookUp, MOST_COMPARED, MOST_SHARING, sayProbability, type Band } from "./model/look-up.ts";
export type { Reason } from "./model/twins.ts";
export { ASK_AGAIN, sharedSchema, toPassedOn, toWords, type Shared } from "./model/passed-on.ts";
export { checkAgainFor, orCheckAgain, sayCheckAgain, type CheckAgain } from "./model/check-again.ts";
export { sayAttempt, sayWay } from "./model/say-attempt.ts";
export { checkAgainIn, toCheckAgain, toldUnsafeIn } from "./store/find-check-again.ts";
export { DAY_NAMES } from "./model/day-names.ts";
export { isSafeMoment } from "./model/safe-moment.ts";
export { safeByPassedOn, safeByPermission, type SafeNow } from "./model/reach.ts";
export { ComparisonTable } from "./pages/comparison-table.tsx";
export { alertLines } from "./pages/alert-lines.tsx";
export { ageOn } from "./model/age.ts";
export type { PanelSubject, PersonPanel } from "./pages/person-panel.ts";
export {
  addCharacteristics,
  characteristicRows,
  findCharacteristics,
  type Characteristic,
} from "./store/characteristics.ts";
export { hashedKnownBy, hashedNames, termKeys, type KnownBy } from "./store/keyed.ts";
export { compareRecords, type ComparedRecords, type Weighs } from "./store/compare-records.ts";
export { INDEX, keyRecords } from "./store/key-records.ts";
export { knownOf, openRecord, recordRow } from "./store/record.ts";
export { attachThing } from "./store/attach-thing.ts";
export {
  findCandidates,
  lookUpPerson,
  type Candidate,
  type FoundRow,
  type Known,
  type Neighbour,
} from "./store/find-people.ts";
export { findAlike, type Alike } from "./store/find-alike.ts";
export { findIdentities, findIdentitiesIn, findPersonId, type Identity } from "./store/identities.ts";
export { passedOnIn, type PassedOnSource } from "./store/passed-on.ts";
export { addTold, makePerson, type Person, type PersonName, type Side, type Told } from "./store/person.ts";

/** Whatever was told before the index kept records, and records whose keys follow older rules. */
const keyRecordsJob = defineJob({
  name: "people.key-records",
  every: 60,
  run: async (house) => {
    await keyRecords(house);
  },
});

/**
 * The door of people: who is already known, and the record of a person.
 * @param sources what things of other rooms say about a person, since they know people and not the other way round
 * @param panels what other rooms show on her page: her relationships, how high the risk is
 */
export function peopleRoom(sources: readonly PassedOnSource[], panels: readonly PersonPanel[]): Room {
  return {
    name: "people",
    routes: [
      peopleRoute,
      searchRoute,
      searchAgainRoute,
      settleAlertRoute,
      ...personRoutes({ sources, panels }),
      ...aboutRoutes,
    ],
    jobs: [keyRecordsJob],
    systemPermissions: { [INDEX]: ["index.keep"] },
  };
}
