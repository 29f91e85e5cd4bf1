import { involve, type ActorTx } from "../../../foundation/access/index.ts";
import { isoDay } from "../../../foundation/clock/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { keeperOf, ownerInvolvement } from "../keepers.ts";
import { findBoardSeats, type BoardSeat } from "./seat.ts";

/** Whose an action is: a seat and the agency it speaks for, or an agency alone. */
export type ActionOwner = {
  readonly agency: string | null;
  readonly seat: string | null;
  /** For whom its clock runs. */
  readonly grantee: string;
};

/** The seats an action of a body may be given to: those that hold today. */
export function seatsToday(tx: ActorTx, body: string): Promise<BoardSeat[]> {
  return findBoardSeats(tx, { body, on: isoDay(tx.house.now(), tx.house.calendar) });
}

/**
 * The owner that was chosen, "seat.…" or "agency.…" of those offered. Its clock runs for whoever signs in as the seat; where nobody
 * does, for whoever keeps the boards' business, who asks after it.
 */
export function toOwner(tx: ActorTx, seats: readonly BoardSeat[], chosen: unknown): ActionOwner {
  const keeper = keeperOf(tx.house.pack);
  const [kind, id = ""] = String(chosen).split(/\.(.*)/s);
  if (kind === "agency") return { agency: id, seat: null, grantee: keeper };
  const seat = seats.find((each) => each.id === id);
  const staff = seat?.staffId;
  return { agency: seat?.agencyId ?? null, seat: id, grantee: staff ? `staff:${staff}` : keeper };
}

/** Opens an action to whoever it was given to, unless it is open to them already. */
export async function letOwnerIn(tx: ActorTx, thingId: string, grantee: string): Promise<void> {
  const query = sql<{ known: boolean }>`
    select exists (select from access.who_knows(${thingId}) where grantee = ${grantee}) as known`;
  if ((await query.execute(tx.db)).rows[0]?.known) return;
  await involve(tx, { ...ownerInvolvement(grantee), thingId });
}
