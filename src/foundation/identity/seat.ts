import { sql, type Tx } from "../db/index.ts";
import type { House } from "../house/index.ts";

/** A role held at an agency, as its holder reads it. */
export type Seat = {
  readonly id: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly teamName: string | undefined;
  readonly roleId: string;
  readonly roleName: string;
  /** When it ends, unless it is given again; undefined for a seat without an end. */
  readonly until: Date | undefined;
};

/** The seats a person may act in now, while she signs in; at one agency alone when that agency vouched for her. */
export async function findSeats(house: House, staffId: string, viaAgency?: string): Promise<Seat[]> {
  const query = sql<SeatRow>`select * from identity.live_seats(${staffId}, ${viaAgency ?? null})`;
  const rows = await house.database.statementAs("fanlight_sign_in", query);
  return rows.map(toSeat);
}

/** The seats the session's own person may switch to, the present one among them. */
export async function findMySeats(db: Tx): Promise<Seat[]> {
  return (await sql<SeatRow>`select * from identity.my_seats()`.execute(db)).rows.map(toSeat);
}

function toSeat(row: SeatRow): Seat {
  return {
    id: row.id,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    teamName: row.team_name ?? undefined,
    roleId: row.role_id,
    roleName: row.role_name,
    until: row.until ?? undefined,
  };
}

type SeatRow = {
  id: string;
  agency_id: string;
  agency_name: string;
  team_name: string | null;
  role_id: string;
  role_name: string;
  until: Date | null;
};
