import { homeAgency, type Pack } from "../../../foundation/pack/index.ts";
import type { Opening } from "../../../foundation/process/index.ts";
import { leadOf, reportKeepersOf } from "../keepers.ts";
import type { Reason } from "../model/suspicion.ts";

/** How a report opens: whose it is, who is involved, and the longer clock of one that looks automatic. */
export function reportArrival(
  pack: Pack,
  district: string,
  reasons: readonly Reason[],
): Pick<Opening, "agencyId" | "owner" | "involved"> & Required<Pick<Opening, "clocks" | "detail">> {
  return {
    agencyId: homeAgency(pack),
    owner: leadOf(pack),
    involved: reportKeepersOf(pack, district),
    clocks: reasons.length > 0 ? { moderate: { limit: "place.moderate-slow" } } : {},
    detail: { district, slow: reasons.length > 0 },
  };
}
