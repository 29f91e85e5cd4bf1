/** The door of access: who is acting, what they may do, and who is involved in what. */
export { actorKey, type Actor, type ActorTx } from "./actor.ts";
export { can } from "./can.ts";
export { findColleagues, type Colleague } from "./colleagues.ts";
export {
  findStoppable,
  getOwnGrantee,
  involve,
  stopSharing,
  whoKnows,
  type Involvement,
  type NewInvolvement,
  type Stoppable,
} from "./involvement.ts";
export { asItStands, perTransaction } from "./per-transaction.ts";
export { rolesAt } from "./roles-at.ts";
export { withActor } from "./with-actor.ts";
