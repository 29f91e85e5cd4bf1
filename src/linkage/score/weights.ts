import {
  ADDRESS_LEVELS,
  EMAIL_LEVELS,
  GIVEN,
  GIVEN_LEVELS,
  MIDDLE_LEVELS,
  PLACE_LEVELS,
  SURNAME,
} from "../compare/levels.ts";
import { AT } from "../compare/pair-comparer.ts";
import { GROUPS, type Group, type LinkModel } from "../link-model.ts";

/** Least rate that is reckoned with, so that no level weighs without bounds. */
const LEAST = 1e-9;

/**
 * A model made ready for scoring. `m[g][level]` is m, 1 for level 0; `bits[g][level]` is log2(m/u), 0 for level 0; `follow[g][level]` is how far that level's weight follows
 * how common the value is; `exactU[g]` is log2 of the mean share such an agreement has by chance.
 */
export type Weights = {
  readonly prior: number;
  readonly householdRatio: number;
  readonly m: readonly Float64Array[];
  readonly bits: readonly Float64Array[];
  readonly follow: readonly Float64Array[];
  readonly exactU: Float64Array;
};

const known = new WeakMap<LinkModel, Weights>();

/** A model's weights in bits: worked out once for as long as the model is held, since a look-up scores pair by pair. */
export function weightsOf(model: LinkModel): Weights {
  const before = known.get(model);
  if (before !== undefined) return before;
  const weights = makeWeights(model);
  known.set(model, weights);
  return weights;
}

function makeWeights(model: LinkModel): Weights {
  const byGroup = GROUPS.map((group) => model.groups.find((weights) => weights.group === group));
  return {
    prior: Math.log2(model.prior / (1 - model.prior)),
    householdRatio: Math.max(model.householdRatio, LEAST),
    m: byGroup.map((weights) =>
      Float64Array.from([1, ...(weights?.levels ?? []).map(({ m }) => Math.max(m, LEAST))]),
    ),
    bits: byGroup.map((weights) =>
      Float64Array.from([
        0,
        ...(weights?.levels ?? []).map(({ m, u }) => Math.log2(Math.max(m, LEAST) / Math.max(u, LEAST))),
      ]),
    ),
    follow: byGroup.map((weights, at) =>
      followOf(GROUPS[at] ?? "sex", weights?.termFrequency ?? 0, weights?.levels.length ?? 0),
    ),
    exactU: Float64Array.from(byGroup, (weights) => Math.log2(Math.max(weights?.levels[0]?.u ?? 1, LEAST))),
  };
}

/** Exact agreement follows wholly, a close spelling of a name half: what it is close to is rare as well. */
function followOf(group: Group, termFrequency: number, levels: number): Float64Array {
  const follow = new Float64Array(levels + 1);
  follow[1] = termFrequency;
  const at = AT[group];
  if (at === AT.address) follow[1 + 2 * ADDRESS_LEVELS] = termFrequency;
  if (at === AT.email) follow[1 + EMAIL_LEVELS] = follow[1 + 2 * EMAIL_LEVELS] = termFrequency;
  if (at === AT.place) follow[1 + 2 * PLACE_LEVELS] = termFrequency;
  if (at === AT.given_name) {
    follow[1 + GIVEN_LEVELS] = termFrequency / 2;
    follow[GIVEN.close] = termFrequency / 2;
    follow[GIVEN.close + GIVEN_LEVELS] = termFrequency / 4;
  }
  if (at === AT.middle_name) follow[1 + MIDDLE_LEVELS] = termFrequency;
  if (at === AT.surname) follow[SURNAME.close] = termFrequency / 2;
  return follow;
}
