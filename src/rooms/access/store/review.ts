import type { ActorTx } from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { conflict, notFound } from "../../../foundation/errors/index.ts";
import { openValue } from "../../../foundation/house/index.ts";
import type { z } from "zod";
import { askedPlace, askedSchema } from "./break-glass.ts";

/** One use of break-glass at the actor's agency, to be reviewed by someone who is not who used it. */
export type Use = {
  readonly id: string;
  readonly at: Date;
  readonly staffName: string;
  readonly agencyName: string;
  readonly asked: z.output<typeof askedSchema>;
  readonly opened: boolean;
  readonly thingId: string | undefined;
  readonly until: Date;
};

/** Every use that nobody has reviewed yet, oldest first. */
export async function findUnreviewed(tx: ActorTx): Promise<Use[]> {
  return findUses(tx, null);
}

/** One that nobody has reviewed yet. @throws not-found when it is not the actor's to review. */
export async function getUnreviewed(tx: ActorTx, id: string): Promise<Use> {
  const [use] = await findUses(tx, id);
  if (!use) throw notFound();
  return use;
}

/** Gives the verdict; one that finds no justification ends the access at once. */
export async function review(tx: ActorTx, use: Use, verdict: string): Promise<void> {
  const query = sql<{ done: boolean }>`select access.review_break_glass(${use.id}, ${verdict}) as done`;
  const [row] = (await query.execute(tx.db)).rows;
  if (!row?.done) throw conflict("Somebody else reviewed this while the page was open.");
  await recordAudit(tx, { event: "break-glass.reviewed", thingId: use.thingId, detail: { verdict } });
}

async function findUses(tx: ActorTx, id: string | null): Promise<Use[]> {
  const query = sql<Row>`
    select b.id, b.at, b.opened, b.thing_id, b.until, b.reason_sealed, s.name as staff, a.name as agency
    from access.break_glass b
    join identity.staff s on s.id = b.staff_id
    join identity.seat t on t.id = b.seat_id join identity.agency a on a.id = t.agency_id
    where b.reviewed_at is null and (${id}::uuid is null or b.id = ${id})
    order by b.at`;
  return (await query.execute(tx.db)).rows.map((row) => ({
    id: row.id,
    at: row.at,
    staffName: row.staff,
    agencyName: row.agency,
    asked: openValue(tx.house, askedPlace(row.id), row.reason_sealed, (value) => askedSchema.parse(value)),
    opened: row.opened,
    thingId: row.thing_id ?? undefined,
    until: row.until,
  }));
}

type Row = {
  id: string;
  at: Date;
  opened: boolean;
  thing_id: string | null;
  until: Date;
  reason_sealed: Buffer;
  staff: string;
  agency: string;
};
