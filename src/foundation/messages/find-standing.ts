import { z } from "zod";
import type { ActorTx } from "../access/index.ts";
import { sql } from "../db/index.ts";
import { contactRows, toContact, type ContactPermission } from "./find-contacts.ts";
import { approvalRows, type Approval } from "./find-approvals.ts";
import { toMessage, type MessageState } from "./find-messages.ts";

/** How the person of one thing may be reached, whose leave there is for it, and what was sent to her. */
export type Standing = {
  readonly contacts: readonly ContactPermission[];
  readonly approvals: readonly Approval[];
  readonly messages: readonly MessageState[];
};

/** Ways, leave and messages of one thing in one query: a page asks for all three. Empty for whoever is not involved. */
export async function findStanding(tx: ActorTx, thingId: string): Promise<Standing> {
  const query = sql<{ contacts: unknown; approvals: unknown; messages: unknown }>`
    select
      (select coalesce(json_agg(c), '[]') from (${contactRows([thingId])}) as c) as contacts,
      (select coalesce(json_agg(a), '[]') from (${approvalRows(tx, thingId)}) as a) as approvals,
      (select coalesce(json_agg(m), '[]') from (
        select o.id, o.channel, o.template, o.state, o.failure, o.not_before, o.sent_at
        from message.outbox o where o.thing_id = ${thingId} order by o.created_at desc, o.id) as m) as messages`;
  const [row] = (await query.execute(tx.db)).rows;
  return {
    contacts: z.array(contactRow).parse(row?.contacts).map(toContact),
    approvals: z.array(approvalRow).parse(row?.approvals),
    messages: z.array(messageRow).parse(row?.messages).map(toMessage),
  };
}

// What comes as JSON carries its times as text.
const moment = z.coerce.date();

const contactRow = z.object({
  id: z.string(),
  channel: z.enum(["phone", "text", "email", "post"]),
  sender_name: z.string(),
  window_from: z.string(),
  window_to: z.string(),
  days: z.array(z.number()),
  voicemail_ok: z.boolean(),
  verified_at: moment.nullable(),
  expires_at: moment.nullable(),
  in_window: z.boolean(),
  next_safe_time: moment.nullable(),
  standing: z.enum(["good", "stale", "unverified"]),
});

const approvalRow = z.object({ id: z.string(), permissionId: z.string(), until: moment });

const messageRow = z.object({
  id: z.string(),
  channel: z.enum(["text", "email", "post"]),
  template: z.string(),
  state: z.enum(["queued", "sending", "sent", "failed", "held"]),
  failure: z.string().nullable(),
  not_before: moment,
  sent_at: moment.nullable(),
});
