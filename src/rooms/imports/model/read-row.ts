import type { Field } from "./field.ts";
import type { Mapping, Side } from "./mapping.ts";
import type { Problem, ProblemCode } from "./problem.ts";
import { readDate } from "./read-date.ts";
import type { TableLine } from "./read-table.ts";
import { readSafeContact, type SafeContact } from "./safe-contact.ts";

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/;
const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;
const TITLES = /^(?:mr|mrs|ms|miss|mx|dr|prof|rev)\.?\s+/i;

const OPEN = [
  "open",
  "active",
  "current",
  "live",
  "ongoing",
  "on going",
  "in progress",
  "waiting",
  "allocated",
  "new",
];
const CLOSED = [
  "closed",
  "ended",
  "inactive",
  "complete",
  "completed",
  "discharged",
  "exited",
  "archived",
  "finished",
];
const SAID_SIDES: Readonly<Record<Side, readonly string[]>> = {
  harmed: ["harmed", "victim", "survivor", "victim survivor", "client", "person harmed", "adult", "v"],
  child: ["child", "young person", "children", "c"],
  "causing-harm": [
    "causing harm",
    "perpetrator",
    "person causing harm",
    "harmer",
    "suspect",
    "p",
    "alleged perpetrator",
  ],
};

/** What a row says, in our fields. Days are yyyy-mm-dd. */
export type Row = {
  readonly side: Side;
  readonly number: string | undefined;
  readonly names: readonly {
    readonly kind: "preferred" | "alias";
    readonly given: string;
    readonly family: string;
  }[];
  readonly born: string | undefined;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** In one line, the postcode at its end. */
  readonly address: string | undefined;
  readonly language: string | undefined;
  readonly opened: string | undefined;
  readonly note: string | undefined;
  readonly safe: SafeContact | undefined;
  readonly isClosed: boolean;
};

export type ReadRow =
  { readonly ok: true; readonly row: Row } | { readonly ok: false; readonly problems: readonly Problem[] };

type Asked = { readonly mapping: Mapping; readonly sides: readonly Side[]; readonly today: string };

/** Reads a row by a mapping; or says all that is wrong in it, by column. */
export function readRow(cells: TableLine[1], asked: Asked): ReadRow {
  if (typeof cells === "string") return { ok: false, problems: [{ column: null, code: cells }] };
  const reading = new Reading(cells, asked.mapping);
  const row = readFields(reading, asked);
  if (row.names.every(({ kind }) => kind !== "preferred")) reading.problem(null, "no-name");
  return reading.problems.length > 0 ? { ok: false, problems: reading.inOrder() } : { ok: true, row };
}

function readFields(reading: Reading, { mapping, sides, today }: Asked): Row {
  const day = (field: Field) => reading.one(field, "date", (cell) => readDate(cell, mapping.dates, today));
  const side = reading.one("side", "side", readSide) ?? mapping.side;
  if (!sides.includes(side)) reading.problem(reading.placeOf("side"), "other-side");
  const postcode = reading.one("postcode", "postcode", readPostcode);
  const address = [...reading.all("address"), ...(postcode ? [postcode] : [])].join(", ");
  const phones = reading.each("phone", "phone", readPhone);
  return {
    side,
    number: reading.first("number"),
    names: readNames(reading),
    born: day("born"),
    phones,
    emails: reading.each("email", "email", (cell) => (EMAIL.test(cell) ? cell : undefined)),
    address: address === "" ? undefined : address,
    language: reading.first("language"),
    opened: day("opened"),
    note: reading.all("note").join("\n") || undefined,
    safe: readSafeContact({
      way: reading.first("safe-way"),
      times: reading.first("safe-times"),
      checked: day("safe-checked"),
      phone: phones[0],
    }),
    isClosed: reading.one("state", "state", readState) === "closed",
  };
}

