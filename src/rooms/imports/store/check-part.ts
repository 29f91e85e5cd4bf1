import type { ActorTx } from "../../../foundation/access/index.ts";
import { isoDay } from "../../../foundation/clock/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { lookUpPerson, type FoundRow } from "../../people/index.ts";
import { toTold } from "./told-by-row.ts";
import type { Mapping } from "../model/mapping.ts";
import type { Problem } from "../model/problem.ts";
import { readRow, type ReadRow, type Row } from "../model/read-row.ts";
import type { TableLine } from "../model/read-table.ts";
import { sidesOf, type Import } from "./import-row.ts";
import type { Forecast } from "./report.ts";
import { findHere, rowKey } from "./row-key.ts";

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "imports.line": LineTable;
  }
}

/** Looks at some rows without bringing anything over, and keeps what would come of each. */
export async function checkPart(
  tx: ActorTx,
  list: Import,
  mapping: Mapping,
  lines: readonly TableLine[],
): Promise<void> {
  const read = lines.map(([line, cells]) => ({ line, read: readLine(tx, list, mapping, cells) }));
  const keyed = read.map((each) => ({
    ...each,
    key: each.read.ok ? rowKey(tx, list, each.read.row) : undefined,
  }));
  const keys = keyed.flatMap(({ key }) => key ?? []);
  const here = await findHere(tx, list, keys);
  const before = await findBefore(tx, list, keys);
  const found: Checked[] = [];
  for (const { line, read: said, key } of keyed) {
    const hex = key?.toString("hex");
    const repeated = hex !== undefined && before.has(hex) ? "twice" : undefined;
    const known = hex !== undefined && here.has(hex) ? "here" : repeated;
    if (hex !== undefined) before.add(hex);
    found.push({ line, key: hex ?? null, ...(await forecastOf(tx, list, said, known)) });
  }
  await keep(tx, list, found);
}

/** Keeps of a row that it cannot be looked at, for no reason that we know. */
export async function keepUnreadable(tx: ActorTx, list: Import, line: number): Promise<void> {
  await keep(tx, list, [
    { line, key: null, forecast: "error", problems: [{ column: null, code: "unknown" }], near: null },
  ]);
}

async function keep({ db }: ActorTx, { thing }: Import, found: readonly Checked[]): Promise<void> {
  await sql`select imports.keep_checked(${thing.id}, ${JSON.stringify(found)}::json)`.execute(db);
}

/** A row as the list's columns were named. */
export function readLine(tx: ActorTx, { service }: Import, mapping: Mapping, cells: TableLine[1]): ReadRow {
  const { calendar, now } = tx.house;
  return readRow(cells, { mapping, sides: sidesOf(service), today: isoDay(now(), calendar) });
}

async function forecastOf(
  tx: ActorTx,
  list: Import,
  said: ReadRow,
  known: "here" | "twice" | undefined,
): Promise<Found> {
  if (!said.ok) return { forecast: "error", problems: said.problems, near: null };
  const plain = { problems: [], near: null };
  if (said.row.isClosed) return { ...plain, forecast: "closed" };
  if (known) return { ...plain, forecast: known };
  const nearest = await findNearest(tx, list, said.row);
  return nearest
    ? { problems: [], forecast: nearest.band, near: nearest.personId }
    : { ...plain, forecast: "new" };
}

/** The likeliest among the people the service works with already: nobody else is looked among (SAFETY 47). */
async function findNearest(tx: ActorTx, list: Import, row: Row) {
  const { born, phone, email, address } = toTold(row).details;
  const known = { names: row.names, born, phone, email, address };
  const [nearest] = await lookUpPerson(tx, [known], async (keys, terms) => {
    const query = sql<FoundRow>`
      select * from imports.own_neighbours(${list.thing.id}, ${row.side}, ${keys}::bigint[], ${terms}::bigint[])`;
    return (await query.execute(tx.db)).rows;
  });
  return nearest;
}

/** Those of these keys that an earlier line of the same list has. */
async function findBefore({ db }: ActorTx, { thing }: Import, keys: readonly Buffer[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom("imports.line")
    .select("key")
    .where("import_id", "=", thing.id)
    .where("key", "in", keys.length > 0 ? keys : [Buffer.of()])
    .execute();
  return new Set(rows.flatMap(({ key }) => key?.toString("hex") ?? []));
}

type Found = {
  readonly forecast: Forecast;
  readonly problems: readonly Problem[];
  readonly near: string | null;
};
type Checked = Found & { readonly line: number; readonly key: string | null };

type LineTable = {
  import_id: string;
  line: number;
  agency_id: string;
  service: string;
  forecast: Forecast;
  near_id: string | null;
  key: Buffer | null;
  outcome: string | null;
  case_id: string | null;
};
