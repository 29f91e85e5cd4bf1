import type { ActorTx } from "../access/index.ts";
import { findDraftKeys, newDraftSecret, openDraft, sealDraft } from "../crypto/index.ts";
import { sql } from "../db/index.ts";
import type { House } from "../house/index.ts";
import { visitKeys } from "./sealed-store.ts";

const LASTS = "24 hours";

/**
 * Puts by what the bearer of a link may read, once, within a day: found by a value and opened by a key that only the
 * link gives, so that the database has neither. For the jobs that take in.
 * @returns the secret that goes into the link.
 */
export async function putLink(tx: ActorTx, content: object): Promise<string> {
  const secret = newDraftSecret();
  const keys = visitKeys(secret);
  const sealed = sealDraft(keys, JSON.stringify(content));
  await sql`select intake.put_link(${keys.lookupId}, ${sealed}, ${LASTS}::interval)`.execute(tx.db);
  return secret;
}

/** What a link leads to, and uses it up; nothing for one that was used, has run out, or never was. */
export async function takeLink(house: House, secret: string): Promise<unknown> {
  const keys = findDraftKeys(secret);
  if (!keys) return undefined;
  const query = sql<{ sealed: Buffer | null }>`select intake.take_link(${keys.lookupId}) as sealed`;
  const rows = await house.database.statementAs("fanlight_public", query);
  const sealed = rows[0]?.sealed;
  return sealed ? JSON.parse(openDraft(keys, sealed)) : undefined;
}
