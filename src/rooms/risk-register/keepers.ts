import { meetingOpening } from "../governance/index.ts";
import type { Pack } from "../../foundation/pack/index.ts";

/** The system actor that sees when a review was missed. */
export const RISK_REGISTER = "risk-register";

/** How a risk opens: as a meeting of the boards, and to the job that watches its reviews. */
export function riskOpening(pack: Pack) {
  const opening = meetingOpening(pack);
  const job = {
    grantee: `system:${RISK_REGISTER}`,
    capacity: "job",
    basis: "the register is the partnership's own",
    purpose: "to take a risk up where its review was missed",
  };
  return { ...opening, involved: [...opening.involved, job] };
}
