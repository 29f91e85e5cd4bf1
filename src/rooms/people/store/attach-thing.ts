import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";

/**
 * Says whom a thing is about. Where it was about somebody else until now, all that it told and all that came out of it
 * goes along; the move is kept and can be put back exactly. Refused across sides, and for whom a conflict hides.
 */
export async function attachThing(tx: ActorTx, thingId: string, personId: string): Promise<void> {
  await sql`select people.attach(${thingId}, ${personId})`.execute(tx.db);
}
