import { randomUUID } from "node:crypto";
import type { Generated } from "kysely";
import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { forbidden } from "../../../foundation/errors/index.ts";
import type { Answers } from "../../../foundation/forms/index.ts";
import { openValue, sealValue } from "../../../foundation/house/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";

/** What is written under each of the pack's headings. */
export type PlanText = Readonly<Record<string, string>>;

export type PlanVersion = {
  readonly version: number;
  readonly at: Date;
  readonly byName: string;
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "support.plan": {
      id: string;
      version: Generated<number>;
      copy: "safe" | "not-safe" | null;
      copy_version: number | null;
      copy_named: Generated<boolean>;
    };
    "support.plan_text": {
      id: string;
      plan_id: string;
      version: number;
      body: Buffer;
      at: Generated<Date>;
      by_staff: string;
    };
  }
}

const textSchema = z.record(z.string(), z.string());

/** Keeps what was written as the next version. Nothing written before is touched. */
export async function writePlanText({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const text = Object.entries(answers).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const version = await keepPlanText(tx, thing.id, Object.fromEntries(text));
  return { detail: { version, sections: text.length } };
}

/** The next version of a plan, sealed and signed by the actor. @returns its number */
export async function keepPlanText(tx: ActorTx, planId: string, text: PlanText): Promise<number> {
  const { staffId } = tx.actor;
  if (!staffId) throw forbidden("Only a member of staff can write a plan.");
  const moved = await tx.db
    .updateTable("support.plan")
    .set((eb) => ({ version: eb("version", "+", 1) }))
    .where("id", "=", planId)
    .returning("version")
    .executeTakeFirstOrThrow();
  const id = randomUUID();
  const body = sealValue(tx.house, { table: "support.plan_text", row: id, column: "body" }, text);
  await tx.db
    .insertInto("support.plan_text")
    .values({ id, plan_id: planId, version: moved.version, body, by_staff: staffId })
    .execute();
  return moved.version;
}

/** What a version of a plan says, the newest unless told; empty when there is none. */
export async function findPlanText(tx: ActorTx, planId: string, version?: number): Promise<PlanText> {
  const row = await tx.db
    .selectFrom("support.plan_text")
    .select(["id", "body"])
    .where("plan_id", "=", planId)
    .$if(version !== undefined, (query) => query.where("version", "=", version ?? 0))
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return {};
  const place = { table: "support.plan_text", row: row.id, column: "body" };
  return openValue(tx.house, place, row.body, (value) => textSchema.parse(value));
}

/** Every version there is, newest first, with who wrote it. */
export async function findPlanVersions(tx: ActorTx, planId: string): Promise<PlanVersion[]> {
  const query = sql<PlanVersion>`
    select x.version, x.at, s.name as "byName"
    from support.plan_text x join identity.staff s on s.id = x.by_staff
    where x.plan_id = ${planId} order by x.version desc`;
  return [...(await query.execute(tx.db)).rows];
}

/** What was written last, to go on from. */
export async function readNewestText({ tx, thing }: StepContext): Promise<Answers> {
  return findPlanText(tx, thing.id);
}

/** Why a plan cannot be agreed yet. */
export async function sayNothingWritten({ tx, thing }: StepContext): Promise<string | undefined> {
  const text = await findPlanText(tx, thing.id);
  return Object.keys(text).length > 0 ? undefined : "Write something in it first.";
}
