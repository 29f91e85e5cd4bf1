import {
  normaliseRecord,
  scorePair,
  type Frequencies,
  type LinkModel,
  type LinkRecord,
  type PairScore,
} from "../../../linkage/index.ts";
import { toRaw, type KnownAs } from "./known-as.ts";
import { guardTwins, type Reason } from "./twins.ts";

/** From here on somebody is likely known, if nobody else comes near; from there on she is looked at; below, nothing is said. */
const LIKELY = 0.95;
const REVIEW = 0.2;
/** A key that more records share than this is passed over; and of whoever shares keys, so many are compared. As in people.candidates. */
export const MOST_SHARING = 200;
export const MOST_COMPARED = 25;
/** How much stronger the best has to be than the next, in bits: eight to one. */
const MARGIN_BITS = 3;

export type Band = "likely" | "review";

/** Somebody among whom to look: all that was told of her, by anybody. */
export type Among<P> = { readonly person: P; readonly told: readonly KnownAs[] };

/** How far somebody may be the one. Reasons name fields and never values (strongest first is not promised: as the model has them). */
export type Match<P> = {
  readonly person: P;
  readonly band: Band;
  /** 0 to 1; of two who may be twins no more than "may be". */
  readonly probability: number;
  readonly score: PairScore;
  readonly reasons: readonly Reason[];
};

export type LookUp<P> = {
  readonly model: LinkModel;
  readonly sought: LinkRecord;
  readonly among: readonly Among<P>[];
  readonly frequencies?: Frequencies | undefined;
  /** The least probability that is told at all; a search among one's own people tells of everybody found. */
  readonly least?: number | undefined;
};

/** Who of these may be the one sought, best first; those below the bands are left out. Pure: the same everywhere. */
export function lookUp<P>({ model, sought, among, frequencies, least = REVIEW }: LookUp<P>): Match<P>[] {
  const scored = among
    .map(({ person, told }) => {
      const score = scorePair(model, sought, normaliseRecord(toRaw(told)), frequencies);
      return { person, score, guarded: guardTwins(score) };
    })
    .filter(({ guarded }) => guarded.probability >= least)
    .toSorted((a, b) => b.guarded.bits - a.guarded.bits);
  const [best, next] = scored;
  const isClear =
    best !== undefined && (next === undefined || best.guarded.bits - next.guarded.bits >= MARGIN_BITS);
  return scored.map(({ person, score, guarded: { probability, reasons } }, place) => ({
    person,
    band: place === 0 && isClear && probability >= LIKELY ? "likely" : "review",
    probability,
    score,
    reasons,
  }));
}

/** In which band a probability alone puts a pair; `likely` needs a clear margin besides. */
export function bandOf(probability: number): Band | "silent" {
  if (probability < REVIEW) return "silent";
  return probability >= LIKELY ? "likely" : "review";
}

const IN_WORDS: readonly (readonly [number, string])[] = [
  [0.99, "almost certainly the same person"],
  [LIKELY, "very likely the same person"],
  [0.75, "likely the same person"],
  [0.4, "may be the same person"],
  [0, "less likely than not the same person"],
];

/** A probability as people read it: "very likely the same person, about 97 in 100". */
export function sayProbability(probability: number): string {
  const words = IN_WORDS.find(([from]) => probability >= from)?.[1] ?? "";
  const hundredths = Math.min(99, Math.max(1, Math.floor(probability * 100)));
  return `${words}, ${probability >= 0.99 ? "more than 99" : `about ${hundredths}`} in 100`;
}
