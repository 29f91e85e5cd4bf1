import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { conflict, forbidden } from "../../../foundation/errors/index.ts";
import { enteredForm, type EnteredForm } from "../../../foundation/forms/index.ts";
import { openValue, sealValue } from "../../../foundation/house/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { getAssessment } from "./assessment.ts";

/** Nothing is kept of an assessment any more: it is completed, or put aside. */
export const NOTHING_KEPT = { kept: null, kept_by: null, kept_at: null } as const;

/** Of the tool in which version it was typed: under another, a question of the same name may ask something else. */
const kept = z.object({ tool: z.string(), version: z.string(), entered: enteredForm });

/** Who kept something of an assessment, and when; never what. */
export type KeptBy = { readonly isMine: boolean; readonly name: string; readonly at: Date };

/** Keeps what was typed, sealed as the answers will be. Somebody else's is not written over. */
export async function keepEntry({ tx, thing }: StepContext, entered: EnteredForm): Promise<void> {
  const { staffId } = tx.actor;
  if (!staffId) throw forbidden("Only somebody who works here keeps an assessment.");
  const { tool } = await getAssessment(tx, thing.id);
  const before = await findKeptBy(tx, thing.id);
  if (before && !before.isMine)
    throw conflict(`${before.name} has kept answers for this assessment. Begin another, or ask them.`);
  const value = { tool: tool.key, version: String(tool.version), entered };
  const sealed = sealValue(tx.house, placeOf(thing.id), value as Parameters<typeof sealValue>[2]);
  await tx.db
    .updateTable("risk.assessment")
    .set({ kept: sealed, kept_by: staffId, kept_at: tx.house.now() })
    .where("id", "=", thing.id)
    .execute();
}

/** What the actor herself kept of this assessment, with the tool as it is now. */
export async function findOwnEntry({ tx, thing }: StepContext): Promise<EnteredForm | undefined> {
  const row = await tx.db
    .selectFrom("risk.assessment")
    .select("kept")
    .where("id", "=", thing.id)
    .where("kept_by", "=", tx.actor.staffId ?? null)
    .executeTakeFirst();
  if (!row?.kept) return undefined;
  const { tool } = await getAssessment(tx, thing.id);
  const found = openValue(tx.house, placeOf(thing.id), row.kept, (value) => kept.parse(value));
  return found.tool === tool.key && found.version === String(tool.version) ? found.entered : undefined;
}

/** Who kept something of an assessment; nobody when nothing is kept. */
export async function findKeptBy(tx: ActorTx, id: string): Promise<KeptBy | undefined> {
  const row = await tx.db
    .selectFrom("risk.assessment as a")
    .leftJoin("identity.staff as s", "s.id", "a.kept_by")
    .select(["a.kept_by", "a.kept_at", "s.name"])
    .where("a.id", "=", id)
    .executeTakeFirst();
  if (!row?.kept_by || !row.kept_at) return undefined;
  return {
    isMine: row.kept_by === tx.actor.staffId,
    name: row.name ?? "A colleague",
    at: row.kept_at,
  };
}

function placeOf(row: string) {
  return { table: "risk.assessment", row, column: "kept" };
}
