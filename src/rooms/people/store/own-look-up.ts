import { randomUUID } from "node:crypto";
import type { Generated } from "kysely";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { notifyStaff } from "../../../foundation/messages/index.ts";

export type AlertKind = "searched" | "opened";

/** Somebody looked up their own family, as whoever approves at their agency is told. */
export type Alert = {
  readonly id: string;
  readonly at: Date;
  readonly kind: AlertKind;
  readonly staffName: string;
  /** Only where the reader is involved with that person herself. */
  readonly personReference: string | undefined;
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "people.alert": {
      id: string;
      at: Generated<Date>;
      staff_id: string;
      agency_id: string;
      kind: AlertKind;
      person_id: string | null;
      seen_by: string | null;
      seen_at: Date | null;
    };
  }
}

/**
 * Records that the actor looked up her own family, and tells those who approve at her agency that something waits.
 * The look-up itself goes on: it may be her work. Who asks is a person, outside her team's hearing (SAFETY 53).
 */
export async function raiseOwnLookUp(tx: ActorTx, kind: AlertKind, personId?: string): Promise<void> {
  await recordAudit(tx, { event: "person.own-family-looked-up", personId, detail: { by: kind } });
  const query = sql<{
    id: string;
  }>`select people.raise_alert(${randomUUID()}, ${kind}, ${personId ?? null}) as id`;
  const { rows } = await query.execute(tx.db);
  for (const { id } of rows) await notifyStaff(tx, { staffId: id, template: "something-new" });
}

/** The alerts nobody has dealt with yet, oldest first, for someone who approves at the agency; none for anyone else. */
export async function findAlerts(tx: ActorTx): Promise<Alert[]> {
  const rows = await tx.db
    .selectFrom("people.alert as a")
    .innerJoin("identity.staff as s", "s.id", "a.staff_id")
    .leftJoin("people.person as p", "p.id", "a.person_id")
    .select(["a.id", "a.at", "a.kind", "s.name", "p.reference"])
    .where("a.seen_at", "is", null)
    .orderBy("a.at")
    .execute();
  return rows.map(({ name, reference, ...alert }) => ({
    ...alert,
    staffName: name,
    personReference: reference ?? undefined,
  }));
}

/** Notes who has looked into an alert. @throws not-found when it is hers, another agency's, or dealt with. */
export async function settleAlert(tx: ActorTx, id: string): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable("people.alert")
    .set({ seen_by: tx.actor.staffId ?? null, seen_at: tx.house.now() })
    .where("id", "=", id)
    .where("seen_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw notFound();
  await recordAudit(tx, { event: "person.alert-settled", detail: { alert: id } });
}
