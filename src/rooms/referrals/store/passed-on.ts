import { sql } from "../../../foundation/db/index.ts";
import { openValue } from "../../../foundation/house/index.ts";
import { toPassedOn, type PassedOnSource } from "../../people/index.ts";
import { sharedSchema } from "../model/shared.ts";

/** What someone's referrals pass on. */
export const passedOnByReferrals: PassedOnSource = {
  name: "referral",
  rows: (thingIds) => sql`
    select r.id, r.shared, t.opened_at from referral.referral r join process.thing t on t.id = r.id
    where r.id = any (${[...thingIds]}::uuid[]) order by t.opened_at desc limit 20`,
  open: ({ house }, { id, sealed, at }) => {
    const place = { table: "referral.referral", row: id, column: "shared" };
    return toPassedOn(
      openValue(house, place, sealed, (value) => sharedSchema.parse(value)),
      at,
    );
  },
};
