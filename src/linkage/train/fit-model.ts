import type { BlockKind } from "../block/block-kinds.ts";
import { GIVEN, GIVEN_LEVELS, LEVELS, levelsInState, MISSING } from "../compare/levels.ts";
import { AT } from "../compare/pair-comparer.ts";
import { type Group, GROUPS, type LinkModel } from "../link-model.ts";
import { householdBits, sharesHousehold } from "../score/household-guard.ts";
import { againstHousehold } from "../score/household-rates.ts";
import { type Weights, weightsOf } from "../score/weights.ts";
import type { PatternCounts } from "./pattern-counts.ts";
import type { Patterns } from "./sample-patterns.ts";

const ROUNDS = 40;
const SESSION_ROUNDS = 15;
const STILL = 1e-5;
/** How many random pairs' weight the starting u has; fewer where levels are told apart by a state that few pairs share. */
const TRUST_U = 5000;
/**
 * Most records of one person that plainly differ in what a person keeps. Without a bound, learning can drift into calling everybody of one
 * name one person.
 */
const MOST_DIFFERENT: Partial<Record<Group, number>> = {
  given_name: 0.25,
  surname: 0.35,
  date_of_birth: 0.35,
  identifier: 0.3,
  sex: 0.05,
};
/** How many pairs' weight the starting share of households has. */
const TRUST_HOUSEHOLDS = 5;
const TRUST_U_SAME = 50;
/** Of the pairs of one surname, at least this share must be of two people for them to teach what such have in common by chance. */
const FEWEST_OTHERS = 0.95;

const HELD: Readonly<Record<BlockKind, readonly Group[]>> = {
  identifier: ["identifier"],
  email: ["email"],
  email_user: ["email"],
  phone: ["phone"],
  name_birth: ["given_name", "surname", "date_of_birth"],
  names_year: ["given_name", "surname", "date_of_birth"],
  names_day: ["given_name", "surname", "date_of_birth"],
  birth_postcode: ["date_of_birth", "postcode", "address", "place"],
  name_postcode: ["given_name", "surname", "postcode", "address", "place"],
  address_words: ["address", "postcode", "place"],
  names_place: ["given_name", "surname", "place", "postcode", "address"],
  birth_place: ["date_of_birth", "place", "postcode", "address"],
  birth: ["date_of_birth"],
  names: ["given_name", "surname"],
  postcode: ["postcode", "address", "place"],
  surname: ["given_name", "surname"],
  given_name: ["given_name", "surname"],
  place: ["place", "postcode", "address"],
};

/** Fits m, u and the prior to what was sampled. Groups that no pair can be compared in keep the rates of `start`. */
export function fitModel(
  patterns: Patterns,
  start: LinkModel,
  { trust }: { readonly trust: number },
): LinkModel {
  let model = withU(start, start, patterns, start);
  model = withM(model, start, sessionCounts(patterns, model, start), trust);
  for (let round = 0; round < ROUNDS; round++) {
    const before = model;
    model = withU(model, start, patterns, model);
    const { counts, matches, householdMatches, households } = expectation(
      patterns.candidate,
      weightsOf(model),
      weightsOf(start),
    );
    model = withM(model, start, counts, trust);
    const householdRatio = ratioOf(households, householdMatches, start);
    model = { ...model, householdRatio, prior: priorOf(matches * patterns.candidateShare, patterns.pairs) };
    if (isStill(before, model)) break;
  }
  return model;
}

/** Expected matches by group and level, when each pattern is a match with the probability that the weights give it. */
function expectation(patterns: PatternCounts, weights: Weights, start: Weights): Expectation {
  const counts = emptyCounts();
  let [matches, householdMatches, households] = [0, 0, 0];
  const bits = new Float64Array(GROUPS.length);
  patterns.levels.forEach((levels, row) => {
    const count =
      (patterns.counts[row] ?? 0) * probability(levels, patterns.rarity[row] ?? 0, weights, start, bits);
    matches += count;
    if (sharesHousehold(levels)) {
      householdMatches += count;
      households += count * 2 ** -againstHousehold(levels, weights.m, weights.householdRatio);
    }
    addLevels(counts, levels, count);
  });
  return { counts, matches, householdMatches, households };
}

function probability(
  levels: Uint8Array,
  rarity: number,
  weights: Weights,
  start: Weights,
  bits: Float64Array,
): number {
  let total = weights.prior + rarity;
  for (let group = 0; group < levels.length; group++) {
    bits[group] = levelBits(group, levels[group] ?? 0, weights, start);
    total += bits[group] ?? 0;
  }
  return 1 / (1 + 2 ** -(total + householdBits(levels, bits, total, weights.m, weights.householdRatio)));
}

