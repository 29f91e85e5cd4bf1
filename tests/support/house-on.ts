import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { createApp } from "../../src/app.ts";
import { systemNow, workingDays, type Now } from "../../src/foundation/clock/index.ts";
import { checkoutRoot } from "../../src/foundation/config/index.ts";
import { derivePublicKeys, newKeyRing, newKeyShelf } from "../../src/foundation/crypto/index.ts";
import { stampInstallation, type Database } from "../../src/foundation/db/index.ts";
import type { Origins } from "../../src/foundation/http/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { ensureDemoPeople, loadReference } from "../../src/foundation/identity/index.ts";
import { loadPack } from "../../src/foundation/pack/index.ts";
import { writeRules } from "../../src/foundation/process/index.ts";
import { processes, systemPermissions } from "../../src/rooms.ts";

// Apart from site.ts, which belongs to the test runner: a bench has none.

/** Where the faces of a test's site live. Nothing listens there: requests are injected. */
export const origins = {
  help: "http://help.test",
  partnership: "http://partnership.test",
  staff: "http://staff.test",
} as const;

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
    shelf: newKeyShelf(),
    origins,
    calendar: workingDays(holidays, pack.partnership.timezone),
    now,
    processes: new Map(processes.map((process) => [process.name, process])),
  };
}

/** Makes a demonstration of a house: it says so, and each way in has its person. */
export async function makeDemonstration(house: House): Promise<House> {
  await stampInstallation(house.database, { mode: "demo", pack: house.pack.partnership.id });
  await ensureDemoPeople(house.database, house.pack);
  return house;
}

/** The whole product over a house, ready for injected requests. */
export async function testApp(
  house: House,
  { requestsPerMinute = 1_000_000, ...settings }: Settings = {},
): Promise<FastifyInstance> {
  const config = { origins, serve: "all", trustedProxy: undefined, ...settings } as const;
  return createApp(house, config, { logLevel: "silent", requestsPerMinute });
}

/** What a site may have otherwise: its faces' addresses, the file of agencies' sign-in services, how much it answers. */
type Settings = {
  readonly origins?: Origins;
  readonly signInFile?: string;
  readonly requestsPerMinute?: number;
};
