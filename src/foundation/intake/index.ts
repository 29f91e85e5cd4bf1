/** The door of intake: what the public sends, sealed on arrival, and the drafts that die with their cookie. */
export { deleteDraft, findDraft, putDraft } from "./draft-store.ts";
export {
  addSealedToThread,
  addToThread,
  burnThread,
  findSealedThread,
  findThread,
  findWayBack,
  isRecordId,
  isThread,
  newThread,
  opensThread,
  openingThread,
  purgeThreads,
  writeReply,
  type NewThread,
  type SealedThread,
  type Thread,
} from "./thread-store.ts";
export { ADDED_AS, type CodedQuestion, type ThreadKind, type ThreadUse } from "./thread-use.ts";
export { putLink, takeLink } from "./link-store.ts";
export { namesHer, namesSaid, repeatsHer } from "./repeats-her.ts";
export { submitDraft, type Submission } from "./submit-draft.ts";
export { dropSealed, handOn, putSealed, takeSealed, type TakenIntake } from "./sealed-store.ts";
