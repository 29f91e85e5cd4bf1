/** The door of access: who is acting, what they may do, and who is involved in what. */
export { actorKey, type Actor, type ActorTx } from "./actor.ts";
export { can } from "./can.ts";
export { involve, stopSharing, whoKnows, type Involvement, type NewInvolvement } from "./involvement.ts";
export { withActor } from "./with-actor.ts";
