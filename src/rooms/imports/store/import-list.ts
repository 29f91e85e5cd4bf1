import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";

/** A list as it stands among others. */
export type ListedImport = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly lines: number;
  readonly at: Date;
};

const LONGEST = 100;

/** The lists of the actor's agency, newest first. One query. */
export async function findImports({ db }: ActorTx): Promise<ListedImport[]> {
  const query = sql<ListedImport>`
    select t.id, t.reference, t.state, i.lines, t.opened_at as at
    from imports.import i join process.thing t on t.id = i.id
    order by t.opened_at desc, t.id limit ${LONGEST}`;
  return (await query.execute(db)).rows;
}

/** An earlier list that was the same file, for the same service, and was brought over. One query. */
export async function findSameFile({ db }: ActorTx, id: string): Promise<ListedImport | undefined> {
  const query = sql<ListedImport>`
    select t.id, t.reference, t.state, i.lines, t.opened_at as at
    from imports.import mine join imports.import i on i.file_key = mine.file_key and i.id <> mine.id
    join process.thing t on t.id = i.id
    where mine.id = ${id} and t.state in ('running', 'done', 'cancelled')
      and exists (select from imports.line l where l.import_id = i.id and l.outcome in ('made', 'kept'))
    order by t.opened_at limit 1`;
  return (await query.execute(db)).rows[0];
}
