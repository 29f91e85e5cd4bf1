import { needs, notAudited, type StaffRoute } from "../../../foundation/http/index.ts";

/** A page or a file of the county's figures: whoever may see indicators opens it, and no look is recorded. */
export const showsFigures = {
  face: "staff",
  method: "GET",
  access: needs("indicator.see"),
  audit: notAudited("shows figures of the county, nobody's record"),
} as const satisfies Partial<StaffRoute>;
