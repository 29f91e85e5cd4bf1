import { copyLines } from "../../src/foundation/db/index.ts";
import { newDraftSecret } from "../../src/foundation/crypto/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { putSealed } from "../../src/foundation/intake/index.ts";
import {
  makePersona,
  newRandom,
  underAnotherName,
  type Persona,
  type Random,
} from "../../src/county/index.ts";
import { takeInAll } from "../../src/rooms/front-door/index.ts";
import { recordRow, type KnownAs } from "../../src/rooms/people/index.ts";
import type { FilledHouse } from "./filled-house.ts";

const BLOCK = 5_000;
const YEAR = 2026;
/** Families invented for a bench beyond those the county has, so that a million people do not share a few hundred names. */
const SYLLABLES = [
  "ba",
  "den",
  "mor",
  "lis",
  "tow",
  "gra",
  "hel",
  "win",
  "cas",
  "fer",
  "nor",
  "stan",
  "bury",
  "wick",
  "ton",
];

/** Everybody of a bench is made up from her number alone, so that she can be made again to be sought. */
function personOf(seed: string, place: number): KnownAs {
  const random = newRandom(`${seed} ${place}`);
  return knownAs(makeOne(random, place), random);
}

/** The same person as she may be sought: under another name or as before, now and then with nothing but her name and date. */
export function soughtOf(seed: string, place: number): KnownAs {
  const random = newRandom(`${seed} ${place}`);
  const persona = makeOne(random, place);
  const { address: _address, ...known } = knownAs(persona, random);
  const again = newRandom(`${seed} again ${place}`);
  const other = again.chance(0.5) ? underAnotherName(again, persona) : persona;
  const names = [{ given: other.given, family: other.family }];
  return again.chance(0.3) ? { names, born: known.born } : { ...known, names };
}

/**
 * Fills an index with so many made-up people, each known by one record. What told of them is one contact of the front
 * door's, since only the index is measured. @returns that contact's id
 */
export async function fillIndex(
  filled: FilledHouse,
  seed: string,
  count: number,
  isServer: boolean,
): Promise<string> {
  const thing = await putSealed(filled.house, newDraftSecret(), "need-help", {
    danger: "no",
    given: "Nobody",
  });
  await takeInAll(filled.house);
  const load = isServer ? copyRows : insertRows;
  await setAside(filled, isServer);
  for (let from = 0; from < count; from += BLOCK) {
    const rows = makeRows(filled.house, seed, thing, { from, to: Math.min(count, from + BLOCK) });
    for (const table of TABLES) await load(filled, table, rows[table.name] ?? []);
    if (from % 100_000 === 0) process.stderr.write(`${from} of ${count} people\n`);
  }
  await putBack(filled, isServer);
  return thing;
}

function makeOne(random: Random, place: number): Persona {
  const persona = makePersona({ random, year: YEAR, place }, [["stevenage", 1]]);
  const invented = `${random.pick(SYLLABLES)}${random.pick(SYLLABLES)}${random.pick(SYLLABLES)}`;
  const phone = `+447${String(place + 100_000_000).padStart(9, "0")}`;
  return { ...persona, phone, family: random.chance(0.6) ? capital(invented) : persona.family };
}

function knownAs({ given, family, born, phone }: Persona, random: Random): KnownAs {
  const letters = "ABDEFGHJLNPQRSTUWXYZ".split("");
  const code = `ZZ${random.whole(1, 99)} ${random.whole(1, 9)}${random.pick(letters)}${random.pick(letters)}`;
  return {
    names: [{ given, family }],
    born,
    phone,
    address: `${random.whole(1, 200)} ${capital(random.pick(SYLLABLES))} Road, ${code}`,
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

type Line = readonly (string | number)[];
type Table = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly types: readonly string[];
};

const TABLES: readonly Table[] = [
  {
    name: "people.person",
    columns: ["id", "reference", "agency_id", "side", "created_by"],
    types: ["uuid", "text", "text", "text", "text"],
  },
  {
    name: "people.record",
    columns: ["id", "thing_id", "sealed", "keyed_with"],
    types: ["uuid", "uuid", "bytea", "smallint"],
  },
  {
    name: "people.membership",
    columns: ["record_id", "person_id", "decided_by"],
    types: ["uuid", "uuid", "text"],
  },
  {
    name: "people.block_key",
    columns: ["key", "record_id", "person_id"],
    types: ["bigint", "uuid", "uuid"],
  },
];

function makeRows(house: House, seed: string, thing: string, { from, to }: { from: number; to: number }) {
  const random = newRandom(`${seed} ids ${from}`);
  const rows: Record<string, Line[]> = Object.fromEntries(TABLES.map(({ name }) => [name, []]));
  for (let place = from; place < to; place += 1) {
    const { names, born = "", phone = "", address = "" } = personOf(seed, place);
    const details = { born, phone, address };
    const [person, id] = [random.uuid(), random.uuid()];
    const told = { names: names.map((name) => ({ kind: "preferred" as const, ...name })), details };
    const { sealed, keys, rules } = recordRow(house, id, told);
    rows["people.person"]?.push([person, `P-bench-${place}`, "front-door", "harmed", "system:bench"]);
    rows["people.record"]?.push([id, thing, `\\x${sealed.toString("hex")}`, rules]);
    rows["people.membership"]?.push([id, person, "system:bench"]);
    for (const key of keys) rows["people.block_key"]?.push([key, id, person]);
  }
  return rows;
}

async function copyRows(
  { asOwner }: FilledHouse,
  { name, columns }: Table,
  lines: readonly Line[],
): Promise<void> {
  const text = lines
    .map((line) => line.map((value) => String(value).replaceAll("\\", "\\\\")).join("\t"))
    .join("\n");
  await asOwner((client) =>
    copyLines(client as Parameters<typeof copyLines>[0], { table: name, columns }, Buffer.from(`${text}\n`)),
  );
}

async function insertRows({ asOwner }: FilledHouse, table: Table, lines: readonly Line[]): Promise<void> {
  const { name, columns, types } = table;
  const lists = types.map((type, place) => `$${place + 1}::${type}[]`).join(", ");
  const values = columns.map((_, place) => lines.map((line) => line[place] ?? null));
  await asOwner((client) =>
    client.query(`insert into ${name} (${columns.join(", ")}) select * from unnest(${lists})`, values),
  );
}

/** On a server rows go in without what watches over each; indexes are made when all are there. */
async function setAside({ asOwner }: FilledHouse, isServer: boolean): Promise<void> {
  if (!isServer) return;
  await asOwner(async (client) => {
    await client.query("set session_replication_role = replica");
    await client.query("alter table people.block_key drop constraint block_key_pkey");
    await client.query("drop index people.block_key_person");
  });
}

async function putBack({ asOwner }: FilledHouse, isServer: boolean): Promise<void> {
  await asOwner(async (client) => {
    if (isServer) {
      await client.query("set maintenance_work_mem = '512MB'");
      await client.query("alter table people.block_key add primary key (record_id, key)");
      await client.query("create index block_key_person on people.block_key (key, person_id)");
      await client.query("set session_replication_role = origin");
      await client.query("vacuum analyze people.block_key, people.membership, people.record, people.person");
    } else {
      for (const { name } of TABLES) await client.query(`analyze ${name}`);
    }
  });
}
