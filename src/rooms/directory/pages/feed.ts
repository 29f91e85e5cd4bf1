import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import { openReferral } from "../model/open-referral.ts";

/** A feed is fetched by machines, and changes only with the pack. */
const KEPT_SECONDS = 3600;

/** GET /directory/services.json: the directory as open data, for helplines and other directories. */
export async function showFeed({ house }: PublicVisit): Promise<Reply> {
  const body = JSON.stringify(openReferral(house.pack));
  return { kind: "data", type: "application/json; charset=utf-8", body, keptSeconds: KEPT_SECONDS };
}
