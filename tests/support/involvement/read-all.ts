import type { TableAccess } from "../../../src/foundation/access-table/index.ts";
import { sql, type Database, type Tx } from "../../../src/foundation/db/index.ts";
import { keyOf } from "../access/add-record.ts";
import type { SmallWorld } from "./small-world.ts";

/** By each way of reading, the ids of the world that come of it, in order. */
export type Readings = Readonly<Record<string, readonly string[]>>;

/** Everything of the world that can be read: every table's rows by their thing, and each function that tells of one. */
export async function readAll(
  tx: Tx,
  world: SmallWorld,
  tables: readonly [string, TableAccess][],
): Promise<Readings> {
  const query = sql.join(
    [...tables.map(fromTable), ...WAYS.map(({ name, of }) => fromWay(name, of(world)))],
    sql` union all `,
  );
  const { rows } = await sql<Row>`
    with t as (select id from unnest(${[...world.things]}::uuid[]) as t (id)),
      p as (select id, key from unnest(${[...world.people]}::uuid[], ${world.people.map(keyOf)}::bigint[]) as p (id, key))
    ${query}`.execute(tx);
  const names = [...tables.map(([name]) => name), ...WAYS.map(({ name }) => name)];
  return Object.fromEntries(
    names.map((name) => [
      name,
      rows
        .filter((row) => row.way === name)
        .map(({ id }) => id)
        .toSorted(),
    ]),
  );
}

/** Ways of reading that are about people, not things. */
export const WAYS_TO_PEOPLE = ["people.person", "access.is_person_known", "people.find_known"];
/** Ways of reading, besides tables, that are about things. */
export const WAYS_TO_THINGS = ["access.is_involved", "access.who_knows", "audit.views_of"];

/** Which of the world's things each table has rows of. */
export async function findRows(
  database: Database,
  world: SmallWorld,
  tables: readonly [string, TableAccess][],
): Promise<Readings> {
  return database.withOwner(async (client) => {
    await client.query("set role fanlight_owner");
    const found: Record<string, string[]> = {};
    for (const [name, { key }] of tables) {
      const query = `select distinct ${key} as id from ${name} where ${key} = any ($1)`;
      found[name] = (await client.query<{ id: string }>(query, [world.things])).rows.map(({ id }) => id);
    }
    await client.query("reset role");
    return found;
  });
}

const WAYS: readonly { readonly name: string; readonly of: (world: SmallWorld) => string }[] = [
  { name: "people.person", of: () => "select q.id from people.person q join p on p.id = q.id" },
  { name: "access.is_person_known", of: () => "select p.id from p where access.is_person_known(p.id)" },
  {
    name: "people.find_known",
    of: () =>
      "select distinct f.person_id from people.find_known((select array_agg(p.key) from p), '{}', '{}') f",
  },
  { name: "access.is_involved", of: () => "select t.id from t where access.is_involved(t.id)" },
  {
    name: "access.who_knows",
    of: () => "select t.id from t where exists (select from access.who_knows(t.id))",
  },
  {
    name: "audit.views_of",
    of: () => "select t.id from t where exists (select from audit.views_of(t.id, null, 1))",
  },
];

function fromTable([name, { key }]: [string, TableAccess]) {
  return fromWay(name, `select distinct r.${key} as id from ${name} r join t on t.id = r.${key}`);
}

function fromWay(name: string, query: string) {
  return sql`select ${sql.lit(name)} as way, w.id from (${sql.raw(query)}) as w (id)`;
}

type Row = { way: string; id: string };
