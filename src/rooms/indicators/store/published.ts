import { sql } from "../../../foundation/db/index.ts";
import { heldBriefly, type House } from "../../../foundation/house/index.ts";
import type { DisclosureProfile } from "../../../stats/index.ts";
import { profileOf } from "../../figures/index.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Observed } from "../model/observe.ts";
import type { Period } from "../model/period.ts";
import type { Observation } from "./observation.ts";
import { publicControlOf, type PublicControl } from "../model/public-control.ts";
import { forEverybody, isForEverybody, isOfOthers, type PublicFigure } from "../model/public-figure.ts";

/** What an indicator came to in one period, as everybody may read it. */
export type PublicObservation = Period & {
  readonly version: number;
  readonly observed: PublicFigure;
  readonly recordedOn: string;
  readonly method: Observation["method"];
  /** Where a figure of others is from. */
  readonly source: string | null;
};

/** An indicator as everybody reads it; without a series, its figures are not for everybody. */
export type PublicIndicator = {
  readonly definition: Indicator;
  readonly series: readonly PublicObservation[] | undefined;
  /** How it is going, worked out before anything was held back; none with too few figures. */
  readonly control: PublicControl | undefined;
};

/** What the strategy is judged by, in the order of the first set; held in memory, so that most pages cost no query. */
export const findPublished: (house: House) => Promise<readonly PublicIndicator[]> = heldBriefly(
  ({ database }) =>
    database.statementAs("fanlight_public", sql<Row>`select definition, series from indicator.published()`),
  (rows, { pack }) =>
    rows
      .toSorted((a, b) => a.definition.number - b.definition.number)
      .map((row) => publicIndicatorOf(row, profileOf(pack))),
);

function publicIndicatorOf({ definition, series }: Row, profile: DisclosureProfile): PublicIndicator {
  if (!isForEverybody(definition) && !(isOfOthers(definition) && series.length > 0))
    return { definition, series: undefined, control: undefined };
  const recorded = series.map(recordedOf);
  const shown = recorded.map((each) => ({ ...each, observed: forEverybody(definition, each, profile) }));
  const figures = shown.map(({ observed }) => observed);
  return {
    definition,
    series: shown,
    control: publicControlOf(definition, recorded, { shown: figures, profile }),
  };
}

function recordedOf({ state, numerator, denominator, value, low, high, ...row }: StoredObservation) {
  const observed: Observed =
    state === "shown" && value !== null
      ? { state, numerator, denominator, value, low, high }
      : { state: state === "shown" ? "none" : state };
  return { ...row, observed };
}

type StoredObservation = Period & {
  readonly version: number;
  readonly recordedOn: string;
  readonly method: Observation["method"];
  readonly source: string | null;
  readonly state: Observed["state"];
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

type Row = { readonly definition: Indicator; readonly series: readonly StoredObservation[] };
