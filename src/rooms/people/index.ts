/** The door of people: who is already known, and the record of a person. */
export { findCandidates, findKnown, type Candidate } from "./store/find-people.ts";
export { addTold, findPerson, makePerson, type Person, type PersonName, type Told } from "./store/person.ts";
export { type KnownAs } from "./model/block-keys.ts";
