import { randomUUID } from "node:crypto";
import type { Generated } from "kysely";
import { type ActorTx, actorKey } from "../access/index.ts";
import { recordAudit } from "../audit/index.ts";
import { formatDateTime } from "../clock/index.ts";
import { sealField } from "../crypto/index.ts";
import { sql } from "../db/index.ts";
import { badInput, notFound } from "../errors/index.ts";
import type { Channel, SentChannel } from "./channel.ts";
import { toRefusal } from "./refused.ts";
import { bodyPlace, requireKeys } from "./sealed-place.ts";
import { fillTemplate, getTemplate } from "./template.ts";

declare module "../db/database.ts" {
  interface Tables {
    "message.outbox": OutboxTable;
  }
}

/**
 * Puts an approved text in the outbox, to leave at the next moment the permission allows. It goes by the permission's
 * own channel, to its own address, in its own name. The database refuses what the permission does not cover, now and
 * again when it is about to leave.
 * @returns the message's id. @throws not-found when the permission is hidden; contact-refused, with the reason.
 */
export async function sendMessage(tx: ActorTx, message: NewMessage): Promise<string> {
  const permission = await getPermission(tx, message.permissionId, message.notBefore ?? tx.house.now());
  if (permission.channel === "phone") {
    throw badInput([
      { field: "permission", text: "This is a number to ring. Choose a way to write to her." },
    ]);
  }
  const template = getTemplate(tx.house.pack, message.template, "person");
  if (!template.channels.includes(permission.channel)) {
    throw badInput([{ field: "template", text: "This text is not for this way of reaching her." }]);
  }
  const id = randomUUID();
  const when = message.when && formatDateTime(message.when, tx.house.calendar);
  const body = fillTemplate(template, { sender: permission.sender_name, when });
  const values = {
    id,
    thing_id: permission.thing_id,
    permission_id: message.permissionId,
    attempt_id: message.attemptId ?? null,
    sender_name: permission.sender_name,
    body_sealed: sealField(requireKeys(tx.house), bodyPlace(permission.agency_id, id), body),
    channel: permission.channel,
    template: message.template,
    not_before: permission.moment,
    created_by: actorKey(tx.actor),
  };
  try {
    await tx.db.insertInto("message.outbox").values(values).execute();
  } catch (error) {
    throw toRefusal(error);
  }
  const { thing_id: thingId, person_id } = permission;
  const detail = { channel: permission.channel, template: message.template };
  await recordAudit(tx, { event: "message.queued", thingId, personId: person_id ?? undefined, detail });
  return id;
}

/**
 * Leaves a notice for a colleague that something waits for her: a fixed text, nothing of whom or what (SAFETY 37).
 * @returns the message's id.
 */
export async function notifyStaff(tx: ActorTx, { staffId, template }: NewNotice): Promise<string> {
  const id = randomUUID();
  const { key } = getTemplate(tx.house.pack, template, "staff");
  const values = {
    id,
    staff_id: staffId,
    channel: "email" as const,
    template: key,
    created_by: actorKey(tx.actor),
  };
  await tx.db
    .insertInto("message.outbox")
    .values({ ...values, not_before: tx.house.now() })
    .execute();
  await recordAudit(tx, { event: "notice.queued", detail: { template: key } });
  return id;
}

/** Where no moment is safe, the one asked for is kept, and the gate says what is wrong with it. */
async function getPermission(tx: ActorTx, id: string, since: Date): Promise<PermissionRow> {
  const query = sql<PermissionRow>`
    select p.thing_id, p.person_id, p.agency_id, p.channel, p.sender_name,
      coalesce(message.next_safe_time(p, m.since), m.since) as moment
    from message.permission p, (select greatest(now(), ${since}::timestamptz)) as m(since)
    where p.id = ${id}`;
  const [row] = (await query.execute(tx.db)).rows;
  if (!row) throw notFound();
  return row;
}

export type NewMessage = {
  readonly permissionId: string;
  /** The key of an approved text. */
  readonly template: string;
  /** The time the text speaks of, where it speaks of one. */
  readonly when?: Date | undefined;
  /** The earliest moment; it leaves at the first safe one from then. */
  readonly notBefore?: Date | undefined;
  /** A supervisor's leave, where the permission is stale. */
  readonly attemptId?: string | undefined;
};

export type NewNotice = { readonly staffId: string; readonly template: string };

type PermissionRow = {
  thing_id: string;
  person_id: string | null;
  agency_id: string;
  channel: Channel;
  sender_name: string;
  moment: Date;
};

type OutboxTable = {
  id: string;
  thing_id: string | null;
  permission_id: string | null;
  attempt_id: string | null;
  sender_name: string | null;
  body_sealed: Buffer | null;
  staff_id: string | null;
  to_sealed: Generated<Buffer | null>;
  channel: SentChannel;
  template: string;
  state: Generated<"queued" | "sending" | "sent" | "failed" | "held">;
  not_before: Date;
  claimed_until: Generated<Date | null>;
  attempts: Generated<number>;
  sent_at: Generated<Date | null>;
  failure: Generated<string | null>;
  created_by: string;
  created_at: Generated<Date>;
};
