import type { Generated } from "kysely";
import type { Channel, SentChannel } from "./channel.ts";

declare module "../db/database.ts" {
  interface Tables {
    "message.permission": PermissionTable;
    "message.approved_attempt": ApprovedAttemptTable;
    "message.outbox": OutboxTable;
  }
}

/** Times of day are "hh:mm" by a London clock; days count from 1 for Monday. */
export type PermissionTable = {
  id: string;
  thing_id: string;
  person_id: string | null;
  agency_id: string;
  channel: Channel;
  address_sealed: Buffer;
  sender_name: string;
  window_from: string;
  window_to: string;
  days: number[];
  voicemail_ok: Generated<boolean>;
  verified_at: Date | null;
  expires_at: Date | null;
  withdrawn_at: Generated<Date | null>;
  created_by: string;
  created_at: Generated<Date>;
};

type ApprovedAttemptTable = {
  id: string;
  thing_id: string;
  permission_id: string;
  reason: string;
  approved_by: string;
  approved_at: Generated<Date>;
  until: Date;
};

type OutboxTable = {
  id: string;
  thing_id: string | null;
  permission_id: string | null;
  attempt_id: string | null;
  sender_name: string | null;
  body_sealed: Buffer | null;
  staff_id: string | null;
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
