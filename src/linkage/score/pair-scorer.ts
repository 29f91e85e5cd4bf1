import { MISSING } from "../compare/levels.ts";
import { AT, PairComparer } from "../compare/pair-comparer.ts";
import { type Group, GROUPS, type LinkModel } from "../link-model.ts";
import { NO_VALUE, SEVERAL } from "../table/record-rows.ts";
import type { TableColumns } from "../table/record-table.ts";
import { householdBits, PHONE_CEILING } from "./household-guard.ts";
import { type GroupGain, mostGain } from "./most-gain.ts";
import { type Weights, weightsOf } from "./weights.ts";

/** Groups compared before the names, what is cheap and tells much first. */
const BEFORE_NAMES = [AT.identifier, AT.phone, AT.postcode] as const;
/** Groups compared after the names, and the place after the postcode. */
const AFTER_NAMES = [AT.sex, AT.place, AT.email, AT.middle_name, AT.address] as const;
/** All of them, with both names. */
const UNSEEN = [...BEFORE_NAMES, AT.given_name, AT.surname, ...AFTER_NAMES] as const;
/** Bits by which a sum may be off: bounds are kept in 32 bits, and summed in another order. */
const SLACK = 1e-3;

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
  /** The groups that both tables have beyond the date of birth, and their bounds. */
  readonly #groups: readonly number[];
  readonly #gains: readonly GroupGain[];
  readonly #beforeNames: readonly number[];
  readonly #afterNames: readonly number[];
  /** The most that each group can add for the pair in hand. */
  readonly #limits = new Float64Array(GROUPS.length);
  /** What the groups compared so far come to, and the most that the others can add. */
  #total = 0;
  #rest = 0;

  /** `shares` are log2 shares by group and by value of table `a` (see logShares); undefined where nothing is known. */
  constructor(model: LinkModel, a: TableColumns, b: TableColumns, shares: LogShares) {
    this.weights = weightsOf(model);
    this.#comparer = new PairComparer(a, b);
    this.#shares = shares;
    this.#gains = mostGain(this.weights, a, b, shares);
    const areThere = (groups: readonly number[]): readonly number[] =>
      groups.filter((group) => isInBoth(GROUPS[group] ?? "sex", a, b));
    this.#groups = areThere(UNSEEN);
    this.#beforeNames = areThere(BEFORE_NAMES);
    this.#afterNames = areThere(AFTER_NAMES);
  }

  get levels(): Uint8Array {
    return this.#comparer.levels;
  }

  /** The score in bits. If it cannot reach `floor`, -Infinity may come back instead, before everything has been compared. */
  score(i: number, j: number, floor = -Infinity): number {
    const comparer = this.#comparer;
    comparer.compareGroup(AT.date_of_birth, i, j);
    this.#total = this.weights.prior + this.#weigh(AT.date_of_birth);
    this.#rest = this.#boundRest(i, j);
    if (!this.#addGroups(this.#beforeNames, i, j, floor)) return -Infinity;
    comparer.compareNames(i, j);
    this.#add(AT.given_name);
    this.#add(AT.surname);
    if (!this.#addGroups(this.#afterNames, i, j, floor)) return -Infinity;
    this.guard = householdBits(
      comparer.levels,
      this.groupBits,
      this.#total,
      this.weights.m,
      this.weights.householdRatio,
    );
    return this.#total + this.guard;
  }

  /** Compares and adds groups as long as the floor can be reached; whether it still can. */
  #addGroups(groups: readonly number[], i: number, j: number, floor: number): boolean {
    for (let at = 0; at < groups.length; at++) {
      if (this.#total + this.#rest < floor) return false;
      const group = groups[at] ?? 0;
      this.#comparer.compareGroup(group, i, j);
      this.#add(group);
    }
    return this.#total + this.#rest >= floor;
  }

  #add(group: number): void {
    this.#total += this.#weigh(group);
    this.#rest -= this.#limits[group] ?? 0;
  }

  /**
   * The most that the groups beyond the date of birth can add to this pair: nothing where a record is silent (unless names may have changed
   * places), and otherwise what the two values allow by being the same or not.
   */
  #boundRest(i: number, j: number): number {
    const { rowsA, rowsB } = this.#comparer;
    const [atA, atB] = [i * GROUPS.length, j * GROUPS.length];
    let rest = SLACK;
    for (let at = 0; at < this.#groups.length; at++) {
      const group = this.#groups[at] ?? 0;
      const limit = this.#limitOf(group, rowsA[atA + group] ?? NO_VALUE, rowsB[atB + group] ?? NO_VALUE);
      this.#limits[group] = limit;
      rest += limit;
    }
    return rest;
  }

  #limitOf(group: number, one: number, other: number): number {
    const gain = this.#gains[group];
    if (gain === undefined) return 0;
    if (one === NO_VALUE || other === NO_VALUE)
      return group === AT.given_name || group === AT.surname ? gain.any : 0;
    const { same, otherOf } = gain;
    if (one === SEVERAL || other === SEVERAL || same === undefined) return gain.any;
    if (one === other) return same[one] ?? 0;
    return otherOf === undefined ? gain.other : Math.min(otherOf[one] ?? 0, otherOf[other] ?? 0);
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

function isInBoth(group: Group, a: TableColumns, b: TableColumns): boolean {
  return a.fields[group] !== undefined && b.fields[group] !== undefined;
}

/** By group: log2 shares of the values of both tables (NaN: not known), and the least of them. */
export type LogShares = readonly (
  { readonly a: Float32Array; readonly b: Float32Array; readonly least: number } | undefined
)[];
