import type { House } from "../house/index.ts";
import type { Tx } from "../db/index.ts";

/** Who is acting: a member of staff in one seat (a role at an agency), or a named system actor. */
export type Actor = {
  readonly streamId: string;
  readonly staffId: string | undefined;
  readonly staffName: string | undefined;
  readonly seatId: string | undefined;
  readonly agencyId: string | undefined;
  readonly agencyName: string | undefined;
  readonly teamId: string | undefined;
  readonly roleId: string | undefined;
  readonly roleName: string | undefined;
  readonly systemActor: string | undefined;
  readonly permissions: ReadonlySet<string>;
  /** Signed in with a passkey a few minutes ago: what export and break-glass ask for. */
  readonly steppedUp: boolean;
};

/**
 * A transaction that works as an actor, under row-level security. `withActor` is its only source, so whoever
 * holds one has been looked up from a session. Stores take an ActorTx and nothing else.
 */
export type ActorTx = { readonly db: Tx; readonly actor: Actor; readonly house: House };

/** What the database calls the actor in its log: "staff:<id>" or "system:<name>". */
export function actorKey(actor: Actor): string {
  return actor.systemActor === undefined ? `staff:${actor.staffId}` : `system:${actor.systemActor}`;
}
