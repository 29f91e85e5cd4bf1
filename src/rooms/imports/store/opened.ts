import { perTransaction, type ActorTx } from "../../../foundation/access/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import { guessMapping } from "../model/guess-mapping.ts";
import { readMapping, type Mapping, type Side } from "../model/mapping.ts";
import { findPart, openHeadings } from "./file.ts";
import { getImport, sidesOf } from "./import-row.ts";

/** A list with its headings and first rows, for whoever names its columns. */
export type Opened = {
  readonly headings: readonly string[];
  readonly samples: readonly (readonly string[])[];
  readonly sides: readonly Side[];
  readonly guess: Mapping;
};

/** For one transaction: a page, its form and its guard ask the same. */
const opened = perTransaction<Opened | undefined>();

/** A list opened; undefined when its file was deleted. Four queries, however often asked. */
function findOpened(tx: ActorTx, id: string): Promise<Opened | undefined> {
  return opened.get(tx, id, () => openList(tx, id));
}

/** @throws conflict when its file was deleted */
export async function getOpened(tx: ActorTx, id: string): Promise<Opened> {
  const found = await findOpened(tx, id);
  if (!found) throw conflict("The file was deleted. Send the list again.");
  return found;
}

async function openList(tx: ActorTx, id: string): Promise<Opened | undefined> {
  const list = await getImport(tx, id);
  const headings = list.headings && openHeadings(tx.house, id, list.headings);
  const part = headings && (await findPart(tx, id, 1));
  if (!headings || !part) return undefined;
  const samples = part.flatMap(([, cells]) => (typeof cells === "string" ? [] : [cells]));
  const sides = sidesOf(list.service);
  const guess =
    list.mapping ?? (await lastMapping(tx, list.headingsKey)) ?? guessMapping(headings, samples, sides);
  const side = sides.includes(guess.side) ? guess.side : (sides[0] ?? "harmed");
  return { headings, samples, sides, guess: { ...guess, side } };
}

/** How a list with the same headings was named last, at this agency. */
async function lastMapping({ db }: ActorTx, headingsKey: Buffer): Promise<Mapping | undefined> {
  const row = await db
    .selectFrom("imports.import as i")
    .innerJoin("process.thing as t", "t.id", "i.id")
    .select("i.mapping")
    .where("i.headings_key", "=", headingsKey)
    .where("i.mapping", "is not", null)
    .orderBy("t.opened_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.mapping ? readMapping(row.mapping) : undefined;
}
