import { randomUUID } from "node:crypto";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { withSystemActor } from "../../../foundation/jobs/index.ts";
import { normaliseRecord } from "../../../linkage/index.ts";
import { KEY_RULES } from "../model/index-keys.ts";
import { toRaw } from "../model/known-as.ts";
import { hashedKeys } from "./keyed.ts";
import { openDetail, openName, type NameKind } from "./person.ts";
import { openRecord, recordRow, type KeptRecord } from "./record.ts";

/** The system actor that keeps the index. */
export const INDEX = "index";
const AT_ONCE = 100;
const SLICES = 50;

/**
 * Makes the record and keys of whatever was told before there were any, and anew the keys of records made by older rules.
 * A slice a transaction: interrupted, it goes on where it was; run twice, it does nothing the second time.
 * @returns how many records were keyed.
 */
export async function keyRecords(house: House): Promise<number> {
  let keyed = 0;
  for (let slice = 0; slice < SLICES; slice += 1) {
    const done = await withSystemActor(house, INDEX, keySome);
    keyed += done;
    if (done < AT_ONCE) break;
  }
  return keyed;
}

async function keySome(tx: ActorTx): Promise<number> {
  const query = sql<UnkeyedRow>`select * from people.unkeyed(${KEY_RULES}, ${AT_ONCE})`;
  const { rows } = await query.execute(tx.db);
  for (const row of rows) {
    const { id, sealed, keys } = row.parts ? toldBefore(tx, row.parts) : keyedAnew(tx, row);
    await sql`
      select people.key_record(${id}, ${row.thing_id && row.parts ? row.thing_id : null}, ${sealed}, ${keys}::bigint[],
        ${KEY_RULES}, ${row.told_at})`.execute(tx.db);
  }
  return rows.length;
}

function keyedAnew({ house }: ActorTx, { record_id, sealed }: UnkeyedRow): Omit<KeptRecord, "rules"> {
  const id = record_id ?? "";
  const kept = sealed ?? Buffer.of();
  const known = openRecord(house, id, kept);
  return { id, sealed: kept, keys: hashedKeys({ house }, known, normaliseRecord(toRaw([known]))) };
}

function toldBefore(tx: ActorTx, parts: readonly Part[]): KeptRecord {
  const bytes = ({ sealed }: Part): Buffer => Buffer.from(sealed, "base64");
  const of = (what: Part["what"]): readonly Part[] => parts.filter((part) => part.what === what);
  return recordRow(tx.house, randomUUID(), {
    names: of("name").map((part) => ({ kind: part.kind as NameKind, ...openName(tx, part.id, bytes(part)) })),
    details: Object.fromEntries(
      of("detail").map((part) => [part.kind, openDetail(tx, part.id, bytes(part))]),
    ),
  });
}

type Part = {
  readonly what: "name" | "detail";
  readonly id: string;
  readonly kind: string;
  readonly sealed: string;
};
type UnkeyedRow = {
  readonly record_id: string | null;
  readonly thing_id: string;
  readonly told_at: Date;
  readonly sealed: Buffer | null;
  readonly parts: readonly Part[] | null;
};
