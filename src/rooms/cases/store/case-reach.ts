import type { ActorTx } from "../../../foundation/access/index.ts";
import { openValue } from "../../../foundation/house/index.ts";
import type { Reach } from "../../people/index.ts";
import { receivedSchema } from "./case-file.ts";

const HOURS = /^(\d\d:\d\d) to (\d\d:\d\d)$/;

/** When she may be reached as it came with the referral, in the latest of these cases the actor is involved in. */
export async function findCaseReach(tx: ActorTx, thingIds: readonly string[]): Promise<Reach | undefined> {
  if (thingIds.length === 0) return undefined;
  const row = await tx.db
    .selectFrom("casework.case_file as c")
    .innerJoin("process.thing as t", "t.id", "c.id")
    .select(["c.id", "c.received", "t.opened_at"])
    .where("c.id", "in", [...thingIds])
    .orderBy("t.opened_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const place = { table: "casework.case_file", row: row.id, column: "received" };
  const { safeContact } = openValue(tx.house, place, row.received, (value) => receivedSchema.parse(value));
  if (!safeContact) return undefined;
  const [, from, to] = HOURS.exec(safeContact["When"] ?? "") ?? [];
  return { from, to, saidAt: row.opened_at };
}
