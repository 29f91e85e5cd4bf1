import { RecordTable, type Field, type TableColumns } from "../../../linkage/index.ts";
import type { FileRequest } from "../request.ts";
import { readFile } from "./read-file.ts";
import { UnreadLog, type UnreadEntries } from "./unread-log.ts";

/** What a thread is to read: of all files these fields, passing over some lines of each file. */
export type PartWork = {
  readonly files: readonly FileRequest[];
  readonly fields: readonly Field[];
  readonly without: readonly ReadonlySet<number>[];
};

/** Some fields of every record, as columns, and what of them could not be read. */
export type TablePart = { readonly columns: TableColumns; readonly unread: UnreadEntries };

/** Reads some fields of the files and nothing else. Ids are not looked at: which lines are no records for theirs is for the caller to say. */
export function readTablePart({ files, fields, without }: PartWork): TablePart {
  const table = new RecordTable({ shared: true });
  const log = new UnreadLog();
  for (const [side, file] of files.entries()) {
    const take = (raw: Parameters<RecordTable["add"]>[0]): void => {
      const unread = table.add(raw, side === 0 ? 0 : 1);
      if (unread.length > 0) log.add(table.count - 1, unread);
    };
    const choice = { fields: new Set(fields), without: without[side] ?? new Set<number>() };
    readFile(file, { take: ({ raw }) => take(raw), reject: () => {} }, choice);
  }
  return { columns: table.columns(), unread: log.entries() };
}

/** Parts of one table put together. @throws if they are not of the same records */
export function joinTableParts(parts: readonly TableColumns[]): TableColumns {
  const [first] = parts;
  if (!first || parts.some(({ count }) => count !== first.count))
    throw new Error("A file changed while it was read.");
  return {
    ...first,
    fields: Object.assign({}, ...parts.map(({ fields }) => fields)) as TableColumns["fields"],
  };
}
