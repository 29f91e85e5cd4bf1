import type { ActorTx } from "../access/index.ts";
import { sql } from "../db/index.ts";

/** Whether someone wants an e-mail when something has come; `hour` is 0 to 23 on the wall, and counts for a daily one. */
export type Wishes = { readonly mail: "none" | "at-once" | "daily"; readonly hour: number };

/** What the actor wants; no e-mail, until she says so. */
export async function findWishes(tx: ActorTx): Promise<Wishes> {
  const query = sql<{ mail: Wishes["mail"]; mail_hour: number }>`select mail, mail_hour from notice.wishes()`;
  const [row] = (await query.execute(tx.db)).rows;
  return row ? { mail: row.mail, hour: row.mail_hour } : { mail: "none", hour: 8 };
}

/** Keeps what the actor wants. What came before is not told later. */
export async function setWishes(tx: ActorTx, { mail, hour }: Wishes): Promise<void> {
  await sql`select notice.wish(${mail}, ${hour})`.execute(tx.db);
}

/** Turns the keys of a single letter on or off for the actor. */
export async function setKeys(tx: ActorTx, isOn: boolean): Promise<void> {
  await sql`select notice.set_keys(${isOn})`.execute(tx.db);
}
