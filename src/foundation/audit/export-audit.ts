import { CompiledQuery } from "kysely";
import { can, withActor, type ActorTx } from "../access/index.ts";
import type { Now } from "../clock/index.ts";
import type { Database } from "../db/index.ts";
import { forbidden } from "../errors/index.ts";
import type { House } from "../house/index.ts";
import { EXPORT_FORMAT } from "./export-line.ts";
import { recordAudit } from "./record-audit.ts";
import { createSigner } from "./signing.ts";

/**
 * Writes the audit record as JSON Lines for a member of staff: her own agency's entries, and of all others the chain
 * alone. That she takes it away is recorded before the first line, in a transaction of its own, so that a download
 * that breaks off has been recorded too.
 * @throws forbidden without `audit.export` or a fresh sign-in.
 */
export async function exportAudit(house: House, token: string, write: WriteLine): Promise<void> {
  await withActor(house, token, async (tx) => {
    assertMayExport(tx);
    await recordAudit(tx, { event: "audit.exported" });
  });
  const publicKey = house.keys && createSigner(house.keys).publicKey;
  await withActor(house, token, async ({ db }) => {
    const query: RunQuery = async (text) =>
      (await db.executeQuery<{ line: string }>(CompiledQuery.raw(text))).rows;
    await writeLines({ query, lines: "audit.export_own()", at: house.now(), publicKey, write });
  });
}

/** Writes the whole record, for whoever holds the owner's address of the database: the command. */
export async function exportWholeAudit({ database, now, publicKey, write }: WholeExport): Promise<void> {
  await database.withOwner(async (client) => {
    const query: RunQuery = async (text) => (await client.query<{ line: string }>(text)).rows;
    await query("begin read only");
    try {
      await query("set local role fanlight_owner");
      await writeLines({ query, lines: "audit.export_lines(null, true, '{}')", at: now(), publicKey, write });
    } finally {
      await query("rollback");
    }
  });
}

/** One query is one moment: what is written meanwhile is not in it. The cursor keeps the memory small. */
async function writeLines({ query, lines, at, publicKey, write }: Lines): Promise<void> {
  await write(JSON.stringify({ kind: "export", format: EXPORT_FORMAT, at: at.toISOString(), publicKey }));
  await query(`declare audit_export no scroll cursor for select ${lines} as line`);
  let count = 0;
  for (;;) {
    const batch = await query("fetch 500 from audit_export");
    for (const { line } of batch) await write(line);
    count += batch.length;
    if (batch.length === 0) break;
  }
  await query("close audit_export");
  await write(JSON.stringify({ kind: "end", lines: count }));
}

function assertMayExport({ actor }: ActorTx): void {
  if (!can(actor, "audit.export")) throw forbidden("Your role does not let you take the audit record away.");
  if (!actor.steppedUp)
    throw forbidden("Taking the audit record away needs a fresh sign-in with your passkey.");
}

/** Takes one line without its line end, and is waited for. */
export type WriteLine = (line: string) => Promise<void> | void;

export type WholeExport = { database: Database; now: Now; publicKey: string | undefined; write: WriteLine };

type RunQuery = (text: string) => Promise<{ line: string }[]>;
type Lines = { query: RunQuery; lines: string; at: Date; publicKey: string | undefined; write: WriteLine };
