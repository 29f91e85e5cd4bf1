import type { LinkRecord } from "../link-record.ts";
import { RecordTable, type TableColumns } from "./record-table.ts";

const known = new WeakMap<LinkRecord, TableColumns>();

/** One record as a table of its own; worked out once for as long as the record is held. */
export function recordColumns(record: LinkRecord): TableColumns {
  const before = known.get(record);
  if (before !== undefined) return before;
  const table = new RecordTable({ shared: false });
  table.addNormalised(record);
  const columns = table.columns();
  known.set(record, columns);
  return columns;
}
