import type { LinkRecord } from "../link-record.ts";
import { recordColumns } from "../table/record-columns.ts";
import { BLOCK_KINDS } from "./block-kinds.ts";
import { KeyMaker } from "./key-maker.ts";

/**
 * The keys under which a record is found: "kind:value", each once. Two records are compared when they have a key in common. The values are
 * sounds and hashes, never names; the same keys serve look-up and batch.
 */
export function blockKeys(record: LinkRecord): readonly string[] {
  const keys = new Set<string>();
  const maker = new KeyMaker(recordColumns(record));
  BLOCK_KINDS.forEach((name, kind) =>
    maker.emitKind(kind, 0, (x, y, z) =>
      keys.add(`${name}:${x.toString(36)}.${y.toString(36)}.${z.toString(36)}`),
    ),
  );
  return [...keys];
}
