import type { ActorTx } from "../access/index.ts";
import { sql, type RawBuilder } from "../db/index.ts";
import type { Channel } from "./channel.ts";
import type { SafeWindow } from "./permit-contact.ts";

/**
 * How the person of a thing, or of several, may be reached, newest first, withdrawn ones left out, for those involved
 * in it; empty for anyone else. Without the addresses: `readAddress` gives one, and records that it did.
 */
export async function findContacts(
  tx: ActorTx,
  of: string | readonly string[],
): Promise<ContactPermission[]> {
  return (await contactRows([of].flat()).execute(tx.db)).rows.map(toContact);
}

/** The rows of `findContacts`, newest first, to be asked alone or within a larger query. */
export function contactRows(of: readonly string[]): RawBuilder<Row> {
  return sql<Row>`
    select p.id, p.channel, p.sender_name, p.window_from, p.window_to, p.days, p.voicemail_ok, p.verified_at,
      p.expires_at, message.covers(p, now()) as in_window, message.next_safe_time(p, now()) as next_safe_time,
      case when p.verified_at is null then 'unverified' when p.expires_at <= now() then 'stale' else 'good' end as standing
    from message.permission p
    where p.thing_id = any (${[...of]}::uuid[]) and p.withdrawn_at is null
    order by p.created_at desc, p.id`;
}

/** One row of `contactRows` as others know it. */
export function toContact(row: Row): ContactPermission {
  return {
    id: row.id,
    channel: row.channel,
    senderName: row.sender_name,
    window: { from: row.window_from.slice(0, 5), to: row.window_to.slice(0, 5) },
    days: row.days,
    voicemailOk: row.voicemail_ok,
    verifiedAt: row.verified_at ?? undefined,
    expiresAt: row.expires_at ?? undefined,
    standing: row.standing,
    isSafeNow: row.standing === "good" && row.in_window,
    nextSafeTime: row.next_safe_time ?? undefined,
  };
}

export type ContactPermission = {
  readonly id: string;
  readonly channel: Channel;
  readonly senderName: string;
  readonly window: SafeWindow;
  readonly days: readonly number[];
  readonly voicemailOk: boolean;
  readonly verifiedAt: Date | undefined;
  readonly expiresAt: Date | undefined;
  /** "stale": it was checked too long ago or she has said otherwise since, and blocks sending until it is checked again. */
  readonly standing: "good" | "stale" | "unverified";
  readonly isSafeNow: boolean;
  /** The next moment within its hours and days, which may be now. */
  readonly nextSafeTime: Date | undefined;
};

type Row = {
  id: string;
  channel: Channel;
  sender_name: string;
  window_from: string;
  window_to: string;
  days: number[];
  voicemail_ok: boolean;
  verified_at: Date | null;
  expires_at: Date | null;
  in_window: boolean;
  next_safe_time: Date | null;
  standing: ContactPermission["standing"];
};
