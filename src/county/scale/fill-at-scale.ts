import { availableParallelism } from "node:os";
import { copyLines } from "../../foundation/db/index.ts";
import { keysOf, type House } from "../../foundation/house/index.ts";
import { workforceRows } from "../make-county.ts";
import { TABLES } from "../engine/rows.ts";
import { analyze, insertRows, loadInto, type Client } from "../load-rows.ts";
import { assertLaws } from "./assert-laws.ts";
import type { BlockWork } from "./block-worker.ts";
import { eachBlock } from "./each-block.ts";
import { makeBlock, type ScaleCounty } from "./make-block.ts";
import { planSetAside } from "./set-aside.ts";

export type Scale = {
  /** At least so many cases of services; requests for help are half as many again. */
  readonly cases: number;
  readonly seed: string;
  /** Threads that make rows; as many as there are processors. */
  readonly threads?: number;
};

/** How much was loaded, and in how many seconds, with indexes, checks and statistics. */
export type Filled = { readonly cases: number; readonly rows: number; readonly seconds: number };

type Progress = (line: string) => void;
const LOADED = Object.keys(TABLES);
/** For this transaction alone: indexes are made by sorting, and checks of everything join everything. */
const ROOM_TO_SORT = ["set local maintenance_work_mem = '512MB'", "set local work_mem = '128MB'"];
const SAY_EVERY_MS = 10_000;

/**
 * Fills an empty demonstration with two years of a fictional county of any size, block by block: memory does not grow
 * with it. One transaction: all of it, or nothing.
 * @returns undefined when the database is not empty; nothing is done then.
 */
export async function fillAtScale(
  house: House,
  scale: Scale,
  progress: Progress,
): Promise<Filled | undefined> {
  const begun = performance.now();
  const county = { seed: scale.seed, until: house.now() };
  const so = { cases: 0, rows: 0 };
  const load = house.database.engine === "postgres" ? copyBlocks : insertBlocks;
  const say = every(SAY_EVERY_MS, () => progress(sentence(so, (performance.now() - begun) / 1000)));
  const isFilled = await loadInto(house.database, async (client) => {
    await insertRows(client, workforceRows(house.pack));
    await load({ house, scale, county, client, progress }, (cases, rows) => {
      so.cases += cases;
      so.rows += rows;
      say();
      return so.cases >= scale.cases;
    });
    progress("Checking that every state has its step, and every step its rule.");
    await assertLaws(client);
  });
  return isFilled ? { ...so, seconds: (performance.now() - begun) / 1000 } : undefined;
}

type Loading = {
  readonly house: House;
  readonly scale: Scale;
  readonly county: ScaleCounty;
  readonly client: Client;
  readonly progress: Progress;
};
/** Counts a block. @returns whether that is enough. */
type Count = (cases: number, rows: number) => boolean;

/** On a server: rows by copy, from threads, with what watches over each row set aside meanwhile. */
async function copyBlocks({ house, scale, county, client, progress }: Loading, count: Count): Promise<void> {
  const { away, back } = await planSetAside(client, LOADED);
  for (const statement of [...ROOM_TO_SORT, ...away]) await client.query(statement);
  const { mode, pack, publicKeys, origins } = house;
  const work: BlockWork = {
    mode,
    pack,
    publicKeys,
    origins,
    keys: keysOf(house),
    county,
    json: await jsonColumns(client),
  };
  for await (const { texts, cases, rows } of eachBlock(work, scale.threads ?? availableParallelism())) {
    for (const { text, ...target } of texts) await copyLines(client, target, text);
    if (count(cases, rows)) break;
  }
  progress("Making indexes and checking what refers to what.");
  for (const statement of back) await client.query(statement);
  await analyze(client);
  // What a trigger would have written of each contact.
  await client.query("select queue.refill()");
}

/** On the embedded database, which knows no threads: the same rows, inserted under every law. */
async function insertBlocks({ house, county, client }: Loading, count: Count): Promise<void> {
  for (let block = 0; ; block += 1) {
    const rows = makeBlock(house, county, block);
    await insertRows(client, { ...rows, "identity.staff": [], "identity.seat": [] });
    const all = Object.values(rows).reduce((sum, { length }) => sum + length, 0);
    if (count(rows["casework.case_file"].length, all)) return;
  }
}

async function jsonColumns(client: Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select table_schema || '.' || table_name || '.' || column_name as name
     from information_schema.columns where data_type in ('json', 'jsonb')`,
  );
  return new Set(rows.map(({ name }) => name));
}

function sentence({ cases, rows }: { cases: number; rows: number }, seconds: number): string {
  const figure = (value: number): string => Math.round(value).toLocaleString("en-GB");
  return `${figure(cases)} cases, ${figure(rows)} rows, ${figure(rows / seconds)} rows a second.`;
}

function every(milliseconds: number, say: () => void): () => void {
  let last = performance.now();
  return () => {
    if (performance.now() - last < milliseconds) return;
    last = performance.now();
    say();
  };
}
