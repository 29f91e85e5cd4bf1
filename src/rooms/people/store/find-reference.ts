import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";

/** What a reference stands for, among what the actor is involved in. */
export type Referred =
  | {
      readonly kind: "person";
      readonly id: string;
      /** The reference was another's, whose record has been put with hers since. */
      readonly isFormer: boolean;
    }
  | {
      readonly kind: "thing";
      readonly id: string;
      readonly process: string;
      readonly reference: string;
      readonly state: string;
    };

type Row = {
  id: string;
  process: string | null;
  reference: string;
  state: string | null;
  is_former: boolean;
};

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
    select id, process, reference, state, false as is_former from process.thing where reference = ${wanted}
    union all select id, null, reference, null, false from people.person where reference = ${wanted}
    union all select id, null, reference, null, true from people.person where id = people.follow(null, ${wanted})`;
  const [row] = (await query.execute(tx.db)).rows;
  if (!row) return undefined;
  if (row.process === null || row.state === null)
    return { kind: "person", id: row.id, isFormer: row.is_former };
  return { kind: "thing", id: row.id, process: row.process, reference: row.reference, state: row.state };
}

/** Who stands now for somebody whose record was put with another's, if the actor is involved in what was hers. One query. */
export async function findWhoStands(tx: ActorTx, oldId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`select people.follow(${oldId}, null) as id`.execute(
    tx.db,
  );
  return rows[0]?.id ?? undefined;
}
