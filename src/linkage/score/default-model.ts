import { LEVELS } from "../compare/levels.ts";
import { GROUPS, MODEL_FORMAT, type Group, type GroupWeights, type LinkModel } from "../link-model.ts";

/** For each level, in the order of LEVELS, how often records of one person show it, and records of two. */
const RATES: Readonly<Record<Group, readonly (readonly [m: number, u: number])[]>> = {
  given_name: [
    ...rates([0.7, 0.006], [0.04, 0.002], [0.02, 0.00002], [0.07, 0.002]),
    ...rates([0.02, 0.003], [0.04, 0.01], [0.03, 0.03], [0.08, 0.95]),
    ...rates([0.78, 0.015], [0.04, 0.003], [0.00001, 0.00001], [0.08, 0.005]),
    ...rates([0.00001, 0.00001], [0.04, 0.012], [0.02, 0.035], [0.04, 0.93]),
  ],
  surname: [
    [0.85, 0.003],
    [0.07, 0.002],
    [0.02, 0.002],
    [0.02, 0.02],
    [0.04, 0.973],
  ],
  middle_name: [
    ...rates([0.7, 0.01], [0.06, 0.004], [0.08, 0.07], [0.16, 0.916]),
    ...rates([0.8, 0.015], [0.06, 0.006], [0.08, 0.07], [0.06, 0.909]),
  ],
  date_of_birth: [
    [0.86, 0.00005],
    [0.015, 0.00004],
    [0.055, 0.0006],
    [0.02, 0.003],
    [0.01, 0.002],
    [0.01, 0.008],
    [0.03, 0.98631],
  ],
  identifier: [
    [0.92, 0.000001],
    [0.05, 0.00002],
    [0.03, 0.999979],
  ],
  email: [
    ...rates([0.6, 0.00001], [0.1, 0.0001], [0.02, 0.0005], [0.28, 0.99939]),
    ...rates([0.7, 0.001], [0.1, 0.01], [0.05, 0.15], [0.15, 0.839]),
    ...rates([0.7, 0.005], [0.1, 0.03], [0.05, 0.25], [0.15, 0.715]),
  ],
  phone: [
    [0.65, 0.00002],
    [0.05, 0.00005],
    [0.3, 0.99993],
  ],
  postcode: [
    [0.68, 0.0002],
    [0.05, 0.0008],
    [0.1, 0.02],
    [0.17, 0.979],
  ],
  address: [
    ...rates([0.55, 0.00005], [0.15, 0.00015], [0.01, 0.0008], [0.09, 0.019], [0.2, 0.98]),
    ...rates([0.7, 0.08], [0.2, 0.08], [0.01, 0.34], [0.06, 0.1], [0.03, 0.4]),
    ...rates([0.1, 0.00005], [0.1, 0.00015], [0.01, 0.0008], [0.09, 0.019], [0.7, 0.98]),
  ],
  place: [
    ...rates([0.75, 0.03], [0.07, 0.005], [0.18, 0.965]),
    ...rates([0.9, 0.8], [0.07, 0.06], [0.03, 0.14]),
    ...rates([0.45, 0.03], [0.06, 0.005], [0.49, 0.965]),
  ],
  sex: [
    [0.985, 0.5],
    [0.015, 0.5],
  ],
};

/** How far the weight of an exact agreement follows how common the value is. */
const TERM_FREQUENCY: Readonly<Record<Group, number>> = {
  given_name: 1,
  surname: 1,
  middle_name: 0.5,
  date_of_birth: 1,
  identifier: 1,
  email: 1,
  phone: 1,
  postcode: 1,
  address: 1,
  place: 1,
  sex: 0,
};

/**
 * The model to start from where nothing has been learnt: rates of the order that published work on British and Australian registers finds.
 * Its prior is that of one more record meeting a hundred thousand people, half of whom come back.
 */
export function defaultModel(): LinkModel {
  return {
    format: MODEL_FORMAT,
    id: "default-1",
    provenance: {
      description: "Rates set by hand; nothing has been learnt from records.",
      trainedAt: null,
      records: 0,
      candidatePairs: 0,
      expectedMatches: 0,
      settings: {},
    },
    prior: 0.000005,
    householdRatio: 1,
    groups: GROUPS.map(defaultWeights),
    calibration: null,
  };
}

function defaultWeights(group: Group): GroupWeights {
  const levels = LEVELS[group].map((level, at) => {
    const [m = 0, u = 0] = RATES[group][at] ?? [];
    return { level, m, u };
  });
  return { group, termFrequency: TERM_FREQUENCY[group], levels };
}

function rates(...levels: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  return levels;
}
