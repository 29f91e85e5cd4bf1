import type { ActorTx } from "../../../foundation/access/index.ts";
import { openValue } from "../../../foundation/house/index.ts";
import { toPassedOn, type PassedOn } from "../../people/index.ts";
import { sharedSchema } from "../model/shared.ts";

/** What these referrals pass on, as far as the actor is involved in them. */
export async function findPassedOnByReferrals(tx: ActorTx, thingIds: readonly string[]): Promise<PassedOn[]> {
  if (thingIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom("referral.referral as r")
    .innerJoin("process.thing as t", "t.id", "r.id")
    .select(["r.id", "r.shared", "t.opened_at"])
    .where("r.id", "in", [...thingIds])
    .execute();
  return rows.map(({ id, shared, opened_at }) => {
    const place = { table: "referral.referral", row: id, column: "shared" };
    return toPassedOn(
      openValue(tx.house, place, shared, (value) => sharedSchema.parse(value)),
      opened_at,
    );
  });
}
