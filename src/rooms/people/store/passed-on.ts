import type { RawBuilder } from "kysely";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { openValue } from "../../../foundation/house/index.ts";
import { openNote } from "../../chronology/index.ts";
import { toPassedOn, toWords, type PassedOn } from "../model/passed-on.ts";

/**
 * Where a room keeps what a thing of its own says about its person. Rooms give these, since they know people and not
 * the other way round; a person's page asks all of them in one query.
 */
export type PassedOnSource = {
  /** A word of its own, to know its rows by. */
  readonly name: string;
  /** Rows of (id uuid, sealed bytea, at timestamptz) of these things, newest first and few. */
  readonly rows: (thingIds: readonly string[]) => RawBuilder<unknown>;
  readonly open: (tx: ActorTx, row: SealedRow) => PassedOn;
};

/** Where what went with a referral lies, sealed in a column under a thing's id. */
type SealedColumn = {
  readonly name: string;
  readonly table: string;
  readonly column: string;
  /** @throws when what was opened is not that */
  readonly read: (opened: unknown) => Parameters<typeof toPassedOn>[0];
};

export type SealedRow = { readonly id: string; readonly sealed: Buffer; readonly at: Date };

/** What one column of a room's table passes on, of the newest things. */
export function passedOnIn({ name, table, column, read }: SealedColumn): PassedOnSource {
  return {
    name,
    rows: (thingIds) => sql`
      select s.id, s.${sql.ref(column)}, t.opened_at from ${sql.table(table)} s join process.thing t on t.id = s.id
      where s.id = any (${[...thingIds]}::uuid[]) order by t.opened_at desc limit 20`,
    open: ({ house }, { id, sealed, at }) =>
      toPassedOn(openValue(house, { table, row: id, column }, sealed, read), at),
  };
}

/** The newest of her words that somebody wrote down as hers. */
const wordsInNotes: PassedOnSource = {
  name: "note",
  rows: (thingIds) => sql`
    select n.id, n.body, n.at from chronology.note n
    where n.thing_id = any (${[...thingIds]}::uuid[]) and n.kind = 'own-words' order by n.at desc limit 1`,
  open: (tx, { id, sealed, at }) => toWords(openNote(tx, id, sealed), "as somebody wrote them down", at),
};

/** What all of these things say about their person, as far as the actor may see each. One query. */
export async function findPassedOn(
  tx: ActorTx,
  thingIds: readonly string[],
  sources: readonly PassedOnSource[],
): Promise<PassedOn[]> {
  if (thingIds.length === 0) return [];
  const all = [...sources, wordsInNotes];
  const parts = all.map(
    ({ name, rows }) =>
      sql`select ${name}::text as source, r.* from (${rows(thingIds)}) as r(id, sealed, at)`,
  );
  const query = sql<SealedRow & { source: string }>`${sql.join(parts, sql` union all `)}`;
  const { rows } = await query.execute(tx.db);
  return rows.flatMap((row) =>
    all.filter(({ name }) => name === row.source).map((source) => source.open(tx, row)),
  );
}
