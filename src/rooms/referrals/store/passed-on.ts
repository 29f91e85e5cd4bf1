import { passedOnIn } from "../../people/index.ts";
import { sharedSchema } from "../model/shared.ts";

/** What someone's referrals pass on. */
export const passedOnByReferrals = passedOnIn({
  name: "referral",
  table: "referral.referral",
  column: "shared",
  read: (opened) => sharedSchema.parse(opened),
});
