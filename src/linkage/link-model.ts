/** What is compared. Each group gives one level for a pair of records, and each level one weight. */
export const GROUPS = [
  "given_name",
  "surname",
  "middle_name",
  "date_of_birth",
  "identifier",
  "email",
  "phone",
  "postcode",
  "address",
  "place",
  "sex",
] as const;

export type Group = (typeof GROUPS)[number];

/** The writing of models that this code reads. A model of another version is refused, never guessed at. */
export const MODEL_FORMAT = 1;

/**
 * How alike records of one person are, and records of two. All of it is JSON.
 * `prior`: probability that two records taken at random are of one person. `householdRatio`: pairs of two people of one household that the
 * records hold to each pair of one person.
 */
export type LinkModel = {
  readonly format: typeof MODEL_FORMAT;
  readonly id: string;
  readonly provenance: Provenance;
  readonly prior: number;
  readonly householdRatio: number;
  readonly groups: readonly GroupWeights[];
  readonly calibration: readonly Knot[] | null;
};

/** Where a model comes from, so that a result can be explained years later. `trainedAt` is ISO 8601, null for the default model. */
export type Provenance = {
  readonly description: string;
  readonly trainedAt: string | null;
  readonly records: number;
  readonly candidatePairs: number;
  readonly expectedMatches: number;
  readonly settings: Readonly<Record<string, number | string | boolean | null>>;
};

/**
 * `termFrequency`: how far the weight of an exact agreement follows how common the value is: 0 not at all, 1 wholly.
 */
export type GroupWeights = {
  readonly group: Group;
  readonly termFrequency: number;
  readonly levels: readonly LevelWeight[];
};

/** `m`: how often records of one person show this level, `u`: how often records of two do; both among pairs where the group can be compared. */
export type LevelWeight = { readonly level: string; readonly m: number; readonly u: number };

/** One corner of the calibration curve: the raw probability, and the one that reviewed pairs bore out. Ascending in both. */
export type Knot = { readonly raw: number; readonly calibrated: number };
