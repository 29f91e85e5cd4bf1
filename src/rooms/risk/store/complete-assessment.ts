import { getOwnGrantee, type ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { Answers } from "../../../foundation/forms/index.ts";
import { sealValue } from "../../../foundation/house/index.ts";
import type { RiskTool } from "../../../foundation/pack/index.ts";
import {
  findThing,
  hrefOf,
  takeStep,
  type Lacking,
  type StepAnswers,
  type StepContext,
  type StepOutcome,
  type Thing,
} from "../../../foundation/process/index.ts";
import { writeNote } from "../../chronology/index.ts";
import { judgementText } from "../model/judgement-text.ts";
import { CUES_WEIGHED } from "../model/risk-form.ts";
import { unweighedCues, weigh } from "../model/weigh.ts";
import { riskProcess } from "../risk-process.ts";
import { NOTHING_KEPT } from "./kept-entry.ts";
import { getAssessment } from "./assessment.ts";

/** What has to be said before the level is left at the count: answers that ask for judgement are named first. */
export async function lacksJudgement(
  given: StepAnswers,
  { tx, thing }: StepContext,
): Promise<Lacking | undefined> {
  const { tool } = await getAssessment(tx, thing.id);
  const weighed = weigh(tx.house.pack, tool, given as Answers);
  const cues = unweighedCues(weighed, given[CUES_WEIGHED] === true);
  if (cues.length === 0) return undefined;
  return { field: CUES_WEIGHED, values: { cues: cues.map((cue) => `“${cue}”`).join(", ") } };
}

/** Weighs and keeps the answers, signs the judgement into the chronology, and replaces the assessment before it. */
export async function completeAssessment(
  { tx, thing }: StepContext,
  given: StepAnswers,
): Promise<StepOutcome> {
  const { tool } = await getAssessment(tx, thing.id);
  const answers = given as Answers;
  const weighed = weigh(tx.house.pack, tool, answers);
  const place = { table: "risk.assessment", row: thing.id, column: "answers" };
  await tx.db
    .updateTable("risk.assessment")
    .set({
      answers: sealValue(tx.house, place, answers as Parameters<typeof sealValue>[2]),
      yes_count: weighed.yes,
      unknown_count: weighed.unknown,
      counted_level: weighed.counted ?? null,
      judged_level: weighed.level,
      triggers: [...weighed.triggers],
      ...NOTHING_KEPT,
    })
    .where("id", "=", thing.id)
    .execute();
  await writeNote(tx, { thingId: thing.id, kind: "judgement", text: judgementText(weighed, answers) });
  await replaceEarlier(tx, thing, tool);
  const parent = thing.parentId ? await findThing(tx, thing.parentId) : undefined;
  return {
    // For whom it is open to: an assessment for named people only is no concern of their team.
    clocks: { review: { for: await getOwnGrantee(tx, thing.id) } },
    detail: {
      level: weighed.level,
      counted: weighed.counted ?? null,
      yes: weighed.yes,
      unknown: weighed.unknown,
    },
    ...(parent ? { next: hrefOf(tx, parent) } : {}),
  };
}

/** Only the latest assessment of a person is current, and beside it the latest with each further screen. */
async function replaceEarlier(tx: ActorTx, thing: Thing, tool: RiskTool): Promise<void> {
  if (!thing.personId) return;
  const screens = tx.house.pack.riskTools.filter(({ screen }) => screen).map(({ key }) => key);
  const query = tx.db
    .selectFrom("process.thing as t")
    .innerJoin("risk.assessment as a", "a.id", "t.id")
    .select("t.id")
    .where("t.person_id", "=", thing.personId)
    .where("t.state", "=", "current")
    .where(
      tool.screen ? sql<boolean>`a.tool = ${tool.key}` : sql<boolean>`a.tool <> all (${screens}::text[])`,
    );
  const earlier = await query.execute();
  for (const { id } of earlier) await takeStep(tx, riskProcess, { thingId: id, step: "replace" });
}
