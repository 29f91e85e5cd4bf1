import { closeSync, openSync, writeSync } from "node:fs";
import { formatCsvRow } from "../../src/foundation/csv/index.ts";
import { makeHousehold } from "./people.ts";
import { Random } from "./random.ts";
import { COLUMNS, writeRecord } from "./written-record.ts";

// Records of one person do not stand beside each other: a pool is kept, and a place of it drawn each time.
const POOL = 50_000;
const BUFFERED = 1 << 20;

/** Writes a made-up register of `records` records, in no order, the same for the same seed. */
export function writePeople(path: string, records: number, seed: number): void {
  const random = new Random(seed);
  const descriptor = openSync(path, "w");
  let held = `${formatCsvRow(COLUMNS)}\n`;
  let written = 0;
  const put = (row: readonly string[]): void => {
    held += `${formatCsvRow([`r${written}`, ...row])}\n`;
    written += 1;
    if (held.length < BUFFERED) return;
    writeSync(descriptor, held);
    held = "";
  };
  const pool: string[][] = [];
  for (const row of rows(random)) {
    pool.push(row);
    if (pool.length >= POOL) put(takeAny(random, pool));
    if (written + pool.length === records) break;
  }
  while (pool.length > 0) put(takeAny(random, pool));
  writeSync(descriptor, held);
  closeSync(descriptor);
}

function takeAny(random: Random, pool: string[][]): string[] {
  const place = random.below(pool.length);
  const [taken, last] = [pool[place] ?? [], pool.pop()];
  if (last && place < pool.length) pool[place] = last;
  return taken;
}

function* rows(random: Random): Generator<string[]> {
  let person = 0;
  for (;;) {
    for (const each of makeHousehold(random)) {
      for (let times = timesMet(random); times > 0; times -= 1)
        yield [...writeRecord(random, each), String(person), each.origin.name];
      person += 1;
    }
  }
}

/** How many records there are of somebody: mostly one. */
function timesMet(random: Random): number {
  const roll = random.next();
  return roll < 0.62 ? 1 : roll < 0.87 ? 2 : roll < 0.96 ? 3 : 4 + random.below(4);
}
