import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { openWithShelved, sealWithShelved } from "../../../foundation/crypto/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { shelfOf, type House } from "../../../foundation/house/index.ts";
import { cutParts } from "../model/cut-parts.ts";
import type { Table, TableLine } from "../model/read-table.ts";

/** Rows that go to the database in one statement. */
const PARTS_AT_ONCE = 100;

const headingsSchema = z.array(z.string());
const partSchema = z.array(z.tuple([z.int(), z.union([z.array(z.string()), z.enum(["row", "long"])])]));

/** The headings of a list, sealed with the list's own key. */
export function sealHeadings(house: House, id: string, headings: readonly string[]): Buffer {
  return sealWithShelved(shelfOf(house).get(id), placeOf(house, id, "headings"), JSON.stringify(headings));
}

/** Undefined once the key was thrown away. */
export function openHeadings(house: House, id: string, sealed: Buffer): string[] | undefined {
  const key = shelfOf(house).find(id);
  return (
    key && headingsSchema.parse(JSON.parse(openWithShelved(key, placeOf(house, id, "headings"), sealed)))
  );
}

/** Keeps the rows of a list, some at a time, each part sealed. */
export async function keepFile({ db, house }: ActorTx, id: string, { lines }: Table): Promise<void> {
  const key = shelfOf(house).get(id);
  const rows = cutParts(lines).map((part, at) => ({
    import_id: id,
    place: at + 1,
    sealed: sealWithShelved(key, placeOf(house, id, `part ${at + 1}`), JSON.stringify(part)),
  }));
  for (let at = 0; at < rows.length; at += PARTS_AT_ONCE)
    await db
      .insertInto("imports.part")
      .values(rows.slice(at, at + PARTS_AT_ONCE))
      .execute();
}

/** A part of a list, opened; undefined behind the last, and once the file was deleted. Parts count from 1. */
export async function findPart(
  { db, house }: ActorTx,
  id: string,
  place: number,
): Promise<TableLine[] | undefined> {
  const row = await db
    .selectFrom("imports.part")
    .select("sealed")
    .where("import_id", "=", id)
    .where("place", "=", place)
    .executeTakeFirst();
  const key = row && shelfOf(house).find(id);
  return (
    key && partSchema.parse(JSON.parse(openWithShelved(key, placeOf(house, id, `part ${place}`), row.sealed)))
  );
}

/** Deletes the rows of a list; the headings go with them. */
export async function dropFile({ db }: ActorTx, id: string): Promise<void> {
  await sql`delete from imports.part where import_id = ${id}`.execute(db);
  await db.updateTable("imports.import").set({ headings: null }).where("id", "=", id).execute();
}

function placeOf({ pack }: House, id: string, column: string) {
  return { tenant: pack.partnership.id, table: "imports.import", row: id, column };
}
