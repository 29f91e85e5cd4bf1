import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql, type Database } from "../../../foundation/db/index.ts";
import { defaultModel, parseModel, type LinkModel } from "../../../linkage/index.ts";

const ENGINES_OWN = defaultModel();
/** Models never change under an id, so each is read once. */
const known = new WeakMap<Database, Map<string, LinkModel>>();

/** The model of an id, or the engine's own. One query the first time, none after. */
export async function getModel(tx: ActorTx, id: string | null | undefined): Promise<LinkModel> {
  if (id === null || id === undefined) return ENGINES_OWN;
  const models = known.get(tx.house.database) ?? new Map<string, LinkModel>();
  known.set(tx.house.database, models);
  const held = models.get(id);
  if (held) return held;
  const { rows } = await sql<{ body: unknown }>`select people.model_body(${id}) as body`.execute(tx.db);
  const model = parseModel(rows[0]?.body);
  models.set(id, model);
  return model;
}
