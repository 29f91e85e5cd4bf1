import type { ActorTx } from "../../../foundation/access/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import type { Thing } from "../../../foundation/process/index.ts";
import { openPart } from "../../cases/index.ts";
import { planProcess } from "../plan-process.ts";
import { findPlanText, keepPlanText } from "./plan-text.ts";

export type Plan = {
  readonly version: number;
  readonly copy: "safe" | "not-safe" | undefined;
  readonly copyVersion: number | undefined;
  readonly isNamed: boolean;
};

export type PlanRow = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly openedAt: Date;
};

/** What is known of a plan beside its text; not found unless the actor is involved. */
export async function getPlan(tx: ActorTx, id: string): Promise<Plan> {
  const row = await tx.db.selectFrom("support.plan").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw notFound();
  return {
    version: row.version,
    copy: row.copy ?? undefined,
    copyVersion: row.copy_version ?? undefined,
    isNamed: row.copy_named,
  };
}

/** The plans of a case, newest first. */
export async function findPlans(tx: ActorTx, caseId: string): Promise<PlanRow[]> {
  const rows = await tx.db
    .selectFrom("process.thing")
    .select(["id", "reference", "state", "opened_at"])
    .where("parent_id", "=", caseId)
    .where("process", "=", planProcess.name)
    .orderBy("opened_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(({ opened_at, ...row }) => ({ ...row, openedAt: opened_at }));
}

/** The draft of a case: the one there is, or a new one that begins with what the newest plan says. */
export async function beginPlan(tx: ActorTx, parent: Thing): Promise<string> {
  const plans = await findPlans(tx, parent.id);
  const draft = plans.find(({ state }) => state === "draft");
  if (draft) return draft.id;
  const newest = plans[0];
  const text = newest ? await findPlanText(tx, newest.id) : {};
  const { id } = await openPart(tx, planProcess, parent, {
    write: async ({ id }) => {
      await tx.db.insertInto("support.plan").values({ id }).execute();
    },
  });
  if (Object.keys(text).length > 0) await keepPlanText(tx, id, text);
  return id;
}
