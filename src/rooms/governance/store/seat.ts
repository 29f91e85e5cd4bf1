import { randomUUID } from "node:crypto";
import type { Generated } from "kysely";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { conflict, notFound } from "../../../foundation/errors/index.ts";
import type { Part } from "../model/seat.ts";

/** A seat on a body, as far as the reader may know it. */
export type BoardSeat = {
  readonly id: string;
  readonly body: string;
  readonly agencyId: string | null;
  readonly part: Part;
  /** Year-month-day. */
  readonly since: string;
  readonly until: string | null;
  readonly isClose: boolean;
  /** Nothing where it is not for this reader. */
  readonly name: string | null;
  /** The colleague who signs in as her. */
  readonly staffId: string | null;
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "governance.seat": SeatTable;
    "governance.seat_name": SeatNameTable;
  }
}

/** The seats of a body, or of all: those that hold on a day, or every one there was; chair first. */
export async function findBoardSeats({ db }: ActorTx, { body, on }: Sought): Promise<BoardSeat[]> {
  const holds = on === undefined ? sql`true` : sql`s.since <= ${on} and coalesce(s.until >= ${on}, true)`;
  const query = sql<BoardSeat>`
    select ${SEAT} from governance.seat s left join governance.seat_name n on n.seat_id = s.id
    where (${body ?? null}::text is null or s.body = ${body ?? null}) and ${holds}
    order by s.body, array_position(array['chair', 'vice-chair', 'member', 'adviser', 'observer'], s.part),
      s.agency_id nulls last, s.since, s.id`;
  return (await query.execute(db)).rows;
}

/** One seat. @throws not-found unless it is kept at the actor's agency */
export async function getBoardSeat({ db }: ActorTx, id: string): Promise<BoardSeat> {
  const query = sql<BoardSeat>`
    select ${SEAT} from governance.seat s left join governance.seat_name n on n.seat_id = s.id where s.id = ${id}`;
  const [row] = (await query.execute(db)).rows;
  if (!row) throw notFound();
  return row;
}

export type NewSeat = Omit<BoardSeat, "id" | "until"> & { readonly name: string };

/** Begins a seat: the seat and the name in it. */
export async function beginSeat(tx: ActorTx, seat: NewSeat): Promise<string> {
  const id = randomUUID();
  const row = {
    id,
    kept_by: tx.actor.agencyId ?? "",
    body: seat.body,
    agency_id: seat.agencyId,
    part: seat.part,
    since: seat.since,
    is_close: seat.isClose,
    begun_by: tx.actor.staffId ?? "",
  };
  await tx.db.insertInto("governance.seat").values(row).execute();
  const named = { seat_id: id, is_close: seat.isClose, name: seat.name, staff_id: seat.staffId };
  await tx.db.insertInto("governance.seat_name").values(named).execute();
  await recordAudit(tx, { event: "board-seat.begin" });
  return id;
}

/** Ends a seat on a day. @throws conflict where it has ended already */
export async function endSeat(tx: ActorTx, id: string, until: string): Promise<void> {
  const change = { until, ended_by: tx.actor.staffId ?? "" };
  const query = tx.db.updateTable("governance.seat").set(change).where("id", "=", id);
  const { numUpdatedRows } = await query.where("until", "is", null).executeTakeFirst();
  if (numUpdatedRows === 0n) throw conflict("This seat has ended already.");
  await recordAudit(tx, { event: "board-seat.end" });
}

/** Whom a seat for an agency may be joined to, by name; of no agency in particular, everybody a seat may be joined to. */
export async function whoMaySit(
  { db }: ActorTx,
  agency: string | null,
): Promise<{ id: string; name: string }[]> {
  const query = sql<{ id: string; name: string }>`
    select id, name from governance.who_may_sit(${agency}) order by name, id`;
  return (await query.execute(db)).rows;
}

type Sought = { readonly body?: string | undefined; readonly on?: string | undefined };

const SEAT = sql`s.id, s.body, s.agency_id as "agencyId", s.part, s.since::text, s.until::text,
  s.is_close as "isClose", n.name, n.staff_id as "staffId"`;

type SeatTable = {
  id: string;
  kept_by: string;
  body: string;
  agency_id: string | null;
  part: Part;
  since: string;
  until: Generated<string | null>;
  is_close: boolean;
  begun_by: string;
  ended_by: Generated<string | null>;
};

type SeatNameTable = { seat_id: string; is_close: boolean; name: string; staff_id: string | null };
