import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { readReference } from "../model/read-search.ts";
import { findReference } from "./find-reference.ts";
import { openDetail, openName, type PersonName, type Side } from "./person.ts";

/** Who somebody is, as far as the actor may see: her newest name and birth date among what she is involved in. */
export type Identity = {
  readonly id: string;
  readonly reference: string;
  readonly side: Side;
  readonly name: PersonName | undefined;
  /** yyyy-mm-dd. */
  readonly born: string | undefined;
};

type Row = {
  id: string;
  reference: string;
  side: Side;
  name_id: string | null;
  name: Buffer | null;
  born_id: string | null;
  born: Buffer | null;
};

/** These people by id, those left out whom the actor may not see. One query, however many there are. */
export async function findIdentities(
  tx: ActorTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Identity>> {
  return findIdentitiesIn(tx, sql`select unnest(${[...ids]}::uuid[])`);
}

/** The same of all whom a query of ids gives, which saves whoever asks by a rule of their own a query. */
export async function findIdentitiesIn(
  tx: ActorTx,
  ids: ReturnType<typeof sql>,
): Promise<ReadonlyMap<string, Identity>> {
  const query = sql<Row>`
    select p.id, p.reference, p.side, n.id as name_id, n.sealed as name, d.id as born_id, d.sealed as born
    from people.person p
    left join lateral (select id, sealed from people.name where person_id = p.id order by added_at desc, id limit 1) n on true
    left join lateral (select id, sealed from people.detail where person_id = p.id and kind = 'born'
      order by added_at desc, id limit 1) d on true
    where p.id in (${ids})`;
  const { rows } = await query.execute(tx.db);
  return new Map(rows.map((row) => [row.id, toIdentity(tx, row)]));
}

/** The person of a reference, however it was typed, if the actor may see her. */
export async function findPersonId(tx: ActorTx, typed: string): Promise<string | undefined> {
  const found = await findReference(tx, readReference(typed));
  return found?.kind === "person" ? found.id : undefined;
}

function toIdentity(tx: ActorTx, row: Row): Identity {
  const { id, reference, side } = row;
  return {
    id,
    reference,
    side,
    name: row.name && row.name_id ? openName(tx, row.name_id, row.name) : undefined,
    born: row.born && row.born_id ? openDetail(tx, row.born_id, row.born) : undefined,
  };
}
