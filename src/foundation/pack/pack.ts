import type { z } from "zod";
import type { packSchema } from "./schema/pack-schema.ts";

/** Everything one partnership decides, checked; nothing in it can be changed while the system runs. */
export type Pack = DeepReadonly<z.output<typeof packSchema>>;

/** Freezes a value and everything in it, so that a slip cannot change the pack for everyone. */
export function deepFreeze<T>(value: T): DeepReadonly<T> {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value as DeepReadonly<T>;
}

export type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
export type Agency = Pack["agencies"][number];
export type District = Pack["districts"][number];
export type Service = Pack["services"][number];
export type PlainQuestion = Pack["plainQuestions"][number];
export type Role = Pack["roles"][number];
export type Threshold = Pack["thresholds"][number];
export type RiskTool = Pack["riskTools"][number];
export type RiskItem = RiskTool["items"][number];
export type FormOfVawg = Pack["formsOfVawg"][number];
export type Need = Pack["needs"][number];
export type ApprovedText = Pack["messages"]["texts"][number];
export type DeclineReason = Pack["declineReasons"][number];
export type Characteristic = Pack["characteristics"][number];
export type PopulationShare = NonNullable<Pack["populationShares"]>[number];
export type InvolvementGroup = Pack["involvement"][number];
export type IndicatorDefinition = Pack["indicators"][number];
export type PublicTable = Pack["publications"]["tables"][number];
export type ContentPage = Pack["content"][number];
export type Place = Pack["places"]["places"][number];
export type PlaceOwner = Pack["places"]["owners"][number];
export type Body = Pack["governance"]["bodies"][number];
export type Strategy = Pack["strategy"];
export type Commitment = Strategy["commitments"][number];
export type Quantity = Strategy["quantities"][number];
