import type { ActorTx } from "../access/index.ts";
import type { SentChannel } from "./channel.ts";

/** What was sent, or waits, about a thing, newest first, for those involved in it; empty for anyone else. */
export async function findMessages(tx: ActorTx, thingId: string): Promise<MessageState[]> {
  const query = tx.db
    .selectFrom("message.outbox")
    .select(["id", "channel", "template", "state", "failure", "not_before", "sent_at"])
    .where("thing_id", "=", thingId)
    .orderBy("created_at", "desc")
    .orderBy("id");
  return (await query.execute()).map(toMessage);
}

/** One row as others know it. */
export function toMessage(row: Row): MessageState {
  return {
    id: row.id,
    channel: row.channel,
    template: row.template,
    state: row.state,
    reason: row.failure ?? undefined,
    notBefore: row.not_before,
    sentAt: row.sent_at ?? undefined,
  };
}

type Row = Pick<MessageState, "id" | "channel" | "template" | "state"> & {
  readonly failure: string | null;
  readonly not_before: Date;
  readonly sent_at: Date | null;
};

/**
 * "held": the gate refused it when it was due; "failed": the carrier did, for good. Either needs somebody to look.
 * `reason` is a code: the gate's ("stale", "withdrawn" ...) or the carrier's.
 */
export type MessageState = {
  readonly id: string;
  readonly channel: SentChannel;
  readonly template: string;
  readonly state: "queued" | "sending" | "sent" | "failed" | "held";
  readonly reason: string | undefined;
  readonly notBefore: Date;
  readonly sentAt: Date | undefined;
};
