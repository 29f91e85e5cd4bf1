import { readFileSync } from "node:fs";
import { createCsvReader } from "../../src/foundation/csv/index.ts";
import {
  calibrate,
  expectedCalibrationError,
  type Judged,
  linkRecords,
  probabilityOf,
  type RawRecord,
  RecordTable,
  trainModel,
} from "../../src/linkage/index.ts";
import { Random } from "./random.ts";

/** How many pairs are reviewed. Source: LINKAGE, bars. */
const REVIEWED = 2000;
const SEED = 7;
const TRAINED_AT = "2026-01-01T00:00:00Z";

/** A public set: which columns say what, and who a row is truly of. */
type PublicSet = {
  readonly name: string;
  readonly path: string;
  readonly raw: (row: Row) => RawRecord;
  readonly person: (row: Row) => string;
};
type Row = Readonly<Record<string, string>>;

/** `error`: expected calibration error (0 to 1) of the pairs held out, of which nobody said what they are. */
export type HeldOut = {
  readonly name: string;
  readonly reviewed: number;
  readonly heldOut: number;
  readonly error: number;
};

/**
 * Learns a model from each public set without its answers, has two thousand of its scored pairs, drawn by chance, reviewed, and measures the
 * others. febrl3 is linked without its identifier, which would leave nothing to be unsure of.
 */
export function heldOutCalibration(paths: {
  readonly febrl3: string;
  readonly fake: string;
}): readonly HeldOut[] {
  return [
    measure({
      name: "febrl3",
      path: paths.febrl3,
      raw: (row) => ({
        given_name: some(row.given_name),
        surname: some(row.surname),
        date_of_birth: some(row.date_of_birth),
        postcode: some(row.postcode),
        address: some(`${row.street_number ?? ""} ${row.address_1 ?? ""}`, row.address_2),
        place: some(row.suburb),
      }),
      person: (row) => /rec-(\d+)-/.exec(row.rec_id ?? "")?.[1] ?? "",
    }),
    measure({
      name: "fake_1000",
      path: paths.fake,
      raw: (row) => ({
        given_name: some(row.first_name),
        surname: some(row.surname),
        date_of_birth: some(row.dob),
        place: some(row.city),
        email: some(row.email),
      }),
      person: (row) => row.cluster ?? "",
    }),
  ];
}

function measure({ name, path, raw, person }: PublicSet): HeldOut {
  const rows = readRows(path);
  const table = new RecordTable();
  for (const row of rows) table.add(raw(row));
  const model = trainModel(table, { trainedAt: TRAINED_AT, id: name });
  const { pairs } = linkRecords(table, model);
  const judged = Array.from(pairs.probability, (probability, at): Judged => {
    const [one, other] = [rows[pairs.left[at] ?? 0], rows[pairs.right[at] ?? 0]];
    return { probability, same: one !== undefined && other !== undefined && person(one) === person(other) };
  });
  const [reviewed, heldOut] = draw(judged, REVIEWED);
  const knots = calibrate(reviewed);
  const put = heldOut.map(({ probability, same }) => ({
    probability: probabilityOf(Math.log2(probability / (1 - probability)), knots),
    same,
  }));
  return {
    name,
    reviewed: reviewed.length,
    heldOut: heldOut.length,
    error: expectedCalibrationError(put),
  };
}

function draw<T>(all: readonly T[], count: number): readonly [T[], T[]] {
  const random = new Random(SEED);
  const left = [...all];
  const taken: T[] = [];
  while (taken.length < count && left.length > 0) taken.push(...left.splice(random.below(left.length), 1));
  return [taken, left];
}

function readRows(path: string): Row[] {
  const rows: Row[] = [];
  let header: readonly string[] = [];
  const reader = createCsvReader({
    header: (columns) => (header = [...columns]),
    row: (fields) => rows.push(Object.fromEntries(header.map((name, at) => [name, fields[at] ?? ""]))),
    bad: () => {},
  });
  reader.push(readFileSync(path, "utf8"));
  reader.end();
  return rows;
}

function some(...texts: readonly (string | undefined)[]): string[] {
  return texts.filter((text): text is string => text !== undefined && text.trim() !== "");
}
