import type { House } from "../foundation/house/index.ts";
import { openSession } from "../foundation/identity/index.ts";
import { homeAgency } from "../foundation/pack/index.ts";

/** Signs somebody of this role in at the partnership's own agency, to be signed out again; undefined where there is nobody. */
export async function sessionOf(house: House, role: string): Promise<string | undefined> {
  const seat = await house.database.withOwner(async (client) => {
    const { rows } = await client.query<{ id: string; staff_id: string }>(
      "select id, staff_id from identity.seat where role_id = $1 and agency_id = $2 and ended_at is null order by id limit 1",
      [role, homeAgency(house.pack)],
    );
    return rows[0];
  });
  return seat && openSession(house, { staffId: seat.staff_id, seatId: seat.id, steppedUp: false });
}
