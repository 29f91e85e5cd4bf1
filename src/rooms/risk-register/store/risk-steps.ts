import { randomUUID } from "node:crypto";
import type { ActorTx } from "../../../foundation/access/index.ts";
import type { Answers, Form } from "../../../foundation/forms/index.ts";
import type {
  ClockSetting,
  StepAnswers,
  StepContext,
  StepOutcome,
} from "../../../foundation/process/index.ts";
import { keeperOf } from "../../governance/index.ts";
import { describeForm, escalateForm, scoreForm } from "../forms/risk-forms.ts";
import { bodyAbove, levelOf, ruleOf } from "../model/escalation.ts";
import { RHYTHM } from "../model/rhythm.ts";
import { scoreOf, type Rating } from "../model/score.ts";
import { keepPlacing, placeByScore } from "./place-risk.ts";
import { getRisk } from "./risk.ts";

export function askScore(step: "assess" | "review") {
  return async ({ tx }: StepContext): Promise<Form> => scoreForm(tx.house.pack, step);
}

/** What was said last, to go on from; of one that is not assessed yet, nothing. */
export async function prefillScore({ tx, thing }: StepContext): Promise<Answers> {
  const { score } = await getRisk(tx, thing.id);
  if (score === null) return {};
  const { inherent, residual, controls, response, plan } = score;
  return {
    "likely-before": String(inherent.likelihood),
    "impact-before": String(inherent.impact),
    controls,
    response,
    plan,
    "likely-now": String(residual.likelihood),
    "impact-now": String(residual.impact),
  };
}

/** With what is done about it, a risk is no worse than without. */
export function isNoWorse(answers: StepAnswers): string | undefined {
  const { inherent, residual } = ratingsIn(answers);
  return scoreOf(residual) > scoreOf(inherent) ? "impact-now" : undefined;
}

/** Keeps the score, lets the rule say which body the risk belongs with, and sets when it is looked at again. */
export function scoreRisk(step: "assess" | "review") {
  return async ({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> => {
    const risk = await getRisk(tx, thing.id);
    const { inherent, residual } = ratingsIn(answers);
    const score = scoreOf(residual);
    const row = {
      id: randomUUID(),
      risk_id: thing.id,
      step,
      at: tx.house.now(),
      by_staff: tx.actor.staffId ?? "",
      inherent_likelihood: inherent.likelihood,
      inherent_impact: inherent.impact,
      residual_likelihood: residual.likelihood,
      residual_impact: residual.impact,
      controls: String(answers["controls"]),
      response: String(answers["response"]),
      plan: String(answers["plan"]),
    };
    await tx.db.insertInto("risk_register.score").values(row).execute();
    const body = await placeByScore(tx, risk, score);
    return { detail: { score, body, was: risk.body }, clocks: { review: reviewClock(tx, score) } };
  };
}

/** The clock of the next review, by how far up the score belongs. */
function reviewClock({ house }: Pick<ActorTx, "house">, score: number): ClockSetting {
  return { for: keeperOf(house.pack), limit: RHYTHM[levelOf(score, ruleOf(house.pack))] };
}

export async function askEscalate({ tx, thing }: StepContext): Promise<Form> {
  return escalateForm(await bodiesElse(tx, thing.id));
}

export async function nowhereElse({ tx, thing }: StepContext): Promise<string | undefined> {
  return (await bodiesElse(tx, thing.id)).length > 0 ? undefined : "There is no other body for it.";
}

export async function escalateByHand({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const body = String(answers["body"]);
  const { body: was } = await getRisk(tx, thing.id);
  await keepPlacing(tx, thing.id, { body, because: "hand", said: String(answers["said"]) });
  return { detail: { body, was } };
}

/** Its review was missed: one level up, where there is one. */
export async function takeUp({ tx, thing }: StepContext): Promise<StepOutcome> {
  const { body: was } = await getRisk(tx, thing.id);
  const body = bodyAbove(tx.house.pack.governance.bodies, was) ?? was;
  await keepPlacing(tx, thing.id, { body, because: "missed" });
  return { detail: { body, was } };
}

export async function askChange({ tx }: StepContext): Promise<Form> {
  return describeForm(tx.house.pack, false);
}

export async function prefillChange({ tx, thing }: StepContext): Promise<Answers> {
  const { title, cause, event, effect, objectives, ownerAgency, ownerRole } = await getRisk(tx, thing.id);
  return { title, cause, event, effect, objectives: [...objectives], owner: ownerAgency, role: ownerRole };
}

export async function changeRisk(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { tx, thing } = context;
  await tx.db.updateTable("risk_register.risk").set(saidOf(answers)).where("id", "=", thing.id).execute();
  await keepReason("change")(context, answers);
  return {};
}

/** What was said of a risk, as its row has it. */
export function saidOf(answers: StepAnswers) {
  return {
    title: String(answers["title"]),
    cause: String(answers["cause"]),
    event: String(answers["event"]),
    effect: String(answers["effect"]),
    objectives: Array.isArray(answers["objectives"]) ? answers["objectives"].map(String) : [],
    owner_agency: String(answers["owner"]),
    owner_role: String(answers["role"]),
  };
}

export function keepReason(step: "accept" | "close" | "reopen" | "change") {
  return async ({ tx, thing }: StepContext, { said }: StepAnswers): Promise<StepOutcome> => {
    const row = {
      id: randomUUID(),
      risk_id: thing.id,
      step,
      at: tx.house.now(),
      by_staff: tx.actor.staffId ?? "",
      said: String(said),
    };
    await tx.db.insertInto("risk_register.reason").values(row).execute();
    return {};
  };
}

/** Opened again it is with the body that raised it, until it is assessed anew. */
export async function openAgain(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { tx, thing } = context;
  await keepReason("reopen")(context, answers);
  await keepPlacing(tx, thing.id, { body: (await getRisk(tx, thing.id)).raisedAt, because: "raised" });
  return { clocks: { assess: { for: keeperOf(tx.house.pack) } } };
}

function ratingsIn(answers: StepAnswers): { inherent: Rating; residual: Rating } {
  const at = (when: "before" | "now"): Rating => ({
    likelihood: Number(answers[`likely-${when}`]),
    impact: Number(answers[`impact-${when}`]),
  });
  return { inherent: at("before"), residual: at("now") };
}

/** Every body that may have a risk, but the one that has it. */
async function bodiesElse(tx: ActorTx, riskId: string): Promise<{ id: string; name: string }[]> {
  const { body } = await getRisk(tx, riskId);
  return tx.house.pack.governance.bodies.filter(
    ({ id, kind }) => id !== body && ["executive", "partnership", "sub-group"].includes(kind),
  );
}
