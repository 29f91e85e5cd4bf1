import { findDraftKeys, openDraft, sealDraft, type DraftKeys } from "../crypto/index.ts";
import { sql, type RawBuilder } from "../db/index.ts";
import { isFanlightError } from "../errors/index.ts";
import type { House } from "../house/index.ts";
import { readDraftTogether } from "./read-together.ts";

/** How long a draft lasts from its last answer: one page may be written on for long without the server hearing of it. */
export const LASTS = "2 hours";

/**
 * The unfinished visit that this cookie's secret opens, or nothing: expired, never begun, or sealed by another.
 * We keep a ciphertext and cannot open it ourselves once the request has ended.
 */
export async function findDraft(house: House, secret: string): Promise<unknown> {
  const keys = findDraftKeys(secret);
  if (!keys) return undefined;
  const sealed = await readDraft(house, keys);
  return sealed ? parse(keys, sealed) : undefined;
}

async function readDraft({ database }: House, { lookupId }: DraftKeys): Promise<Buffer | null | undefined> {
  if (database.engine === "embedded") return readDraftTogether(database, lookupId);
  const query = sql<{ sealed: Buffer | null }>`select intake.get_draft(${lookupId}) as sealed`;
  const rows = await database.statementAs("fanlight_public", query);
  return rows[0]?.sealed;
}

/** Keeps what was answered so far, for two hours from the last answer. */
export async function putDraft(house: House, secret: string, draft: object): Promise<void> {
  const keys = findDraftKeys(secret);
  if (!keys) return;
  const query = sql`select ${keepingDraft(keys, draft, LASTS)}`;
  await house.database.statementAs("fanlight_public", query);
}

/** What a query of the public role selects to keep a draft. `lasts` is an SQL interval. */
export function keepingDraft(keys: DraftKeys, draft: object, lasts: string): RawBuilder<unknown> {
  const sealed = sealDraft(keys, JSON.stringify(draft));
  return sql`intake.put_draft(${keys.lookupId}, ${sealed}, ${lasts}::interval)`;
}

/** Forgets a visit: on leaving, on finishing, when it idled out. */
export async function deleteDraft(house: House, secret: string): Promise<void> {
  const keys = findDraftKeys(secret);
  if (!keys) return;
  const query = sql`select intake.delete_draft(${keys.lookupId})`;
  await house.database.statementAs("fanlight_public", query);
}

function parse(keys: DraftKeys, sealed: Buffer): unknown {
  try {
    return JSON.parse(openDraft(keys, sealed));
  } catch (error) {
    // A draft that does not open is as good as none: the visitor starts again from the first page.
    if (isFanlightError(error) || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
