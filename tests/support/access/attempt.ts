import { never, type TableAccess, type Viewer } from "../../../src/foundation/access-table/index.ts";
import { sql, type Database, type Tx } from "../../../src/foundation/db/index.ts";
import type { PlannedRow, PlannedWorld } from "./plan-world.ts";
import type { PlannedViewer } from "./plan-viewers.ts";

export const VERBS = ["select", "insert", "update", "delete"] as const;

/** In the place of a row, where nobody may do anything with any. */
export const ANY_ROW: PlannedRow = {
  id: "",
  row: {
    label: "any row",
    about: [],
    sharings: [],
    agencyId: undefined,
    staffId: undefined,
    stepPermission: undefined,
  },
};

export type Verb = (typeof VERBS)[number];

/** What came of trying. */
export type Outcome = "allowed" | "hidden" | "refused";

/** One thing tried: a verb on a row of a table. */
export type Attempt = {
  readonly table: string;
  readonly verb: Verb;
  readonly row: PlannedRow;
  readonly statement: string;
  /** The same for any rows of which it is true, `{rows}`, telling which it touched; what is added is added one by one. */
  readonly together?: string | undefined;
};

/** The outcome that a table's rules expect. */
export function expected(access: TableAccess, verb: Verb, viewer: Viewer, { row }: PlannedRow): Outcome {
  const rule = access[verb];
  if (isGranted(access, verb) && rule(viewer, row)) return "allowed";
  return isGranted(access, verb) && verb !== "insert" ? "hidden" : "refused";
}

/**
 * Every verb of a table on each of these rows, as statements for this viewer. What is granted to nobody needs no row to
 * be refused, and is tried once.
 */
export function attemptsOf(
  [table, access]: [string, TableAccess],
  rows: readonly PlannedRow[],
  world: PlannedWorld,
  viewer: PlannedViewer,
): Attempt[] {
  return VERBS.flatMap((verb) => {
    if (!isGranted(access, verb))
      return [{ table, verb, row: ANY_ROW, statement: bareStatement(table, access, verb) }];
    return rows.map((row) => {
      const filled = fill(world, viewer, row);
      return {
        table,
        verb,
        row,
        statement: statementOf(table, access, verb, filled),
        together: verb === "insert" ? undefined : togetherOf(table, access, verb, filled),
      };
    });
  });
}

/** Runs statements in the role pages work as, with this session, each undone at once. */
export async function tryAll(
  database: Database,
  token: string,
  statements: readonly string[],
): Promise<string[]> {
  return database.transactionAs("fanlight_app", async (tx) => {
    await sql`select set_config('app.session', ${token}, true)`.execute(tx);
    await makeAttempt(tx);
    const query = sql<{ outcome: string }>`
      select pg_temp.attempt(statement) as outcome from unnest(${[...statements]}::text[]) with ordinality as s(statement, n)
      order by n`;
    return (await query.execute(tx)).rows.map(({ outcome }) => outcome);
  });
}

/** What a statement's end means. Anything but rows or a refusal is a try that is wrong in itself. */
export function toOutcome(ended: string, { table, verb, statement }: Attempt): Outcome {
  if (/^\d+$/.test(ended)) return ended === "0" && verb !== "insert" ? "hidden" : "allowed";
  if (ended.startsWith("42501")) return "refused";
  throw new Error(`Trying ${verb} on ${table} ended as ${ended}\n${statement}`);
}

/** Counts the rows a statement touches and takes back what it did, whatever becomes of it. */
async function makeAttempt(tx: Tx): Promise<void> {
  await sql`
    create or replace function pg_temp.attempt(statement text) returns text language plpgsql as $$
    declare touched bigint;
    begin
      execute statement;
      get diagnostics touched = row_count;
      raise exception using errcode = 'UNDO1', message = touched::text;
    exception
      when sqlstate 'UNDO1' then return sqlerrm;
      when others then return sqlstate || ' ' || sqlerrm;
    end $$`.execute(tx);
}

function isGranted(access: TableAccess, verb: Verb): boolean {
  return access[verb] !== never;
}

function bareStatement(table: string, { key }: TableAccess, verb: Verb): string {
  const statements = {
    select: `select ${key} from ${table}`,
    insert: `insert into ${table} default values`,
    update: `update ${table} set ${key} = ${key} where false`,
    delete: `delete from ${table} where false`,
  };
  return statements[verb];
}

function statementOf(
  table: string,
  access: TableAccess,
  verb: Verb,
  filled: (text: string) => string,
): string {
  const where = filled(`where ${access.key} = {row}`);
  const statements = {
    select: `select ${access.key} from ${table} ${where}`,
    insert: `insert into ${table} ${filled(access.insertTry ?? "default values")} on conflict do nothing`,
    update: `update ${table} set ${filled(access.updateTry ?? `${access.key} = ${access.key}`)} ${where}`,
    delete: `delete from ${table} ${where}`,
  };
  return statements[verb];
}

function togetherOf(
  table: string,
  access: TableAccess,
  verb: Exclude<Verb, "insert">,
  filled: (text: string) => string,
): string {
  const id = `${access.key}::text`;
  const where = `where ${access.key} = any ({rows})`;
  const statements = {
    select: `select ${id} from ${table} ${where}`,
    update: `update ${table} set ${filled(access.updateTry ?? `${access.key} = ${access.key}`)} ${where} returning ${id}`,
    delete: `delete from ${table} ${where} returning ${id}`,
  };
  return statements[verb];
}

/** Puts the world's values in the place of {placeholders}. */
function fill(world: PlannedWorld, { viewer, seat, systemActor }: PlannedViewer, { id, row }: PlannedRow) {
  const thing = world.things.find((each) => each.id === id);
  const person = world.people.find(({ label }) => label === thing?.person);
  const text = (value: string | undefined): string => (value === undefined ? "null" : `'${value}'`);
  const values: Readonly<Record<string, string>> = {
    row: text(id),
    "row agency": text(row.agencyId),
    new: "gen_random_uuid()",
    me: text(systemActor ? `system:${systemActor}` : `staff:${seat?.staffId}`),
    staff: text(seat?.staffId),
    agency: text(viewer.agencyId),
    person: text(person?.id),
    permission: text(thing?.id),
    step: text(thing?.step.name),
    from: text(thing?.state),
    to: text(thing?.step.to),
    colleague: text(
      world.viewers.find(({ name }) => name === "Practitioner in conflict with Ada")?.seat?.staffId,
    ),
  };
  return (statement: string): string =>
    statement.replaceAll(/\{([a-z ]+)\}/g, (whole, name: string) => values[name] ?? whole);
}