/** A level's weight. The rarity that was sampled stands against the starting model's u, hence the difference. */
function levelBits(group: number, level: number, weights: Weights, start: Weights): number {
  if (level === 0) return 0;
  const shift = (weights.exactU[group] ?? 0) - (start.exactU[group] ?? 0);
  return (weights.bits[group]?.[level] ?? 0) + (weights.follow[group]?.[level] ?? 0) * shift;
}

/** m as each kind of block shows it: among its pairs the share of matches is free, and what the block holds equal says nothing. */
function sessionCounts(patterns: Patterns, model: LinkModel, start: LinkModel): Float64Array[] {
  const counts = emptyCounts();
  const [weights, startWeights] = [weightsOf(model), weightsOf(start)];
  for (const { kind, patterns: seen } of patterns.sessions) {
    const held = new Set(HELD[kind].map((group) => AT[group]));
    const free = Math.max(0, ...GROUPS.map((_, group) => (held.has(group) ? 0 : groupCount(seen, group))));
    if (free === 0) continue;
    const session = fitSession(seen, weights, startWeights, held);
    session.forEach((levels, group) => {
      const sum = counts[group];
      if (sum !== undefined && !held.has(group))
        levels.forEach((count, level) => (sum[level] = (sum[level] ?? 0) + count));
    });
  }
  return counts;
}

function fitSession(
  seen: PatternCounts,
  weights: Weights,
  start: Weights,
  held: ReadonlySet<number>,
): Float64Array[] {
  const total = seen.total;
  let share = 0.1;
  let counts = emptyCounts();
  for (let round = 0; round < SESSION_ROUNDS; round++) {
    counts = emptyCounts();
    let matches = 0;
    const prior = Math.log2(share / (1 - share));
    seen.levels.forEach((levels, row) => {
      let sum = prior;
      for (let group = 0; group < levels.length; group++)
        if (!held.has(group)) sum += levelBits(group, levels[group] ?? 0, weights, start);
      const count = (seen.counts[row] ?? 0) / (1 + 2 ** -sum);
      matches += count;
      addLevels(counts, levels, count);
    });
    share = Math.min(0.99, Math.max(1e-4, matches / total));
  }
  return counts;
}

function groupCount(seen: PatternCounts, group: number): number {
  return seen.levels.reduce(
    (sum, levels, row) => sum + ((levels[group] ?? 0) > 0 ? (seen.counts[row] ?? 0) : 0),
    0,
  );
}

/**
 * u from random pairs, each weighted by how unlikely it is to be a match. Hardly any of them share a postcode or a surname: how addresses and
 * places agree there comes from pairs of one postcode, how given names, middle names and e-mail addresses do from pairs of one surname.
 */
function withU(model: LinkModel, start: LinkModel, patterns: Patterns, judge: LinkModel): LinkModel {
  const [weights, startWeights] = [weightsOf(judge), weightsOf(start)];
  const random = unlikely(patterns.random, weights, startWeights);
  const samePostcode = unlikely(patterns.samePostcode, weights, startWeights);
  const namesakes = unlikely(patterns.sameSurname, weights, startWeights);
  const others = namesakes[AT.surname]?.reduce((sum, count) => sum + count, 0) ?? 0;
  const sameSurname = others < FEWEST_OTHERS * patterns.sameSurname.total ? emptyCounts() : namesakes;
  const groups = model.groups.map((weightsOfGroup, at) => {
    const width = levelsInState(weightsOfGroup.group);
    const prior = start.groups[at]?.levels.map(({ u }) => u) ?? [];
    const drawn = (isOfPostcode(at) ? samePostcode : sameSurname)[at];
    const counts = (random[at] ?? new Float64Array()).map((count, level) =>
      level > 0 && isOfState(at, Math.floor((level - 1) / width)) ? count + (drawn?.[level] ?? 0) : count,
    );
    const rates = shares(counts, prior, width, (state) => (isOfState(at, state) ? TRUST_U_SAME : TRUST_U));
    return {
      ...weightsOfGroup,
      levels: weightsOfGroup.levels.map((level, index) => ({ ...level, u: rates[index] ?? 0 })),
    };
  });
  return { ...model, groups: withSwapped(groups) };
}

/** Names the other way round leave the surname uncompared, so their rates are shares of all pairs, not of those of other surnames. */
function amongAll(rates: readonly number[], counts: Float64Array): readonly number[] {
  let [other, all] = [1, 2];
  counts.forEach((count, level) => {
    if (level === MISSING) return;
    all += count;
    if (level <= GIVEN_LEVELS) other += count;
  });
  return rates.map((rate, at) =>
    at + 1 === GIVEN.swapped || at + 1 === GIVEN.crossed ? (rate * other) / all : rate,
  );
}

