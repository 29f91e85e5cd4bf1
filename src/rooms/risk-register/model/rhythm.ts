import type { ThresholdKey } from "../../../foundation/pack/index.ts";
import type { Level } from "./escalation.ts";

/** How often a risk is looked at again, by how far up it belongs. */
export const RHYTHM = {
  group: "risk-register.review-low",
  partnership: "risk-register.review-middle",
  executive: "risk-register.review-high",
} as const satisfies Record<Level, ThresholdKey>;
