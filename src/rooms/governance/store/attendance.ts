import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { Was } from "../model/attendance.ts";
import type { Part } from "../model/seat.ts";
import type { BoardSeat } from "./seat.ts";

/** How one seat was filled at a meeting. */
export type Attended = {
  readonly seatId: string;
  readonly agencyId: string | null;
  readonly part: Part;
  readonly isClose: boolean;
  /** Nothing where it is not for this reader. */
  readonly name: string | null;
  readonly was: Was;
  readonly representedBy: string | null;
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "governance.attendance": AttendanceTable;
  }
}

/** Who was there at a meeting, by seat, as it was said last; none where it was said by number alone. */
export async function findAttendance({ db }: ActorTx, meetingId: string): Promise<Attended[]> {
  const query = sql<Attended>`
    select a.seat_id as "seatId", s.agency_id as "agencyId", s.part, a.is_close as "isClose", n.name, a.was,
      a.represented_by as "representedBy"
    from (select distinct on (seat_id) * from governance.attendance where meeting_id = ${meetingId} order by seat_id, at desc) a
    join governance.seat s on s.id = a.seat_id
    left join governance.seat_name n on n.seat_id = s.id
    order by array_position(array['chair', 'vice-chair', 'member', 'adviser', 'observer'], s.part), s.agency_id nulls last, s.id`;
  return (await query.execute(db)).rows;
}

export type Filled = { readonly seat: BoardSeat; readonly was: Was; readonly by: string | null };

/** Keeps how each seat was filled. Who stood in for a close one is left out. */
export async function keepAttendance(
  { db }: ActorTx,
  meetingId: string,
  filled: readonly Filled[],
): Promise<void> {
  if (filled.length === 0) return;
  const rows = filled.map(({ seat, was, by }) => ({
    meeting_id: meetingId,
    seat_id: seat.id,
    is_close: seat.isClose,
    was,
    represented_by: was === "represented" && !seat.isClose ? by : null,
  }));
  await db.insertInto("governance.attendance").values(rows).execute();
}

type AttendanceTable = {
  meeting_id: string;
  seat_id: string;
  is_close: boolean;
  was: Was;
  represented_by: string | null;
};