/** Whether a group's rates in this state are those of pairs that share a postcode or a surname. */
function isOfState(group: number, state: number): boolean {
  return isOfPostcode(group) ? state === 1 : state > 0;
}

function isOfPostcode(group: number): boolean {
  return group === AT.address || group === AT.place;
}

function unlikely(patterns: PatternCounts, weights: Weights, start: Weights): Float64Array[] {
  const counts = emptyCounts();
  const bits = new Float64Array(GROUPS.length);
  patterns.levels.forEach((levels, row) => {
    const match = probability(levels, patterns.rarity[row] ?? 0, weights, start, bits);
    addLevels(counts, levels, (patterns.counts[row] ?? 0) * (1 - match));
  });
  return counts;
}

/** Names the other way round are too rare among random pairs to be counted: by chance both must agree crosswise. */
function withSwapped(groups: LinkModel["groups"]): LinkModel["groups"] {
  const chance = (groups[AT.given_name]?.levels[0]?.u ?? 0) * (groups[AT.surname]?.levels[0]?.u ?? 0);
  return groups.map((group) =>
    group.group === "given_name"
      ? {
          ...group,
          levels: group.levels.map((l) => (l.level === "swapped" ? { ...l, u: Math.max(l.u, chance) } : l)),
        }
      : group,
  );
}

function withM(
  model: LinkModel,
  start: LinkModel,
  counts: readonly Float64Array[],
  trust: number,
): LinkModel {
  const groups = model.groups.map((group, at) => {
    const prior = start.groups[at]?.levels.map(({ m }) => m) ?? [];
    const found = shares(counts[at] ?? new Float64Array(), prior, levelsInState(group.group), () => trust);
    const kept = bounded(found, levelsInState(group.group), MOST_DIFFERENT[group.group]);
    const rates = at === AT.given_name ? amongAll(kept, counts[at] ?? new Float64Array()) : kept;
    return { ...group, levels: group.levels.map((level, index) => ({ ...level, m: rates[index] ?? 0 })) };
  });
  return { ...model, groups };
}

/** Levels' shares within each state of the group, the starting rates counting as `trust` pairs. `counts` has level 0 first. */
function shares(
  counts: Float64Array,
  prior: readonly number[],
  width: number,
  trust: (state: number) => number,
): number[] {
  return prior.map((rate, index) => {
    const state = Math.floor(index / width);
    const inState = prior.slice(state * width, (state + 1) * width);
    let total = 0;
    let rates = 0;
    inState.forEach((other, at) => {
      total += counts[1 + state * width + at] ?? 0;
      rates += other;
    });
    const weight = trust(state);
    return ((counts[index + 1] ?? 0) + (weight * rate) / rates) / (total + weight);
  });
}

/** The rates with the last of each state (plainly different) held to at most `most`. */
function bounded(rates: readonly number[], width: number, most: number | undefined): readonly number[] {
  if (most === undefined) return rates;
  return rates.map((rate, at) => {
    const last = rates[at - (at % width) + width - 1] ?? 0;
    if (last <= most) return rate;
    return at % width === width - 1 ? most : (rate * (1 - most)) / (1 - last);
  });
}

function addLevels(counts: readonly Float64Array[], levels: Uint8Array, count: number): void {
  for (let group = 0; group < levels.length; group++) {
    const ofGroup = counts[group];
    const level = levels[group] ?? 0;
    if (ofGroup !== undefined) ofGroup[level] = (ofGroup[level] ?? 0) + count;
  }
}

function emptyCounts(): Float64Array[] {
  return GROUPS.map((group) => new Float64Array(LEVELS[group].length + 1));
}

/** Pairs of one household to a pair of one person, among those that share what a household shares. */
function ratioOf(households: number, matches: number, start: LinkModel): number {
  return (households + TRUST_HOUSEHOLDS * start.householdRatio) / (matches + TRUST_HOUSEHOLDS);
}

function priorOf(matches: number, pairs: number): number {
  return Math.min(0.5, Math.max(0.5, matches) / Math.max(1, pairs));
}

function isStill(before: LinkModel, after: LinkModel): boolean {
  if (Math.abs(Math.log(after.prior / before.prior)) > STILL * 10) return false;
  return after.groups.every(({ levels }, group) =>
    levels.every(({ m }, level) => Math.abs(m - (before.groups[group]?.levels[level]?.m ?? 0)) < STILL),
  );
}

type Expectation = {
  readonly counts: Float64Array[];
  readonly matches: number;
  readonly householdMatches: number;
  readonly households: number;
};
