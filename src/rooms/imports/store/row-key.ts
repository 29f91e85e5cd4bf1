import type { ActorTx } from "../../../foundation/access/index.ts";
import { blindIndex } from "../../../foundation/crypto/index.ts";
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
  const rows = await tx.db
    .selectFrom("imports.line")
    .select("key")
    .where("agency_id", "=", service.agency)
    .where("service", "=", service.id)
    .where("key", "in", keys.length > 0 ? keys : [Buffer.of()])
    .where("outcome", "in", ["made", "kept"])
    .execute();
  return new Set(rows.flatMap(({ key }) => key?.toString("hex") ?? []));
}
