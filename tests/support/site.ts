import { randomUUID } from "node:crypto";
import type { House } from "../../src/foundation/house/index.ts";
import { openSession, teamKey } from "../../src/foundation/identity/index.ts";
import { testDatabase } from "./database.ts";
import { houseOn } from "./house-on.ts";

export { houseOn, origins, testApp } from "./house-on.ts";

let shared: Promise<House> | undefined;

/** The one house of this test process: the Hertfordshire pack, fresh keys, the shared database. */
export function testHouse(): Promise<House> {
  shared ??= testDatabase().then((database) => houseOn(database));
  return shared;
}

/** Who signs in: a role of the pack, by default at the agency and team where the demonstration has it. */
export type Who = {
  readonly role: string;
  readonly agency?: string;
  readonly team?: string;
  readonly name?: string;
};

export type SignedIn = { readonly token: string; readonly staffId: string; readonly seatId: string };

/** A new member of staff in a new seat, signed in. */
export async function signIn(house: House, who: Who): Promise<SignedIn> {
  const [staffId, seatId] = [randomUUID(), randomUUID()];
  const wayIn = house.pack.roles.find(({ id }) => id === who.role)?.demoWayIn;
  const agency = who.agency ?? wayIn?.agency ?? "front-door";
  const team = who.team ?? (who.agency === undefined ? wayIn?.team : undefined);
  await house.database.withOwner(async (client) => {
    await client.query("insert into identity.staff (id, name, email) values ($1, $2, $3)", [
      staffId,
      who.name ?? `Test ${who.role}`,
      `${staffId}@test.example`,
    ]);
    await client.query(
      "insert into identity.seat (id, staff_id, agency_id, team_id, role_id) values ($1, $2, $3, $4, $5)",
      [seatId, staffId, agency, team ? teamKey(agency, team) : null, who.role],
    );
  });
  const token = await openSession(house, { staffId, seatId, steppedUp: true });
  // A file may sign its people in as it is read, and come to its turn later than anybody may idle.
  await house.database.withOwner((client) =>
    client.query(
      "update identity.session set idle_minutes = 1440, stepped_up_until = expires_at where staff_id = $1",
      [staffId],
    ),
  );
  return { token, staffId, seatId };
}
