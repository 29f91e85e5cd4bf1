import { parentPort, workerData } from "node:worker_threads";
import { systemNow, workingDays } from "../../foundation/clock/index.ts";
import type { Database } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { blockColumns, makeBlock, type ScaleCounty } from "./make-block.ts";
import { copyText, type ColumnKind } from "./copy-text.ts";

/** What a worker is started with: of the house, as much as can be handed to another thread. */
export type BlockWork = Pick<House, "mode" | "pack" | "keys" | "publicKeys" | "origins"> & {
  readonly county: ScaleCounty;
  /** Columns that take JSON, as "schema.table.column". */
  readonly json: ReadonlySet<string>;
};

/** A block as a worker hands it over: each table's rows as text, and how many there are. */
export type BlockText = {
  readonly block: number;
  readonly texts: readonly {
    readonly table: string;
    readonly columns: readonly string[];
    readonly text: Uint8Array;
  }[];
  readonly rows: number;
  readonly cases: number;
};

parentPort?.on("message", (block: number) =>
  parentPort?.postMessage(writeBlock(workerData as BlockWork, block)),
);

function writeBlock(work: BlockWork, block: number): BlockText {
  const rows = makeBlock(houseOf(work), work.county, block);
  const texts = blockColumns().map(([table, columns]) => {
    const kinds = columns.map((name): [string, ColumnKind] => [
      name,
      work.json.has(`${table}.${name}`) ? "json" : "other",
    ]);
    return { table, columns, text: copyText(rows[table], kinds) };
  });
  const all = Object.values(rows).reduce((sum, { length }) => sum + length, 0);
  return { block, texts, rows: all, cases: rows["casework.case_file"].length };
}

/** A house without a database: making up needs none. */
function houseOf({ mode, pack, keys, publicKeys, origins }: BlockWork): House {
  const days = pack.bankHolidays.days.map(({ date }) => date);
  const calendar = workingDays(days, pack.partnership.timezone);
  return {
    mode,
    pack,
    keys,
    publicKeys,
    shelf: undefined,
    origins,
    calendar,
    now: systemNow,
    processes: new Map(),
    database: noDatabase,
  };
}

const refuse = (): never => {
  throw new Error("Making a county up asks no database.");
};
const noDatabase: Database = {
  engine: "postgres",
  get kysely(): never {
    return refuse();
  },
  transactionAs: refuse,
  statementAs: refuse,
  withOwner: refuse,
  lockDown: refuse,
  close: refuse,
};
