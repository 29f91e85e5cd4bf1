import { randomBytes } from "node:crypto";
import pg from "pg";
import { fillAtScale, fillCounty } from "../../src/county/index.ts";
import { migrate, openEmbedded, openPostgres, type Database } from "../../src/foundation/db/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { sqlDirectories } from "../../src/sql-directories.ts";
import { testAdminUrl, testOwnerUrl } from "../../tests/support/engine.ts";
import { houseOn, makeDemonstration } from "../../tests/support/house-on.ts";

/** A house with a fictional county in it, and a way to query it as its owner, whom no policy holds. */
export type FilledHouse = {
  readonly house: House;
  readonly asOwner: <T>(work: (client: pg.ClientBase) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

/** On the embedded database, in memory. */
export async function fillEmbedded(): Promise<FilledHouse> {
  const database = await openEmbedded({ memory: true });
  const house = await fill(database, (empty) => fillCounty(empty, () => {}));
  return { house, asOwner: (work) => database.withOwner(work), close: () => database.close() };
}

/** There too, with nothing in it yet. */
export async function emptyEmbedded(): Promise<FilledHouse> {
  const database = await openEmbedded({ memory: true });
  const house = await fill(database, () => Promise.resolve());
  return { house, asOwner: (work) => database.withOwner(work), close: () => database.close() };
}

/** On the run's own PostgreSQL, which writes to disk as a real one does. */
export async function fillPostgres(): Promise<FilledHouse> {
  return onPostgres((house) => fillCounty(house, () => {}));
}

/** There too, with nothing in it yet. */
export async function emptyPostgres(): Promise<FilledServer> {
  return onPostgres(() => Promise.resolve());
}

/** There too, with a county of at least so many cases. */
export async function fillAtSize(cases: number): Promise<FilledHouse> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  return onPostgres((house) => fillAtScale(house, { cases, seed: "a bench" }, say));
}

/** On a server, with the address by which the product logs in. */
export type FilledServer = FilledHouse & { readonly loginUrl: URL };

async function onPostgres(load: Load): Promise<FilledServer> {
  const [ownerUrl, adminUrl] = [testOwnerUrl(), testAdminUrl()];
  const name = `bench_${randomBytes(4).toString("hex")}`;
  await query(ownerUrl, `create database ${name}`);
  for (const url of [ownerUrl, adminUrl]) url.pathname = `/${name}`;
  const login = new URL(ownerUrl);
  login.username = "fanlight_login";
  const database = await openPostgres(login.href, ownerUrl.href);
  const house = await fill(database, load);
  await query(adminUrl, "vacuum analyze");
  const owner = new pg.Client(adminUrl.href);
  await owner.connect();
  return {
    house,
    loginUrl: login,
    asOwner: (work) => work(owner),
    close: async () => {
      await owner.end();
      await database.close();
    },
  };
}

async function fill(database: Database, load: Load): Promise<House> {
  await migrate(database, sqlDirectories);
  const house = await makeDemonstration(await houseOn(database));
  await load(house);
  await database.lockDown();
  return house;
}

async function query(url: URL, statement: string): Promise<void> {
  const client = new pg.Client(url.href);
  await client.connect();
  await client.query(statement);
  await client.end();
}

type Load = (house: House) => Promise<unknown>;
