import { randomBytes } from "node:crypto";
import { join } from "node:path";
import pg from "pg";
import { fillCounty } from "../../src/county/index.ts";
import { systemNow, workingDays } from "../../src/foundation/clock/index.ts";
import { checkoutRoot } from "../../src/foundation/config/index.ts";
import { derivePublicKeys, newKeyRing } from "../../src/foundation/crypto/index.ts";
import {
  migrate,
  openEmbedded,
  openPostgres,
  stampInstallation,
  type Database,
} from "../../src/foundation/db/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { ensureDemoPeople, loadReference } from "../../src/foundation/identity/index.ts";
import { loadPack } from "../../src/foundation/pack/index.ts";
import { writeRules } from "../../src/foundation/process/index.ts";
import { processes, systemPermissions } from "../../src/rooms.ts";
import { sqlDirectories } from "../../src/sql-directories.ts";
import { testAdminUrl, testOwnerUrl } from "../../tests/support/engine.ts";

/** A house with a year of the fictional county in it, and a way to query it as its owner, whom no policy holds. */
export type FilledHouse = {
  readonly house: House;
  readonly asOwner: <T>(work: (client: pg.ClientBase) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

/** On the embedded database, in memory. */
export async function fillEmbedded(): Promise<FilledHouse> {
  const database = await openEmbedded({ memory: true });
  const house = await fill(database);
  return { house, asOwner: (work) => database.withOwner(work), close: () => database.close() };
}

/** On the run's own PostgreSQL, which writes to disk as a real one does. */
export async function fillPostgres(): Promise<FilledHouse> {
  const [ownerUrl, adminUrl] = [testOwnerUrl(), testAdminUrl()];
  const name = `bench_${randomBytes(4).toString("hex")}`;
  await query(ownerUrl, `create database ${name}`);
  for (const url of [ownerUrl, adminUrl]) url.pathname = `/${name}`;
  const login = new URL(ownerUrl);
  login.username = "fanlight_login";
  const database = await openPostgres(login.href, ownerUrl.href);
  const house = await fill(database);
  await query(adminUrl, "analyze");
  const owner = new pg.Client(adminUrl.href);
  await owner.connect();
  return {
    house,
    asOwner: (work) => work(owner),
    close: async () => {
      await owner.end();
      await database.close();
    },
  };
}

async function fill(database: Database): Promise<House> {
  const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));
  await migrate(database, sqlDirectories);
  await stampInstallation(database, { mode: "demo", pack: pack.partnership.id });
  await loadReference(database, pack, systemPermissions);
  await ensureDemoPeople(database, pack);
  await writeRules(database, processes);
  const keys = newKeyRing();
  const holidays = pack.bankHolidays.days.map(({ date }) => date);
  const house: House = {
    mode: "demo",
    database,
    pack,
    keys,
    publicKeys: derivePublicKeys(keys),
    origins: { help: "http://help.test", partnership: "http://partnership.test", staff: "http://staff.test" },
    calendar: workingDays(holidays, pack.partnership.timezone),
    now: systemNow,
    processes: new Map(processes.map((process) => [process.name, process])),
  };
  await fillCounty(house, () => {});
  await database.lockDown();
  return house;
}

async function query(url: URL, statement: string): Promise<void> {
  const client = new pg.Client(url.href);
  await client.connect();
  await client.query(statement);
  await client.end();
}
