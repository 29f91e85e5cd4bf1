import type { Generated } from "kysely";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import type { Part } from "../model/seat.ts";

/** An action as lists and its page have it. */
export type BoardAction = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly body: string;
  readonly meetingId: string | null;
  /** Of the meeting it was agreed at, year-month-day; and the item, in its words. */
  readonly agreedOn: string | null;
  readonly item: string | null;
  readonly what: string;
  readonly ownerAgency: string | null;
  readonly ownerSeat: string | null;
  /** As what the owner sits there, and the name where it is for this reader. */
  readonly ownerPart: Part | null;
  readonly ownerName: string | null;
  /** The colleague who signs in as the owner. */
  readonly ownerStaff: string | null;
  /** Year-month-day. */
  readonly dueOn: string;
  /** The code of the decision it was dropped by. */
  readonly droppedBy: string | null;
};

/** What was said of an action, and when. */
export type ActionReport = {
  readonly step: string;
  readonly at: Date;
  readonly by: string | null;
  readonly said: string;
  readonly wasDue: string | null;
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "governance.action": ActionTable;
    "governance.action_report": ReportTable;
  }
}

/** The actions the actor may see, the open ones before the others, the first due first. */
export async function findBoardActions({ db }: ActorTx, sought: Sought = {}): Promise<BoardAction[]> {
  const { body, meeting, isOpen, before } = sought;
  const query = sql<BoardAction>`
    ${ACTION}
    where (${body ?? null}::text is null or a.body = ${body ?? null})
      and (${meeting ?? null}::uuid is null or a.meeting_id = ${meeting ?? null})
      and (not ${isOpen ?? false}::boolean or t.state = 'open')
      and (${before ?? null}::date is null or coalesce(m.held_on, t.opened_at::date) < ${before ?? null}::date)
    order by t.state <> 'open', a.due_on, a.id limit ${MOST}`;
  return (await query.execute(db)).rows;
}

/** One action. @throws not-found unless the actor is involved */
export async function getBoardAction({ db }: ActorTx, id: string): Promise<BoardAction> {
  const [row] = (await sql<BoardAction>`${ACTION} where a.id = ${id}`.execute(db)).rows;
  if (!row) throw notFound();
  return row;
}

/** What was said of an action, the latest first. */
export async function findActionReports({ db }: ActorTx, actionId: string): Promise<ActionReport[]> {
  const query = sql<ActionReport>`
    select r.step, r.at, s.name as by, r.said, r.was_due::text as "wasDue"
    from governance.action_report r left join identity.staff s on s.id = r.by_staff
    where r.action_id = ${actionId} order by r.at desc, r.id`;
  return (await query.execute(db)).rows;
}

/** Whether the actor sits in the seat that an action was given to. */
export async function ownsAction({ db }: ActorTx, id: string): Promise<boolean> {
  const query = sql<{ owns: boolean }>`select governance.owns(${id}) as owns`;
  return (await query.execute(db)).rows[0]?.owns ?? false;
}

/** More than a partnership has open and lately closed. */
const MOST = 500;

type Sought = {
  readonly body?: string;
  readonly meeting?: string;
  readonly isOpen?: boolean;
  /** Agreed before this day. */
  readonly before?: string;
};

const ACTION = sql`
  select a.id, t.reference, t.state, a.body, a.meeting_id as "meetingId", m.held_on::text as "agreedOn", m.agenda[a.item] as item,
    a.what, a.owner_agency as "ownerAgency", a.owner_seat as "ownerSeat", s.part as "ownerPart", n.name as "ownerName",
    n.staff_id as "ownerStaff", a.due_on::text as "dueOn", dt.reference || '/' || d.number as "droppedBy"
  from governance.action a join process.thing t on t.id = a.id
  left join governance.meeting m on m.id = a.meeting_id
  left join governance.seat s on s.id = a.owner_seat
  left join governance.seat_name n on n.seat_id = a.owner_seat
  left join governance.decision d on d.id = a.dropped_by
  left join process.thing dt on dt.id = d.meeting_id`;

type ActionTable = {
  id: string;
  body: string;
  meeting_id: string | null;
  item: number | null;
  what: string;
  owner_agency: string | null;
  owner_seat: string | null;
  due_on: string;
  dropped_by: Generated<string | null>;
};

type ReportTable = {
  id: string;
  action_id: string;
  step: string;
  at: Date;
  by_staff: string;
  said: string;
  was_due: string | null;
};
