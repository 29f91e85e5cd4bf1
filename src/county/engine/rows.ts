/** A row for the database: column by column, dates as dates, bytes as bytes. */
export type Row = Record<
  string,
  string | number | boolean | null | Date | Buffer | readonly string[] | object
>;

/** The tables the county fills, in an order their references allow, each with the columns it gives. */
export const TABLES = {
  "identity.staff": ["id", "name", "email"],
  "identity.seat": ["id", "staff_id", "agency_id", "team_id", "role_id"],
  "service.capacity": [
    "id",
    "service",
    "agency_id",
    "state",
    "wait_days",
    "places",
    "note",
    "kept_by",
    "kept_at",
    "valid_until",
  ],
  "people.person": ["id", "reference", "agency_id", "side", "created_at", "created_by"],
  "process.thing": [
    "id",
    "process",
    "reference",
    "state",
    "version",
    "agency_id",
    "person_id",
    "parent_id",
    "opened_at",
    "closed_at",
    "opened_by",
  ],
  "front_door.contact": [
    "id",
    "kind",
    "danger",
    "answers",
    "language",
    "employers",
    "district",
    "forms",
    "taken_by",
    "received_at",
  ],
  "risk.assessment": [
    "id",
    "tool",
    "tool_version",
    "answers",
    "yes_count",
    "unknown_count",
    "counted_level",
    "judged_level",
    "triggers",
  ],
  "referral.referral": [
    "id",
    "service",
    "shared",
    "parts",
    "basis",
    "sender",
    "risk_level",
    "decline_reason",
    "next_step",
    "answer",
  ],
  "casework.case_file": ["id", "service", "received", "worker_id", "risk_level"],
  "process.step": ["thing_id", "step", "from_state", "to_state", "at", "by", "agency_id", "detail"],
  "process.clock": [
    "thing_id",
    "name",
    "started_at",
    "limit_key",
    "for_grantee",
    "due_at",
    "pauses",
    "stopped_at",
  ],
  "access.involvement": [
    "id",
    "thing_id",
    "grantee",
    "capacity",
    "basis",
    "purpose",
    "parts",
    "since",
    "until",
    "ended_at",
    "granted_by",
  ],
  "people.name": ["id", "person_id", "kind", "sealed", "thing_id", "added_at"],
  "people.detail": ["id", "person_id", "kind", "sealed", "thing_id", "added_at"],
  "people.block_key": ["key", "kind", "person_id"],
  "message.permission": [
    "id",
    "thing_id",
    "agency_id",
    "channel",
    "address_sealed",
    "sender_name",
    "window_from",
    "window_to",
    "days",
    "voicemail_ok",
    "verified_at",
    "expires_at",
    "created_by",
    "created_at",
  ],
  "chronology.note": ["id", "thing_id", "kind", "body", "at", "by_staff", "agency_id"],
} as const satisfies Record<string, readonly string[]>;

export type TableName = keyof typeof TABLES;

/** Rows by table, in the order they came about. */
export type Rows = Record<TableName, Row[]>;

export function noRows(): Rows {
  return Object.fromEntries(Object.keys(TABLES).map((table) => [table, [] as Row[]])) as Rows;
}
