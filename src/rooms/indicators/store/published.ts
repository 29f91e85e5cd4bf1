import { sql } from "../../../foundation/db/index.ts";
import { heldBriefly, type House } from "../../../foundation/house/index.ts";
import { profileOf } from "../../figures/index.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Observed } from "../model/observe.ts";
import type { Period } from "../model/period.ts";
import { forEverybody, isForEverybody } from "../model/public-figure.ts";

/** What an indicator came to in one period, as everybody may read it. */
export type PublicObservation = Period & {
  readonly version: number;
  readonly observed: Observed;
  readonly recordedOn: string;
};

/** An indicator as everybody reads it; without a series, its figures are not for everybody. */
export type PublicIndicator = {
  readonly definition: Indicator;
  readonly series: readonly PublicObservation[] | undefined;
};

/** What the strategy is judged by, in the order of the first set; held in memory, so that most pages cost no query. */
export const findPublished: (house: House) => Promise<readonly PublicIndicator[]> = heldBriefly(
  ({ database }) =>
    database.statementAs("fanlight_public", sql<Row>`select definition, series from indicator.published()`),
  (rows, { pack }) =>
    rows
      .toSorted((a, b) => a.definition.number - b.definition.number)
      .map(({ definition, series }) => ({
        definition,
        series: isForEverybody(definition)
          ? series.map((row) => observationOf(definition, row, profileOf(pack)))
          : undefined,
      })),
);

function observationOf(
  definition: Indicator,
  { state, numerator, denominator, value, low, high, ...row }: StoredObservation,
  profile: ReturnType<typeof profileOf>,
): PublicObservation {
  const observed: Observed =
    state === "shown" && numerator !== null && value !== null
      ? { state, numerator, denominator, value, low, high }
      : { state: state === "shown" ? "none" : state };
  return { ...row, observed: forEverybody(definition, observed, profile) };
}

type StoredObservation = Period & {
  readonly version: number;
  readonly recordedOn: string;
  readonly state: Observed["state"];
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

type Row = { readonly definition: Indicator; readonly series: readonly StoredObservation[] };
