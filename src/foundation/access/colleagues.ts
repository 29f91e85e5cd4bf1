import { sql } from "../db/index.ts";
import type { ActorTx } from "./actor.ts";

/** Somebody at the actor's own agency, and in which role. */
export type Colleague = { readonly id: string; readonly name: string; readonly role: string };

type Wanted = {
  /** What the colleague's role has to allow. */
  readonly permission: string;
  /** Only those the thing is open to already; otherwise giving it is what opens it. */
  readonly involved: boolean;
};

/**
 * The colleagues who may take a thing that the actor is involved in, by name, herself among them: active, in a seat
 * that has not run out, and nobody from whom a conflict of interest hides it.
 */
export async function findColleagues(
  tx: ActorTx,
  thingId: string,
  { permission, involved }: Wanted,
): Promise<Colleague[]> {
  const query = sql<Colleague>`select id, name, role from access.colleagues(${thingId}, ${permission}, ${involved})`;
  return (await query.execute(tx.db)).rows;
}
