import type { IndicatorDefinition } from "../../../foundation/pack/index.ts";

/** An indicator as one version of it is defined. */
export type Indicator = IndicatorDefinition;

/** Of how many months one period is. */
export const MONTHS = { month: 1, quarter: 3, year: 12 } as const satisfies Record<
  Indicator["every"],
  number
>;
