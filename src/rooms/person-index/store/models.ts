import type { ActorTx } from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { conflict, notFound } from "../../../foundation/errors/index.ts";
import { defaultModel, parseModel, type LinkModel } from "../../../linkage/index.ts";
import { FEWEST_JUDGED, recalibrate, type Judged } from "../model/recalibrate.ts";

/** A version of the model by which pairs are found. The engine's own has no id of ours. */
export type KeptModel = {
  readonly id: string | undefined;
  readonly model: LinkModel;
  readonly madeAt: Date | undefined;
  readonly isInUse: boolean;
};

/** Every version, newest first, the engine's own last. One query. */
export async function findModels(tx: ActorTx): Promise<KeptModel[]> {
  const { rows } = await sql<Row>`select * from person_index.models()`.execute(tx.db);
  const kept = rows.map(({ id, body, made_at, is_in_use }) => ({
    id,
    model: parseModel(body),
    madeAt: made_at,
    isInUse: is_in_use,
  }));
  const isOwn = !kept.some(({ isInUse }) => isInUse);
  return [...kept, { id: undefined, model: defaultModel(), madeAt: undefined, isInUse: isOwn }];
}

/** Every pair as it was scored and judged. One query. */
export async function findJudged(tx: ActorTx): Promise<Judged[]> {
  const query = sql<{ bits: number; said: "same" | "different" | null }>`select * from person_index.judged()`;
  return (await query.execute(tx.db)).rows.map(({ bits, said }) => ({ bits, said: said ?? undefined }));
}

/** Makes a new version out of the one in use and what people said of pairs. It is in use only once somebody takes it. */
export async function makeModel(tx: ActorTx): Promise<void> {
  const models = await findModels(tx);
  const inUse = models.find(({ isInUse }) => isInUse)?.model ?? defaultModel();
  const at = tx.house.now();
  const id = `reviewed-${at.toISOString().slice(0, 10)}-${models.length}`;
  const made = recalibrate(inUse, await findJudged(tx), { id, at });
  if (!made)
    throw conflict(
      `Fewer than ${FEWEST_JUDGED} pairs were judged yet: too few to learn from. Nothing was changed.`,
    );
  await sql`select person_index.keep_model(${id}, ${JSON.stringify(made)}::jsonb)`.execute(tx.db);
  await recordAudit(tx, { event: "index.model-made", detail: { model: id } });
}

/** Takes a version into use, an earlier one too. @throws not-found when there is none */
export async function useModel(tx: ActorTx, id: string | undefined): Promise<void> {
  const { rows } = await sql<{ used: boolean }>`select person_index.use_model(${id ?? null}) as used`.execute(
    tx.db,
  );
  if (!rows[0]?.used) throw notFound();
  await recordAudit(tx, { event: "index.model-used", detail: { model: id ?? "own" } });
}

type Row = {
  readonly id: string;
  readonly body: unknown;
  readonly made_at: Date;
  readonly is_in_use: boolean;
};
