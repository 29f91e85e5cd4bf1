import type { LinkRecord } from "../link-record.ts";
import { recordColumns } from "../table/record-columns.ts";
import { ALL_KINDS } from "./block-kinds.ts";
import { KeyMaker } from "./key-maker.ts";

/**
 * The keys under which a record is found: "kind:value", each once. Two records are compared when they have a key in common. The values are
 * sounds and hashes, never names; the same keys serve look-up and batch.
 */
export function blockKeys(record: LinkRecord): readonly string[] {
  const keys = new Set<string>();
  new KeyMaker(recordColumns(record)).emit(0, false, (kind, x, y, z) => {
    keys.add(`${ALL_KINDS[kind] ?? ""}:${x.toString(36)}.${y.toString(36)}.${z.toString(36)}`);
  });
  return [...keys];
}
