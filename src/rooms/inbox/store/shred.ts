import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { shelfOf, type House } from "../../../foundation/house/index.ts";
import { withSystemActor } from "../../../foundation/jobs/index.ts";
import { getThreshold } from "../../../foundation/pack/index.ts";
import { takeStep } from "../../../foundation/process/index.ts";
import { questionProcess } from "../question-process.ts";
import { INBOX } from "./take-in-questions.ts";

/**
 * Makes the words of every question unreadable that has served: one she closed, one nobody can come back to, one that has been
 * over for as long as the pack says. Here and in every copy of the database, since the key goes and is in none (SAFETY 35).
 * @returns how many
 */
export async function shredSpent(house: House): Promise<number> {
  const ids = await withSystemActor(house, INBOX, findSpent);
  for (const id of ids) await shred(house, id);
  return ids.length;
}

async function findSpent(tx: ActorTx): Promise<string[]> {
  const { value } = getThreshold(tx.house.pack, "inbox.words-kept");
  const query = sql<{ id: string }>`select id from inbox.spent(make_interval(days => ${value}::int)) as id`;
  return (await query.execute(tx.db)).rows.map(({ id }) => id);
}

/** The key first: if what follows fails, the words are gone all the same, and the next turn of the job does the rest. */
async function shred(house: House, id: string): Promise<void> {
  shelfOf(house).remove(id);
  await withSystemActor(house, INBOX, async (tx) => {
    await tx.db.updateTable("inbox.message").set({ words: null }).where("question_id", "=", id).execute();
    await takeStep(tx, questionProcess, { thingId: id, step: "shred", body: {}, version: undefined });
  });
}
