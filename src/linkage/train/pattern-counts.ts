import { LEVELS } from "../compare/levels.ts";
import { GROUPS } from "../link-model.ts";

/** Width of a bucket of rarity, in bits: how much more than usual the agreeing values of a pair tell. */
const RARITY_STEP = 2;
const RARITY_BUCKETS = 64;
const RADIX = GROUPS.map((group) => LEVELS[group].length + 1);

/**
 * How often each pattern of levels was seen. Pairs by the million become patterns by the thousand, so that learning costs what the
 * patterns cost. `rarity` is the sum of what the values' rarity adds, in buckets of RARITY_STEP bits.
 */
export class PatternCounts {
  readonly #rows = new Map<number, number>();
  levels: Uint8Array[] = [];
  readonly rarity: number[] = [];
  readonly counts: number[] = [];

  /** Counts one pair: its levels by group, and the bits its values' rarity adds. */
  add(levels: Uint8Array, rarityBits: number): void {
    const bucket = Math.max(
      0,
      Math.min(RARITY_BUCKETS - 1, Math.round(rarityBits / RARITY_STEP) + RARITY_BUCKETS / 2),
    );
    let key = bucket;
    for (let group = 0; group < RADIX.length; group++) key = key * (RADIX[group] ?? 1) + (levels[group] ?? 0);
    const row = this.#rows.get(key);
    if (row !== undefined) {
      this.counts[row] = (this.counts[row] ?? 0) + 1;
      return;
    }
    this.#rows.set(key, this.counts.length);
    this.levels.push(Uint8Array.from(levels));
    this.rarity.push((bucket - RARITY_BUCKETS / 2) * RARITY_STEP);
    this.counts.push(1);
  }

  get total(): number {
    return this.counts.reduce((sum, count) => sum + count, 0);
  }
}
