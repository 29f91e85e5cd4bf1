import { z } from "zod";

/** The first word of every export: says how the rest is to be read. */
export const EXPORT_FORMAT = "fanlight-audit-export-1";

const id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const seq = z.int().positive();
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(\d{3})?Z$/);

const openLine = z.object({
  kind: z.literal("export"),
  format: z.literal(EXPORT_FORMAT),
  at: moment,
  publicKey: z.string().optional(),
});
const headLine = z.object({ kind: z.literal("head"), stream: id, seq, hash });
const veiledLine = z.object({ kind: z.literal("veiled"), stream: id, seq, prev: hash, hash });
const endLine = z.object({ kind: z.literal("end"), lines: z.int() });

const entryLine = z.object({
  kind: z.literal("entry"),
  stream: id,
  seq,
  at: moment,
  by: z.string(),
  seat: id.nullable(),
  agency: z.string().nullable(),
  event: z.string(),
  thing: id.nullable(),
  person: id.nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  prev: hash,
  hash,
});

/** A checkpoint: a line of an export, and the whole of a file kept elsewhere. */
export const checkpointLine = z.object({
  kind: z.literal("checkpoint"),
  id: z.int().positive(),
  at: moment,
  keyId: z.string(),
  prev: hash,
  hash,
  signature: z.string().regex(/^[0-9a-f]{128}$/),
  heads: z.array(z.tuple([id, seq, hash])),
});

const exportLine = z.discriminatedUnion("kind", [
  openLine,
  checkpointLine,
  headLine,
  entryLine,
  veiledLine,
  endLine,
]);

/** Reads one line of an export; undefined when it is not one. */
export function parseExportLine(line: string): ExportLine | undefined {
  try {
    return exportLine.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

export type ExportLine = z.infer<typeof exportLine>;
export type OpenLine = z.infer<typeof openLine>;
export type HeadLine = z.infer<typeof headLine>;
export type EntryLine = z.infer<typeof entryLine> | z.infer<typeof veiledLine>;