function readNames(reading: Reading): Row["names"] {
  const whole = splitName(reading.first("whole") ?? "");
  const given = reading.first("given") ?? whole.given;
  const family = reading.first("family") ?? whole.family;
  const aliases = reading.all("alias").map((said) => {
    const { given: first, family: last } = splitName(said);
    // One word alone is what she is called, or was; the rest stays as it is.
    return last === "" || first === "" ? { given: first || last, family } : { given: first, family: last };
  });
  return [
    ...(given === "" && family === "" ? [] : [{ kind: "preferred" as const, given, family }]),
    ...aliases.map((name) => ({ kind: "alias" as const, ...name })),
  ];
}

/** "Smith, Anna" and "Ms Anna Smith": the family name stands before a comma, or last. */
export function splitName(whole: string): { given: string; family: string } {
  const name = whole.trim().replace(TITLES, "").replace(/\s+/g, " ");
  const comma = name.indexOf(",");
  if (comma >= 0)
    return {
      given: name
        .slice(comma + 1)
        .trim()
        .replace(TITLES, ""),
      family: name.slice(0, comma).trim(),
    };
  const space = name.lastIndexOf(" ");
  return space < 0
    ? { given: name, family: "" }
    : { given: name.slice(0, space), family: name.slice(space + 1) };
}

/** A number as it was written, but for the nought that spreadsheets take away. */
function readPhone(cell: string): string | undefined {
  const digits = cell.replace(/\D/g, "");
  if (/[eE]\+\d/.test(cell) || /\p{L}{3}/u.test(cell)) return undefined;
  if (/^[1237]\d{9}$/.test(digits) && !cell.startsWith("+")) return `0${digits}`;
  return digits.length >= 7 && digits.length <= 15 ? cell : undefined;
}

function readPostcode(cell: string): string | undefined {
  const plain = cell.toUpperCase().replace(/\s+/g, "");
  return POSTCODE.test(plain) ? `${plain.slice(0, -3)} ${plain.slice(-3)}` : undefined;
}

function readState(cell: string): "open" | "closed" | undefined {
  const said = cell
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();
  if (OPEN.includes(said)) return "open";
  return CLOSED.includes(said) ? "closed" : undefined;
}

function readSide(cell: string): Side | undefined {
  const said = cell
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();
  return (Object.keys(SAID_SIDES) as Side[]).find((side) => SAID_SIDES[side].includes(said));
}

/** The cells of a row by field, and what was found wrong in them. */
class Reading {
  readonly problems: Problem[] = [];
  readonly #cells: readonly string[];
  readonly #columns: Mapping["columns"];

  constructor(cells: readonly string[], { columns }: Mapping) {
    this.#cells = cells;
    this.#columns = columns;
  }

  problem(column: number | null, code: ProblemCode): void {
    this.problems.push({ column, code });
  }

  inOrder(): Problem[] {
    return this.problems.toSorted((a, b) => (a.column ?? -1) - (b.column ?? -1));
  }

  placeOf(field: Field): number | null {
    const place = this.#columns.indexOf(field);
    return place < 0 ? null : place;
  }

  /** What stands in the columns of a field, without those that are empty. */
  all(field: Field): string[] {
    return this.#cells.flatMap((cell, place) =>
      this.#columns[place] === field && cell.trim() !== "" ? [cell.trim()] : [],
    );
  }

  first(field: Field): string | undefined {
    return this.all(field)[0];
  }

  one<T>(field: Field, code: ProblemCode, read: (cell: string) => T | undefined): T | undefined {
    return this.each(field, code, read)[0];
  }

  each<T>(field: Field, code: ProblemCode, read: (cell: string) => T | undefined): T[] {
    return this.#cells.flatMap((cell, place) => {
      if (this.#columns[place] !== field || cell.trim() === "") return [];
      const value = read(cell.trim());
      if (value === undefined) this.problem(place, code);
      return value === undefined ? [] : [value];
    });
  }
}
