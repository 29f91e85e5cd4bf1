import type { ActorTx } from "../../../foundation/access/index.ts";
import { openValue } from "../../../foundation/house/index.ts";
import { toPassedOn, type PassedOn } from "../../people/index.ts";
import { receivedSchema } from "./case-file.ts";

/** What came with the referrals of these cases, as far as the actor is involved in them. */
export async function findPassedOnToCases(tx: ActorTx, thingIds: readonly string[]): Promise<PassedOn[]> {
  if (thingIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom("casework.case_file as c")
    .innerJoin("process.thing as t", "t.id", "c.id")
    .select(["c.id", "c.received", "t.opened_at"])
    .where("c.id", "in", [...thingIds])
    .execute();
  return rows.map(({ id, received, opened_at }) => {
    const place = { table: "casework.case_file", row: id, column: "received" };
    return toPassedOn(
      openValue(tx.house, place, received, (value) => receivedSchema.parse(value)),
      opened_at,
    );
  });
}
