import { homeAgency, type Pack } from "../../../foundation/pack/index.ts";
import type { Opening } from "../../../foundation/process/index.ts";
import { keepersOf, leadOf } from "../keepers.ts";

type From = { readonly cell: string; readonly district: string; readonly placeId: string | null };

/** How a problem opens that comes out of a report: whose it is, who is involved, and its own row. */
export function problemOpening(
  pack: Pack,
  { district, placeId }: From,
  { title, reports }: { readonly title: string; readonly reports: readonly From[] },
): { opening: Pick<Opening, "agencyId" | "owner" | "involved">; own: OwnRow } {
  return {
    opening: { agencyId: homeAgency(pack), owner: leadOf(pack), involved: keepersOf(pack, district) },
    own: {
      title,
      cells: [...new Set(reports.map(({ cell }) => cell))].toSorted(),
      district,
      place_id: placeId,
    },
  };
}

type OwnRow = { title: string; cells: string[]; district: string; place_id: string | null };
