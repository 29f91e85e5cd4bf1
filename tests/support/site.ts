import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { createApp } from "../../src/app.ts";
import { systemNow, workingDays, type Now } from "../../src/foundation/clock/index.ts";
import { checkoutRoot } from "../../src/foundation/config/index.ts";
import { derivePublicKeys, newKeyRing } from "../../src/foundation/crypto/index.ts";
import type { Database } from "../../src/foundation/db/index.ts";
import type { Origins } from "../../src/foundation/http/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { loadReference, openSession, teamKey } from "../../src/foundation/identity/index.ts";
import { loadPack } from "../../src/foundation/pack/index.ts";
import { writeRules } from "../../src/foundation/process/index.ts";
import { processes, systemPermissions } from "../../src/rooms.ts";
import { testDatabase } from "./database.ts";

/** Where the faces of a test's site live. Nothing listens there: requests are injected. */
export const origins = {
  help: "http://help.test",
  partnership: "http://partnership.test",
  staff: "http://staff.test",
} as const;

let shared: Promise<House> | undefined;

/** The one house of this test process: the Hertfordshire pack, fresh keys, the shared database. */
export function testHouse(): Promise<House> {
  shared ??= testDatabase().then((database) => houseOn(database));
  return shared;
}

/** A house on a database of its own, with the clock the test wants. */
export async function houseOn(database: Database, now: Now = systemNow): Promise<House> {
  const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));
  await loadReference(database, pack, systemPermissions);
  await writeRules(database, processes);
  const keys = newKeyRing();
  const holidays = pack.bankHolidays.days.map(({ date }) => date);
  return {
    mode: "demo",
    database,
    pack,
    keys,
    publicKeys: derivePublicKeys(keys),
    origins,
    calendar: workingDays(holidays, pack.partnership.timezone),
    now,
    processes: new Map(processes.map((process) => [process.name, process])),
  };
}

/** The whole product over a house, ready for injected requests. */
export async function testApp(house: House, settings: Settings = {}): Promise<FastifyInstance> {
  const config = { origins, serve: "all", trustedProxy: undefined, ...settings } as const;
  return createApp(house, config, { logLevel: "silent", requestsPerMinute: 1_000_000 });
}

/** What a site may have otherwise: its faces' addresses, and the file of agencies' sign-in services. */
type Settings = { readonly origins?: Origins; readonly signInFile?: string };

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
  return { token, staffId, seatId };
}
