import type { House } from "../../foundation/house/index.ts";
import { TABLES, type Row, type Rows, type TableName } from "../engine/rows.ts";
import { makeCounty } from "../make-county.ts";
import type { County } from "../tell-county.ts";

/** The whole of a county at scale, of which every block is a part. */
export type ScaleCounty = { readonly seed: string; readonly until: Date };

/** People of the same block come back and are known again; blocks know nothing of each other, and so can be made at once. */
const CONTACTS = 500;
const OWN_BEHAVIOUR = 35;
const DAYS = 730;

/** One block's rows. Which it is decides everything: a county can be made again, in any order of its blocks. */
export function makeBlock(house: House, { seed, until }: ScaleCounty, block: number): Rows {
  const county: County = {
    seed: `${seed}, block ${block}`,
    until,
    days: DAYS,
    contacts: CONTACTS,
    ownBehaviour: OWN_BEHAVIOUR,
    block,
  };
  const { rows } = makeCounty(house, county);
  const people = new Map(rows["process.thing"].map((thing) => [thing["id"], thing["person_id"] ?? null]));
  // As the trigger does that is set aside: whom it is about is what its thing says.
  for (const row of rows["access.involvement"]) row["person_id"] = people.get(row["thing_id"]) ?? null;
  return rows;
}

/** The tables of a block with the columns they are given; the workforce is the same for all and loaded once. */
export function blockColumns(): [TableName, readonly string[]][] {
  return (Object.keys(TABLES) as TableName[])
    .filter((table) => !table.startsWith("identity."))
    .map((table) => [
      table,
      table === "access.involvement" ? [...TABLES[table], "person_id"] : TABLES[table],
    ]);
}

export type { Row };
