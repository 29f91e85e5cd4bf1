import { ALL_KINDS } from "./block-kinds.ts";
import type { SizedBlocks } from "./block-caps.ts";
import { BLOCK_STATE } from "./neighbour-order.ts";

/** What one kind of key gave. `capped` blocks were too large; `cappedRecords` are in them; `pairs` counts a pair once for each block. */
export type BlockReport = {
  readonly kind: string;
  readonly blocks: number;
  readonly pairs: number;
  readonly capped: number;
  readonly cappedRecords: number;
  readonly largest: number;
};

/** Reports on blocks, kind by kind. */
export function reportOf({ kinds, starts, pairs }: SizedBlocks, isCapped: Uint8Array): BlockReport[] {
  const rows = ALL_KINDS.map((kind) => ({
    kind,
    blocks: 0,
    pairs: 0,
    capped: 0,
    cappedRecords: 0,
    largest: 0,
  }));
  for (let block = 0; block < kinds.length; block++) {
    const row = rows[kinds[block] ?? 0];
    const size = (starts[block + 1] ?? 0) - (starts[block] ?? 0);
    if (row === undefined || size < 2) continue;
    row.blocks++;
    row.largest = Math.max(row.largest, size);
    if (isCapped[block] === BLOCK_STATE.whole) row.pairs += pairs[block] ?? 0;
    else {
      row.capped++;
      row.cappedRecords += size;
    }
  }
  return rows.filter(({ blocks }) => blocks > 0);
}
