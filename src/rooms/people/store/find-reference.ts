import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";

/** What a reference stands for, among what the actor is involved in. */
export type Referred =
  | { readonly kind: "person"; readonly id: string }
  | {
      readonly kind: "thing";
      readonly id: string;
      readonly process: string;
      readonly reference: string;
      readonly state: string;
    };

type Row = { id: string; process: string | null; reference: string; state: string | null };

/**
 * The person or thing of this reference, if the actor is involved. Asked for even when nothing typed looks like a
 * reference, so that every search is the same two questions.
 */
export async function findReference(
  tx: ActorTx,
  reference: string | undefined,
): Promise<Referred | undefined> {
  const wanted = reference ?? "";
  const query = sql<Row>`
    select id, process, reference, state from process.thing where reference = ${wanted}
    union all select id, null, reference, null from people.person where reference = ${wanted}`;
  const [row] = (await query.execute(tx.db)).rows;
  if (!row) return undefined;
  if (row.process === null || row.state === null) return { kind: "person", id: row.id };
  return { kind: "thing", id: row.id, process: row.process, reference: row.reference, state: row.state };
}
