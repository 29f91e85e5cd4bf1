import type { BadRow } from "../../../foundation/csv/index.ts";
import { TextIndex, type Field, type RawRecord } from "../../../linkage/index.ts";
import type { FileRequest } from "../request.ts";
import { getColumn, placeMapping, type PlacedValue } from "./mapping.ts";

const SHOWN_ID = 40;
const SHOWN_ROW = 1000;
const NOTHING: readonly string[] = [];

/** A row as a record: what it says of a person, what it is known by, and who it truly is if a column says so. */
export type TakenRow = {
  readonly raw: RawRecord;
  readonly id: string;
  readonly line: number;
  readonly person: string | undefined;
};

/** Who is told of rows: of records, of rows that could not be read, and of those whose id is missing or was there before. */
export type RowSink = {
  readonly take: (row: TakenRow) => void;
  readonly reject: (row: BadRow) => void;
  readonly rejectId?: (row: BadRow) => void;
};

/** Which fields are wanted (all, if undefined), and which lines are not records: undefined to find that out by their ids. */
export type RowChoice = { readonly fields?: ReadonlySet<Field>; readonly without?: ReadonlySet<number> };

/** Makes records of the rows of one file, once its header is known. Rows without an id, and with one that was there before, are rejected. */
export class RowTaker {
  taken = 0;
  #all: readonly PlacedValue[] = [];
  #wanted: readonly PlacedValue[] = [];
  #idPlace: number | undefined;
  #truthPlace: number | undefined;
  readonly #ids = new TextIndex();
  /** The line that each id was first seen in. */
  readonly #lines: number[] = [];
  readonly #request: FileRequest;
  readonly #sink: RowSink;
  readonly #choice: RowChoice;

  constructor(request: FileRequest, sink: RowSink, choice: RowChoice) {
    this.#request = request;
    this.#sink = sink;
    this.#choice = choice;
  }

  /** @throws {LinkError} with the columns there are, if one that is asked for is not among them */
  takeHeader(header: readonly string[], file: string): void {
    const { mapping, id, truth } = this.#request;
    this.#all = placeMapping(mapping, header, file);
    this.#wanted = this.#all.filter(({ field }) => this.#choice.fields?.has(field) ?? true);
    this.#idPlace = id === undefined ? undefined : getColumn(id, header, file);
    this.#truthPlace = truth === undefined ? undefined : getColumn(truth, header, file);
  }

  takeRow(fields: readonly string[], line: number): void {
    const id = this.#idPlace === undefined ? String(line) : (fields[this.#idPlace] ?? "");
    const { without } = this.#choice;
    if (without?.has(line)) return;
    const reason = this.#idPlace === undefined || without ? undefined : this.#reasonAgainst(id, line);
    if (reason !== undefined) {
      this.#sink.rejectId?.({ line, reason, text: fields.join(",").slice(0, SHOWN_ROW) });
      return;
    }
    this.taken += 1;
    const person =
      this.#truthPlace === undefined ? undefined : this.#personIn(fields[this.#truthPlace] ?? "");
    this.#sink.take({ raw: rawOf(fields, this.#wanted), id, line, person });
  }

  #reasonAgainst(id: string, line: number): string | undefined {
    if (id === "") return `it has no ${this.#request.id}`;
    const number = this.#ids.number(id);
    const earlier = this.#lines[number];
    if (earlier === undefined) this.#lines.push(line);
    return earlier === undefined ? undefined : `"${id.slice(0, SHOWN_ID)}" stands in line ${earlier} already`;
  }

  #personIn(value: string): string {
    const { truthPattern } = this.#request;
    if (!truthPattern) return value;
    const found = truthPattern.exec(value);
    return found?.[1] ?? found?.[0] ?? "";
  }
}

/** A row's values by field: what is joined from several columns, and what has several values, as the mapping says. */
function rawOf(fields: readonly string[], values: readonly PlacedValue[]): RawRecord {
  const raw: Partial<Record<Field, readonly string[]>> = {};
  // Every record has the same fields in the same order, with or without values: looking one up is then the same for all, and several times faster.
  for (const { field } of values) raw[field] = NOTHING;
  for (const { field, places } of values) {
    const [first = 0] = places;
    const value = places.length === 1 ? (fields[first] ?? "") : joined(field, fields, places);
    if (value === "") continue;
    raw[field] = [...(raw[field] ?? NOTHING), value];
  }
  return raw;
}

// The parts of a date belong together as a date is written; all else as words are.
function joined(field: Field, fields: readonly string[], places: readonly number[]): string {
  const parts = places.map((place) => fields[place] ?? "").filter((part) => part !== "");
  return parts.join(field === "date_of_birth" ? "-" : " ");
}
