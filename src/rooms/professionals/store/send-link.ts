import { randomUUID } from "node:crypto";
import type { Generated } from "kysely";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { blindIndex } from "../../../foundation/crypto/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { keysOf, type House } from "../../../foundation/house/index.ts";
import { putLink } from "../../../foundation/intake/index.ts";
import { notifyReferrer } from "../../../foundation/messages/index.ts";
import type { LinkContent } from "../model/link.ts";
import { findAgencyOf, normalised } from "../model/work-address.ts";
import { paths } from "../paths.ts";
import { findNews } from "./find-news.ts";

/** Links one address may ask for in an hour: enough for mistakes, too few to flood a mailbox. */
const MOST_IN_AN_HOUR = 3;

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "professional.link_sent": LinkSentTable;
  }
}

/** Sends a link to an address that asked for one, if it is a work address of the pack and has not had too many. */
export async function sendAskedLink(tx: ActorTx, email: string): Promise<void> {
  if (!findAgencyOf(tx.house.pack, email)) return;
  const key = referrerKey(tx.house, email);
  const { rows } = await sql<{ sent: number }>`
    select count(*)::int as sent from professional.link_sent
    where referrer_key = ${key} and sent_at > now() - interval '1 hour'`.execute(tx.db);
  if ((rows[0]?.sent ?? 0) >= MOST_IN_AN_HOUR) return;
  await sql`delete from professional.link_sent where sent_at < now() - interval '1 day'`.execute(tx.db);
  await tx.db.insertInto("professional.link_sent").values({ id: randomUUID(), referrer_key: key }).execute();
  await sendLink(tx, email, "referrer-link");
}

/** Sends a link that works once, with the news of this address's requests behind it. */
export async function sendLink(
  tx: ActorTx,
  email: string,
  template: "referrer-link" | "referrer-news",
): Promise<void> {
  const { house } = tx;
  const agency = findAgencyOf(house.pack, email);
  // The pack may have taken the domain away since.
  if (!agency) return;
  const content: LinkContent = {
    email: normalised(email),
    agency: agency.id,
    agencyName: agency.name,
    proof: proofOf(house, email),
    news: await findNews(tx, referrerKey(house, email)),
  };
  const secret = await putLink(tx, content);
  const link = `${house.origins.partnership}${paths.link(secret)}`;
  await notifyReferrer(tx, { address: normalised(email), template, link });
}

/** By what an address's requests are found; the address itself stays sealed. */
export function referrerKey(house: House, email: string): Buffer {
  return blindIndex(keysOf(house), "work address of a referrer", normalised(email));
}

/** What only the staff side can say of an address: whoever sends it back has followed a link that we made. */
export function proofOf(house: House, email: string): string {
  return blindIndex(keysOf(house), "proved work address", normalised(email)).toString("base64url");
}

type LinkSentTable = { id: string; referrer_key: Buffer; sent_at: Generated<Date> };
