import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { openValue, sealValue, type ValuePlace } from "../../../foundation/house/index.ts";
import type { AskAnswers, ConflictAnswers } from "../forms/conflict-form.ts";
import { normaliseReference } from "../model/normalise-reference.ts";

/** A conflict of interest that holds, as whoever keeps them at the agency that recorded it sees it. */
export type Conflict = {
  readonly id: string;
  readonly reference: string;
  readonly staffName: string;
  readonly kind: string;
  readonly recordedAt: Date;
  /** None where the index found it. */
  readonly reason: string | undefined;
};

/** Why a conflict was not recorded: nobody has that address, it is her own, or no record has that reference. */
export type Unrecorded = "no-staff" | "own" | "no-record";

/** Records a conflict; from the next query on the record is hidden from that member of staff. */
export async function recordConflict(tx: ActorTx, answers: ConflictAnswers): Promise<Unrecorded | undefined> {
  const staff = await findStaffByEmail(tx, answers.email);
  if (!staff) return "no-staff";
  if (staff === tx.actor.staffId) return "own";
  const id = randomUUID();
  const sealed = sealValue(tx.house, place(id, "reason_sealed"), answers.reason);
  const reference = normaliseReference(answers.reference);
  const query = sql<{ done: boolean }>`
    select access.record_conflict(${id}, ${staff}, ${reference}, ${answers.kind}, ${sealed}) as done`;
  return (await query.execute(tx.db)).rows[0]?.done ? undefined : "no-record";
}

/** Whether the agency knows of a conflict between a member of staff and a record, by their e-mail address and its reference. */
export async function askConflict(
  tx: ActorTx,
  { email, reference }: AskAnswers,
): Promise<"conflict" | "none" | Unrecorded> {
  const staff = await findStaffByEmail(tx, email);
  if (!staff) return "no-staff";
  if (staff === tx.actor.staffId) return "own";
  const query = sql<{ found: boolean }>`
    select access.ask_conflict(${staff}, ${normaliseReference(reference)}) as found`;
  return (await query.execute(tx.db)).rows[0]?.found ? "conflict" : "none";
}

/** Every conflict that holds and that the actor keeps, newest first. */
export async function findConflicts(tx: ActorTx): Promise<Conflict[]> {
  return findThem(tx, null);
}

/** One of them. @throws not-found */
export async function getConflict(tx: ActorTx, id: string): Promise<Conflict> {
  const [found] = await findThem(tx, id);
  if (!found) throw notFound();
  return found;
}

/** Ends a conflict; from the next query on it hides nothing. @throws not-found when there is none to end. */
export async function liftConflict(tx: ActorTx, id: string, reason: string): Promise<void> {
  const sealed = sealValue(tx.house, place(id, "lifted_sealed"), reason);
  const query = sql<{ done: boolean }>`select access.lift_conflict(${id}, ${sealed}) as done`;
  if (!(await query.execute(tx.db)).rows[0]?.done) throw notFound();
}

async function findStaffByEmail(tx: ActorTx, email: string): Promise<string | undefined> {
  const query = sql<{ id: string }>`select id from identity.staff where lower(email) = lower(${email})`;
  return (await query.execute(tx.db)).rows[0]?.id;
}

async function findThem(tx: ActorTx, id: string | null): Promise<Conflict[]> {
  const query = sql<Row>`
    select c.id, c.reference, s.name, c.kind, c.recorded_at, c.reason_sealed
    from access.conflict c join identity.staff s on s.id = c.staff_id
    where c.ended_at is null and (${id}::uuid is null or c.id = ${id})
    order by c.recorded_at desc`;
  return (await query.execute(tx.db)).rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    staffName: row.name,
    kind: row.kind,
    recordedAt: row.recorded_at,
    reason:
      row.reason_sealed === null
        ? undefined
        : openValue(tx.house, place(row.id, "reason_sealed"), row.reason_sealed, (value) =>
            z.string().parse(value),
          ),
  }));
}

function place(row: string, column: "reason_sealed" | "lifted_sealed"): ValuePlace {
  return { table: "access.conflict", row, column };
}

type Row = {
  id: string;
  reference: string;
  name: string;
  kind: string;
  recorded_at: Date;
  reason_sealed: Buffer | null;
};
