import type { ActorTx } from "../../../foundation/access/index.ts";
import { openValue } from "../../../foundation/house/index.ts";
import type { Reach } from "../../people/index.ts";
import { contactAnswers } from "./contact.ts";

/** When she said she may be reached, in the latest of these contacts that the actor is involved in. */
export async function findContactReach(tx: ActorTx, thingIds: readonly string[]): Promise<Reach | undefined> {
  if (thingIds.length === 0) return undefined;
  const row = await tx.db
    .selectFrom("front_door.contact")
    .select(["id", "answers", "received_at"])
    .where("id", "in", [...thingIds])
    .orderBy("received_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const place = { table: "front_door.contact", row: row.id, column: "answers" };
  const { times } = openValue(tx.house, place, row.answers, (value) => contactAnswers.parse(value));
  return { from: times?.from, to: times?.to, saidAt: row.received_at };
}
