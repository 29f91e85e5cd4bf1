import { sql } from "kysely";
import type { ActorTx } from "../access/index.ts";

/**
 * Who has looked at a thing or a person, newest first, for someone involved; empty for anyone else. Every recorded
 * event counts as a look. Of a person, it tells of things the actor is involved in and of her own agency only.
 * @param limit at most 100.
 */
export async function viewsOf(tx: ActorTx, of: ViewedThing, limit = 10): Promise<View[]> {
  const query = sql<View>`select * from audit.views_of(${of.thingId ?? null}, ${of.personId ?? null}, ${limit})`;
  return (await query.execute(tx.db)).rows;
}

/** `by` is "staff:<id>". */
export type View = { by: string; at: Date; event: string };

export type ViewedThing = { thingId: string; personId?: never } | { personId: string; thingId?: never };
