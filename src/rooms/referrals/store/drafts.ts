import type { ActorTx } from "../../../foundation/access/index.ts";
import { openValue } from "../../../foundation/house/index.ts";
import type { Service } from "../../../foundation/pack/index.ts";
import { sharedSchema, type Shared } from "../model/shared.ts";
import { getService } from "./referral.ts";

/** A referral that has not been sent yet, as the page that sends several shows it. */
export type Draft = {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly service: Service;
  readonly basis: string;
  readonly parts: readonly string[];
  readonly shared: Shared;
};

/** The referrals prepared from a contact or case and not sent yet, as far as the actor is involved, in order. */
export async function findDrafts(tx: ActorTx, parentId: string): Promise<Draft[]> {
  const rows = await tx.db
    .selectFrom("referral.referral as r")
    .innerJoin("process.thing as t", "t.id", "r.id")
    .select(["r.id", "t.reference", "t.version", "r.service", "r.basis", "r.parts", "r.shared"])
    .where("t.parent_id", "=", parentId)
    .where("t.state", "=", "draft")
    .orderBy("t.opened_at")
    .orderBy("r.id")
    .execute();
  return rows.map(({ shared, service, ...row }) => {
    const place = { table: "referral.referral", row: row.id, column: "shared" };
    return {
      ...row,
      service: getService(tx, service),
      shared: openValue(tx.house, place, shared, (value) => sharedSchema.parse(value)),
    };
  });
}
