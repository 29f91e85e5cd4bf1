import { randomUUID } from "node:crypto";
import type { House } from "../../src/foundation/house/index.ts";
import { teamKey } from "../../src/foundation/identity/index.ts";

/** Someone in the database, without a session. */
export type NewStaff = {
  readonly name?: string;
  readonly email?: string;
  readonly state?: "invited" | "active" | "left";
  /** Role and agency of each seat. */
  readonly seats?: readonly { readonly role: string; readonly agency: string; readonly team?: string }[];
};

export type Staff = { readonly staffId: string; readonly email: string; readonly seatIds: readonly string[] };

/** Makes a member of staff as the owner, past every rule: what a test begins from. */
export async function makeStaff({ database }: House, who: NewStaff = {}): Promise<Staff> {
  const staffId = randomUUID();
  const email = who.email ?? `${staffId}@test.example`;
  const seats = (who.seats ?? []).map((seat) => ({ ...seat, id: randomUUID() }));
  await database.withOwner(async (client) => {
    const values = [staffId, who.name ?? "Test person", email, who.state ?? "active"];
    await client.query("insert into identity.staff (id, name, email, state) values ($1, $2, $3, $4)", values);
    for (const { id, agency, team, role } of seats) {
      const seat = [id, staffId, agency, team === undefined ? null : teamKey(agency, team), role];
      const insert =
        "insert into identity.seat (id, staff_id, agency_id, team_id, role_id) values ($1, $2, $3, $4, $5)";
      await client.query(insert, seat);
    }
  });
  return { staffId, email, seatIds: seats.map(({ id }) => id) };
}

/** Runs one statement as the owner and returns its rows. */
export async function asOwner<T extends object>(
  { database }: House,
  statement: string,
  values: readonly unknown[] = [],
): Promise<T[]> {
  return database.withOwner(async (client) => (await client.query<T>(statement, [...values])).rows);
}
