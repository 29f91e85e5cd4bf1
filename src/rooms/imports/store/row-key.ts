import type { ActorTx } from "../../../foundation/access/index.ts";
import { blindIndex } from "../../../foundation/crypto/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { keysOf } from "../../../foundation/house/index.ts";
import type { Row } from "../model/read-row.ts";
import type { Import } from "./import-row.ts";

/**
 * By what a row is known again when a list is sent once more: the service's own number of the case; without one, all that
 * the row says. A keyed hash.
 */
export function rowKey({ house }: ActorTx, { service }: Pick<Import, "service">, row: Row): Buffer {
  const number = row.number?.toLowerCase().replace(/\s+/g, " ");
  const known = number === undefined ? `row ${JSON.stringify(row)}` : `number ${number}`;
  return blindIndex(keysOf(house), "import row", `${service.agency}\n${service.id}\n${known}`);
}

/** Those of these keys that a case was brought over for already, as hexadecimal. One query. */
export async function findHere(tx: ActorTx, { service }: Pick<Import, "service">, keys: readonly Buffer[]) {
  // The outcomes stand in the statement, so that it is answered by the index of what is here.
  const query = sql<{ key: string }>`
    select encode(l.key, 'hex') as key from imports.line l
    where l.agency_id = ${service.agency} and l.service = ${service.id} and l.key = any (${[...keys]}::bytea[])
      and l.outcome in ('made', 'kept')`;
  return new Set((await query.execute(tx.db)).rows.map(({ key }) => key));
}
