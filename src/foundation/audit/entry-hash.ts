import { createHash } from "node:crypto";
import { encodeFields } from "./encode-fields.ts";

const FORMAT = "fanlight-audit-1";

/**
 * The hash of an entry, as `audit.entry_hash` computes it in the database: SHA-256 of the hash before it and of
 * every field of its own. Hexadecimal.
 */
export function hashEntry(entry: AuditEntry): string {
  const place = [FORMAT, entry.stream, String(entry.seq), entry.at];
  const who = [entry.by, entry.seat, entry.agency];
  const what = [entry.event, entry.thing, entry.person];
  const bytes = encodeFields([...place, ...who, ...what, ...encodeDetail(entry.detail)]);
  return createHash("sha256").update(Buffer.from(entry.prev, "hex")).update(bytes).digest("hex");
}

/** Keys are ASCII, so that this order is the database's `collate "C"`. */
function encodeDetail(detail: AuditDetail): string[] {
  return Object.keys(detail)
    .sort()
    .flatMap((key) => [key, encodeValue(detail[key])]);
}

function encodeValue(value: string | number | boolean | undefined): string {
  return typeof value === "number" ? `n:${value}` : typeof value === "boolean" ? `b:${value}` : `s:${value}`;
}

/** Coded values only: numbers, booleans, short codes, ids. The database refuses anything a person could have typed. */
export type AuditDetail = Readonly<Record<string, string | number | boolean>>;

/** An entry as an export has it. Times are UTC to the microsecond, hashes hexadecimal. */
export type AuditEntry = {
  stream: string;
  seq: number;
  at: string;
  by: string;
  seat: string | null;
  agency: string | null;
  event: string;
  thing: string | null;
  person: string | null;
  detail: AuditDetail;
  prev: string;
  hash: string;
};
