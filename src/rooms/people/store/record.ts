import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { openValue, sealValue, type House } from "../../../foundation/house/index.ts";
import { normaliseRecord } from "../../../linkage/index.ts";
import { KEY_RULES } from "../model/index-keys.ts";
import { toRaw, type KnownAs } from "../model/known-as.ts";
import { hashedKeys, type Hashed } from "./keyed.ts";
import type { Told } from "./person.ts";

/** What a thing told of somebody, as it is kept: never changed, whoever it turns out to be about. */
const keptSchema = z.object({
  names: z.array(z.object({ kind: z.string(), given: z.string(), family: z.string() })),
  details: z.record(z.string(), z.string()),
});

/** A record as a row, with its keys beside it. */
export type KeptRecord = {
  readonly id: string;
  readonly sealed: Buffer;
  readonly keys: readonly Hashed[];
  readonly rules: number;
};

/** What a thing told, sealed as the index keeps it, and the keys by which it is found. */
export function recordRow(house: House, id: string, told: Omit<Told, "thingId">): KeptRecord {
  const { names, details } = told;
  const kept = {
    names: names.map(({ kind, given, family }) => ({ kind, given, family })),
    details: { ...details },
  };
  const known = knownOf(told);
  const keys = hashedKeys({ house }, known, normaliseRecord(toRaw([known])));
  return { id, sealed: sealValue(house, placeOf(id), kept), keys, rules: KEY_RULES };
}

/** Keeps what a thing told of whom it is about. One statement. */
export async function addRecord(tx: ActorTx, { thingId, ...told }: Told): Promise<void> {
  const { id, sealed, keys, rules } = recordRow(tx.house, randomUUID(), told);
  await sql`select people.add_record(${id}, ${thingId}, ${sealed}, ${keys}::bigint[], ${rules})`.execute(
    tx.db,
  );
}

/** A record, opened. */
export function openRecord(house: House, id: string, sealed: Buffer): KnownAs {
  return knownOf(openValue(house, placeOf(id), sealed, (value) => keptSchema.parse(value)));
}

/** What a thing told, as the index compares it. */
export function knownOf({ names, details }: Kept): KnownAs {
  const { born, phone, email, address } = details;
  return { names, born, phone, email, address };
}

function placeOf(id: string) {
  return { table: "people.record", row: id, column: "sealed" };
}

type Kept = {
  readonly names: KnownAs["names"];
  readonly details: Readonly<Partial<Record<string, string>>>;
};
