import type { ActorTx } from "../../../foundation/access/index.ts";
import { blindIndex } from "../../../foundation/crypto/index.ts";
import { keysOf, type House } from "../../../foundation/house/index.ts";
import { blockKeys, type BlockKind, type KnownAs } from "../model/block-keys.ts";

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "people.block_key": { key: Buffer; kind: BlockKind; person_id: string };
  }
}

/** The keyed hashes of someone's block keys: they find her, and tell whoever steals them nothing. */
export function hashedKeys({ house }: Keyed, known: KnownAs): { key: Buffer; kind: BlockKind }[] {
  const keys = keysOf(house);
  return blockKeys(known).map(({ kind, value }) => ({
    kind,
    key: blindIndex(keys, `people ${kind}`, value),
  }));
}

/** Adds the keys of what was told; one already there stays. */
export async function writeBlockKeys(tx: ActorTx, personId: string, known: KnownAs): Promise<void> {
  const rows = hashedKeys(tx, known).map((key) => ({ ...key, person_id: personId }));
  if (rows.length === 0) return;
  await tx.db
    .insertInto("people.block_key")
    .values(rows)
    .onConflict((clash) => clash.doNothing())
    .execute();
}

/** All that is needed of a transaction: the house, with its keys. */
type Keyed = { readonly house: House };
