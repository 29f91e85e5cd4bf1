import { sql } from "kysely";
import type { ActorTx } from "../access/index.ts";
import { unavailable } from "../errors/index.ts";
import type { AuditDetail } from "./entry-hash.ts";

declare module "../db/database.ts" {
  interface Tables {
    /** What someone who may see the audit reads; nobody inserts here: `recordAudit` does. */
    "audit.entry": EntryTable;
  }
}

/**
 * Records, in the transaction of what it records, that the actor saw or did something. Who that is comes from the
 * session. If it cannot be written the whole transaction is lost, and with it what was read (SAFETY 54).
 * @throws unavailable (503); let it pass, and answer with no data.
 */
export async function recordAudit(
  tx: ActorTx,
  { event, thingId, personId, detail }: NewAuditEntry,
): Promise<void> {
  const coded = JSON.stringify(detail ?? {});
  await orUnavailable(
    sql`select audit.append(${event}, ${thingId ?? null}, ${personId ?? null}, ${coded})`.execute(tx.db),
  );
}

/** The same of many at once, one entry for each, in one query: of a list that shows something of each of them. */
export async function recordAudits(tx: ActorTx, entries: readonly NewAuditEntry[]): Promise<void> {
  const [first] = entries;
  if (entries.length < 2) return first && recordAudit(tx, first);
  const rows = entries.map(({ event, thingId, personId, detail }) => ({
    event,
    thing_id: thingId ?? null,
    person_id: personId ?? null,
    detail: detail ?? {},
  }));
  await orUnavailable(
    sql`
      select audit.append(e.event, e.thing_id, e.person_id, e.detail)
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as e (event text, thing_id uuid, person_id uuid, detail jsonb)`.execute(tx.db),
  );
}

async function orUnavailable(recorded: Promise<unknown>): Promise<void> {
  try {
    await recorded;
  } catch (cause) {
    throw unavailable(
      "We cannot show this now, because we cannot record that it was looked at.",
      "Wait a minute and try again. If it goes on, tell whoever looks after the system.",
      cause,
    );
  }
}

/** `event` is a short code, the thing's name first: "case.seen", "person.field-revealed". */
export type NewAuditEntry = {
  event: string;
  thingId?: string | undefined;
  personId?: string | undefined;
  detail?: AuditDetail | undefined;
};

type EntryTable = {
  stream_id: string;
  seq: number;
  at: Date;
  by: string;
  seat_id: string | null;
  agency_id: string | null;
  event: string;
  thing_id: string | null;
  person_id: string | null;
  detail: AuditDetail;
};
