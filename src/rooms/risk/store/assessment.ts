import type { Generated } from "kysely";
import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import type { Answers, Form } from "../../../foundation/forms/index.ts";
import { openValue } from "../../../foundation/house/index.ts";
import type { RiskLevel, RiskTool } from "../../../foundation/pack/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { riskForm } from "../model/risk-form.ts";

export type Assessment = {
  readonly id: string;
  readonly tool: RiskTool;
  /** Of the tool, when the assessment began. */
  readonly version: number;
  readonly answers: Answers | undefined;
  readonly yes: number | undefined;
  readonly unknown: number | undefined;
  readonly counted: RiskLevel | undefined;
  readonly level: RiskLevel | undefined;
  readonly triggers: readonly string[];
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "risk.assessment": AssessmentTable;
  }
}

/** An assessment the actor is involved in, with its answers opened; otherwise not found. */
export async function getAssessment(tx: ActorTx, id: string): Promise<Assessment> {
  const row = await tx.db
    .selectFrom("risk.assessment")
    .select([
      "tool",
      "tool_version",
      "answers",
      "yes_count",
      "unknown_count",
      "counted_level",
      "judged_level",
      "triggers",
    ])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw notFound();
  const place = { table: "risk.assessment", row: id, column: "answers" };
  return {
    id,
    tool: getTool(tx, row.tool),
    version: row.tool_version,
    answers: row.answers
      ? openValue(tx.house, place, row.answers, (value) => answersSchema.parse(value))
      : undefined,
    yes: row.yes_count ?? undefined,
    unknown: row.unknown_count ?? undefined,
    counted: row.counted_level ?? undefined,
    level: row.judged_level ?? undefined,
    triggers: row.triggers,
  };
}

/** The tool's questions, for the step that completes the assessment. */
export async function formOfAssessment({ tx, thing }: StepContext): Promise<Form> {
  return riskForm((await getAssessment(tx, thing.id)).tool);
}

/** The tool of the pack by its key. */
export function getTool({ house }: ActorTx, key: string): RiskTool {
  const tool = house.pack.riskTools.find((each) => each.key === key);
  if (!tool) throw new Error(`The pack has no risk tool ${key}.`);
  return tool;
}

/** What was answered, as it was kept. */
export const answersSchema = z.record(z.string(), z.any()) as z.ZodType<Answers>;

type AssessmentTable = {
  id: string;
  tool: string;
  tool_version: number;
  answers: Generated<Buffer | null>;
  yes_count: Generated<number | null>;
  unknown_count: Generated<number | null>;
  counted_level: Generated<RiskLevel | null>;
  judged_level: Generated<RiskLevel | null>;
  triggers: Generated<string[]>;
  reasoned_away: Generated<string[]>;
  kept: Generated<Buffer | null>;
  kept_by: Generated<string | null>;
  kept_at: Generated<Date | null>;
};
