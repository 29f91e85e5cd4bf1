import { MISSING } from "../compare/levels.ts";
import { AT, PairComparer } from "../compare/pair-comparer.ts";
import { GROUPS, type LinkModel } from "../link-model.ts";
import type { TableColumns } from "../table/record-table.ts";
import { householdBits, PHONE_CEILING } from "./household-guard.ts";
import { type Weights, weightsOf } from "./weights.ts";

/** Groups in the order they are compared: what is cheap and tells much first. Names have been compared before. Postcode before address and place. */
const ORDER = [
  AT.identifier,
  AT.phone,
  AT.postcode,
  AT.place,
  AT.sex,
  AT.email,
  AT.middle_name,
  AT.address,
] as const;

/**
 * Scores records of two tables. After `score(i, j)`, `groupBits[g]` is what group g adds, `guard` what the household guard takes away.
 * Their sum, with the prior, is the score. One scorer serves look-up and batch.
 */
export class PairScorer {
  readonly groupBits = new Float64Array(GROUPS.length);
  guard = 0;
  readonly weights: Weights;
  readonly #comparer: PairComparer;
  readonly #shares: LogShares;
  readonly #gain: Float64Array;

  /** `shares` are log2 shares by group and by value of table `a` (see logShares); undefined where nothing is known. */
  constructor(model: LinkModel, a: TableColumns, b: TableColumns, shares: LogShares) {
    this.weights = weightsOf(model);
    this.#comparer = new PairComparer(a, b);
    this.#shares = shares;
    this.#gain = mostGain(this.weights, a, b, shares);
  }

  get levels(): Uint8Array {
    return this.#comparer.levels;
  }

  /** The score in bits. If it cannot reach `floor`, -Infinity may come back instead, before everything has been compared. */
  score(i: number, j: number, floor = -Infinity): number {
    const comparer = this.#comparer;
    comparer.compareGroup(AT.date_of_birth, i, j);
    comparer.compareNames(i, j);
    let total =
      this.weights.prior +
      this.#weigh(AT.date_of_birth) +
      this.#weigh(AT.given_name) +
      this.#weigh(AT.surname);
    for (let at = 0; at < ORDER.length; at++) {
      if (total + (this.#gain[at] ?? 0) < floor) return -Infinity;
      const group = ORDER[at] ?? 0;
      comparer.compareGroup(group, i, j);
      total += this.#weigh(group);
    }
    this.guard = householdBits(
      comparer.levels,
      this.groupBits,
      total,
      this.weights.m,
      this.weights.householdRatio,
    );
    return total + this.guard;
  }

  /** What the rarity of the values that agree adds to the last score, in bits. */
  rarityBits(): number {
    let bits = 0;
    for (let group = 0; group < GROUPS.length; group++) {
      const level = this.#comparer.levels[group] ?? MISSING;
      if (level !== MISSING) bits += this.#rarity(group, level);
    }
    return bits;
  }

  #weigh(group: number): number {
    const level = this.#comparer.levels[group] ?? MISSING;
    const bits =
      level === MISSING ? 0 : (this.weights.bits[group]?.[level] ?? 0) + this.#rarity(group, level);
    return (this.groupBits[group] = group === AT.phone && bits > PHONE_CEILING ? PHONE_CEILING : bits);
  }

  #rarity(group: number, level: number): number {
    const follow = this.weights.follow[group]?.[level] ?? 0;
    const shares = this.#shares[group];
    if (follow === 0 || shares === undefined) return 0;
    const shareA = shares.a[this.#comparer.valuesA[group] ?? 0] ?? 0;
    const shareB = shares.b[this.#comparer.valuesB[group] ?? 0] ?? 0;
    const share = Math.max(shareA, shareB);
    return Number.isNaN(share) ? 0 : follow * ((this.weights.exactU[group] ?? 0) - share);
  }
}

/** The most that the groups from each place in ORDER on can add together. */
function mostGain(weights: Weights, a: TableColumns, b: TableColumns, shares: LogShares): Float64Array {
  const gain = new Float64Array(ORDER.length + 1);
  for (let at = ORDER.length - 1; at >= 0; at--) {
    const group = ORDER[at] ?? 0;
    const name = GROUPS[group] ?? "sex";
    const isThere = a.fields[name] !== undefined && b.fields[name] !== undefined;
    gain[at] = (gain[at + 1] ?? 0) + (isThere ? Math.max(0, mostOf(weights, group, shares)) : 0);
  }
  return gain;
}

function mostOf(weights: Weights, group: number, shares: LogShares): number {
  const rarest =
    shares[group] === undefined ? 0 : Math.max(0, (weights.exactU[group] ?? 0) - shares[group].least);
  let most = 0;
  weights.bits[group]?.forEach((bits, level) => {
    most = Math.max(most, bits + rarest * (weights.follow[group]?.[level] ?? 0));
  });
  return group === AT.phone ? Math.min(most, PHONE_CEILING) : most;
}

/** By group: log2 shares of the values of both tables (NaN: not known), and the least of them. */
export type LogShares = readonly (
  { readonly a: Float32Array; readonly b: Float32Array; readonly least: number } | undefined
)[];
