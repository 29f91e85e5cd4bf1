import { existsSync } from "node:fs";
import { workingDays, systemNow } from "./foundation/clock/index.ts";
import { makeWritableFolder, type Config } from "./foundation/config/index.ts";
import {
  createKeyFile,
  derivePublicKeys,
  loadKeyRing,
  loadPublicKeys,
  openKeyShelf,
  type KeyRing,
  type KeyShelf,
  type PublicKeys,
} from "./foundation/crypto/index.ts";
import {
  assertInstallation,
  assertMigrated,
  migrate,
  oneAtATime,
  openEmbedded,
  openPostgres,
  stampInstallation,
  type Database,
} from "./foundation/db/index.ts";
import type { House } from "./foundation/house/index.ts";
import { ensureDemoPeople, loadReference } from "./foundation/identity/index.ts";
import { loadPack } from "./foundation/pack/index.ts";
import { writeRules } from "./foundation/process/index.ts";
import { processes, systemPermissions } from "./rooms.ts";
import { sqlDirectories } from "./sql-directories.ts";

const OWNER_ONLY = 0o700;

/** Opens everything a process needs and checks that it fits together; refuses, with the cure, when it does not. */
export async function openHouse(config: Config): Promise<House> {
  const pack = loadPack(config.packFolder);
  const { keys, publicKeys, shelf } = openKeys(config);
  if (keys) makeWritableFolder("FANLIGHT_CHECKPOINTS", config.checkpointFolder);
  const database = await openDatabase(config);
  try {
    const isOwner = database.engine === "embedded" || config.databaseOwnerUrl !== undefined;
    if (isOwner) await oneAtATime(database, () => prepare(config, database, pack));
    await database.lockDown();
    await assertMigrated(database, sqlDirectories);
    await assertInstallation(database, { mode: config.mode, pack: pack.partnership.id });
  } catch (error) {
    await database.close();
    throw error;
  }
  const byName = new Map(processes.map((process) => [process.name, process]));
  const calendar = workingDays(
    pack.bankHolidays.days.map(({ date }) => date),
    pack.partnership.timezone,
  );
  const { mode, origins } = config;
  return {
    mode,
    database,
    pack,
    keys,
    publicKeys,
    shelf,
    origins,
    calendar,
    now: systemNow,
    processes: byName,
  };
}

/** Brings the database up to this code and the pack, as the owner, and no more: needs neither keys nor another login. */
export async function prepareDatabase(config: Config): Promise<void> {
  const pack = loadPack(config.packFolder);
  const database = await openDatabase(config);
  try {
    await oneAtATime(database, () => prepare(config, database, pack));
  } finally {
    await database.close();
  }
}

/** Migrates and loads what the code and the pack say, as the owner. */
async function prepare(config: Config, database: Database, pack: House["pack"]): Promise<void> {
  await migrate(database, sqlDirectories);
  await stampInstallation(database, { mode: config.mode, pack: pack.partnership.id });
  await loadReference(database, pack, systemPermissions);
  if (config.mode === "demo") await ensureDemoPeople(database, pack);
  await writeRules(database, processes);
}

/** The database of this configuration: a server, or the embedded one on its folder. */
export function openDatabase(config: Config): Promise<Database> {
  if (config.databaseUrl === undefined) return openEmbedded({ directory: config.dataFolder });
  return openPostgres(config.databaseUrl, config.databaseOwnerUrl);
}

/** A demonstration makes its own keys on first start; live keys are made by hand, with `fanlight admin keys`. */
function openKeys(config: Config): Keys {
  if (config.serve === "public" && config.publicKeyFile !== undefined) {
    return { keys: undefined, publicKeys: loadPublicKeys(config.publicKeyFile), shelf: undefined };
  }
  if (config.mode === "demo" && !existsSync(config.keyFile)) createKeyFile(config.keyFile);
  const keys = loadKeyRing(config.keyFile);
  const publicKeys = derivePublicKeys(keys);
  if (config.serve === "public") return { keys: undefined, publicKeys, shelf: undefined };
  makeWritableFolder("FANLIGHT_KEY_SHELF", config.keyShelf, OWNER_ONLY);
  return { keys, publicKeys, shelf: openKeyShelf(config.keyShelf, keys) };
}

type Keys = {
  readonly keys: KeyRing | undefined;
  readonly publicKeys: PublicKeys;
  readonly shelf: KeyShelf | undefined;
};
