import type { BadRow } from "../../../foundation/csv/index.ts";
import { RecordTable, type Field, type TableColumns } from "../../../linkage/index.ts";
import type { Crew } from "../crew.ts";
import { LinkError } from "../link-error.ts";
import type { FileRequest } from "../request.ts";
import type { SetAside } from "../set-aside.ts";
import { readFile, sizeOf, type FileRead } from "./read-file.ts";
import { Records } from "./records.ts";
import type { TakenRow } from "./row-taker.ts";
import { shareFields } from "./share-fields.ts";
import { joinTableParts, type PartWork, type TablePart } from "./table-part.ts";
import { UnreadLog, type UnreadEntries } from "./unread-log.ts";

/** Less than this is read sooner than a second thread is told to. */
const WORTH_SHARING = 4 << 20;

/** All that was read: the table as columns, who its records are, and what the files were like. */
export type TableRead = {
  readonly columns: TableColumns;
  readonly records: Records;
  readonly files: readonly FileRead[];
};

/** Who helps, who is told what is set aside, and how far the reading is. */
export type Reading = {
  readonly crew: Crew;
  readonly aside: SetAside;
  readonly onBytes: (done: number, of: number) => void;
};

/**
 * Reads the files into one table. Each thread reads the files whole, for some of the fields: what takes long is making them comparable, and
 * columns of the same records are put together at no cost.
 * @throws {LinkError} if a file, or a column of it, is not there, or a file has no rows that can be used
 */
export async function readTable(
  files: readonly FileRequest[],
  { crew, aside, onBytes }: Reading,
): Promise<TableRead> {
  const sizes = files.map(({ path }) => sizeOf(path));
  const fields = [...new Set(files.flatMap(({ mapping }) => mapping.map(({ field }) => field)))];
  const isShared = sizes.every((size) => size > 0) && total(sizes) > WORTH_SHARING;
  const [own = [], ...others] = shareFields(fields, isShared ? crew.size + 1 : 1);
  const ask = (without: PartWork["without"]): Promise<TablePart[]> =>
    Promise.all(
      others.map((part, member) => crew.ask(member, { kind: "read", files, fields: part, without })),
    );
  const early = ask([]);
  // A file that cannot be read fails in every thread. It is said once.
  const settled = Promise.allSettled([early]);
  const mine = readOwnPart(files, new Set(own), { aside, onBytes, sizes });
  await settled;
  // Ids are looked at in this thread alone. Where one was there twice, which is rare, the others read again without that line.
  const theirs = mine.without.some(({ size }) => size > 0) ? await ask(mine.without) : await early;
  await crew.renew();
  for (const unread of [mine.unread, ...theirs.map((part) => part.unread)]) tellUnread(unread, mine, aside);
  return {
    columns: joinTableParts([mine.columns, ...theirs.map(({ columns }) => columns)]),
    records: mine.records,
    files: mine.files,
  };
}

function readOwnPart(
  files: readonly FileRequest[],
  fields: ReadonlySet<Field>,
  reading: OwnReading,
): OwnPart {
  const { aside, onBytes, sizes } = reading;
  const [table, records, log] = [new RecordTable({ shared: true }), new Records(), new UnreadLog()];
  const without = files.map(() => new Set<number>());
  const read = files.map((request, index) => {
    const side = index === 0 ? 0 : 1;
    const before = total(sizes.slice(0, index));
    const take = ({ raw, id, line, person }: TakenRow): void => {
      const unread = table.add(raw, side);
      if (unread.length > 0) log.add(records.count, unread);
      records.add(id, line, side);
      if (person !== undefined) records.addTruth(person);
    };
    const rejectedBefore = aside.rejected;
    const sink = {
      take,
      reject: (row: BadRow) => aside.reject(index, row),
      rejectId: (row: BadRow) => {
        aside.reject(index, row);
        without[index]?.add(row.line);
      },
      onBytes: (done: number) => onBytes(before + done, total(sizes)),
    };
    const file = readFile(request, sink, { fields });
    if (file.records === 0) throw new LinkError(nothingIn(file.file, aside.rejected - rejectedBefore, aside));
    return file;
  });
  return { columns: table.columns(), records, files: read, unread: log.entries(), without };
}

function tellUnread(
  { records: numbers, reasons, words }: UnreadEntries,
  { records }: OwnPart,
  aside: SetAside,
): void {
  for (const [place, record] of numbers.entries()) {
    const value = words[reasons[place] ?? 0];
    const [side = 0, line = 0, id = ""] = [records.sides[record], records.lines[record], records.ids[record]];
    if (value) aside.leaveOut(side, { line, id }, value);
  }
}

function nothingIn(file: string, rejected: number, aside: SetAside): string {
  const first = aside.examples.find((each) => each.file === file);
  if (rejected === 0 || !first) return `${file} has names of columns but no rows: there is nothing to link.`;
  return `None of the ${rejected} rows of ${file} can be used. Line ${first.line}: ${first.reason}.`;
}

function total(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}

type OwnReading = Pick<Reading, "aside" | "onBytes"> & { readonly sizes: readonly number[] };
type OwnPart = TableRead & { readonly unread: UnreadEntries; readonly without: PartWork["without"] };
