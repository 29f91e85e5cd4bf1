import { findDraftKeys, openIntake } from "../../src/foundation/crypto/index.ts";
import type { House } from "../../src/foundation/house/index.ts";

/** What waits sealed from the visit with this cookie, opened with the staff's keys; nothing when nothing was sent. */
export async function findWaiting(house: House, cookie: string | undefined): Promise<Waiting | undefined> {
  const id = findDraftKeys(cookie?.split("=")[1] ?? "")?.submissionId;
  const { rows } = await house.database.withOwner((client) =>
    client.query<Row>("select id, kind, key_id, sealed from intake.sealed where id = $1", [id]),
  );
  const [row] = rows;
  if (!row || !house.keys) return undefined;
  const label = { recordId: row.id, kind: row.kind, keyId: row.key_id, sealed: row.sealed };
  return { kind: row.kind, answers: JSON.parse((await openIntake(house.keys, label)).toString()) as unknown };
}

/** How many requests wait, sealed, in the whole database. */
export async function countWaiting(house: House): Promise<number> {
  const { rows } = await house.database.withOwner((client) =>
    client.query<{ n: number }>("select count(*)::int as n from intake.sealed"),
  );
  return rows[0]?.n ?? 0;
}

/** Every column of every table where these words stand in clear, as "schema.table.column". */
export async function findInClear({ database }: House, words: string): Promise<string[]> {
  return database.withOwner(async (client) => {
    const { rows: columns } = await client.query<Column>(COLUMNS);
    const found: string[] = [];
    for (const { schema, name, column, type } of columns) {
      const place = `"${schema}"."${name}"`;
      const holds =
        type === "bytea"
          ? `position($1::text::bytea in "${column}") > 0`
          : `strpos("${column}"::text, $1) > 0`;
      const { rows } = await client.query(`select 1 from ${place} where ${holds} limit 1`, [words]);
      if (rows.length > 0) found.push(`${schema}.${name}.${column}`);
    }
    return found;
  });
}

const COLUMNS = `
  select table_schema as schema, table_name as name, column_name as column, data_type as type
  from information_schema.columns join information_schema.tables using (table_schema, table_name)
  where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
    and data_type in ('text', 'character varying', 'bytea', 'json', 'jsonb', 'ARRAY')`;

export type Waiting = { readonly kind: string; readonly answers: unknown };
type Row = { id: string; kind: string; key_id: string; sealed: Buffer };
type Column = { schema: string; name: string; column: string; type: string };
