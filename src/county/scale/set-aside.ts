import type { Client } from "../load-rows.ts";

/** What makes loading slow, as statements that take it away and put it back, in the order they are to be run. */
export type SetAside = { readonly away: readonly string[]; readonly back: readonly string[] };

/**
 * What watches over these tables row by row, to be set aside while they are loaded whole and put back after: indexes and
 * keys are then made once, and foreign keys checked in one query each, by the database itself. Triggers do not look back:
 * `assertLaws` asks what they would have. Row policies are not forced on the owner meanwhile, since a server does not
 * copy under them. All of it within one transaction, so that nobody ever sees a table without.
 */
export async function planSetAside(client: Client, tables: readonly string[]): Promise<SetAside> {
  const { rows: keys } = await client.query<{
    owner: string;
    name: string;
    definition: string;
    is_key: boolean;
  }>(
    `select c.conrelid::regclass::text as owner, quote_ident(c.conname) as name,
       pg_get_constraintdef(c.oid) as definition, c.contype <> 'f' as is_key
     from pg_constraint c
     where c.contype in ('p', 'u', 'f') and (c.conrelid = any ($1::regclass[]) or c.confrelid = any ($1::regclass[]))
     order by c.contype = 'f', c.conrelid, c.conname`,
    [tables],
  );
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i where i.indrelid = any ($1::regclass[])
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))
     order by 1`,
    [tables],
  );
  const each = (say: (table: string) => string): string[] => tables.map(say);
  const drop = keys.map(({ owner, name }) => `alter table ${owner} drop constraint ${name}`);
  return {
    away: [
      // Those that refer go before those referred to.
      ...drop.toReversed(),
      ...indexes.map(({ name }) => `drop index ${name}`),
      ...each((table) => `alter table ${table} disable trigger user`),
      ...each((table) => `alter table ${table} no force row level security`),
    ],
    back: [
      ...keys
        .filter(({ is_key }) => is_key)
        .map(({ owner, name, definition }) => `alter table ${owner} add constraint ${name} ${definition}`),
      ...indexes.map(({ definition }) => definition),
      ...keys
        .filter(({ is_key }) => !is_key)
        .map(({ owner, name, definition }) => `alter table ${owner} add constraint ${name} ${definition}`),
      ...each((table) => `alter table ${table} enable trigger user`),
      ...each((table) => `alter table ${table} force row level security`),
    ],
  };
}
