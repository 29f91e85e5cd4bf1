import { randomUUID } from "node:crypto";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { bodyForScore, fromScore, levelOf, ruleOf } from "../model/escalation.ts";
import type { Because } from "../model/say-placing.ts";
import type { Risk } from "./risk.ts";
import "./tables.ts";

type New = {
  readonly body: string;
  readonly because: Because;
  readonly score?: number;
  readonly from?: number | undefined;
  readonly said?: string;
};

/** Writes down that a risk went to a body, and why; where nobody did it, that the system did. */
export async function keepPlacing(tx: ActorTx, riskId: string, placing: New): Promise<void> {
  const row = {
    id: randomUUID(),
    risk_id: riskId,
    at: tx.house.now(),
    by_staff: placing.because === "missed" ? null : (tx.actor.staffId ?? ""),
    body: placing.body,
    because: placing.because,
    score: placing.score ?? null,
    from_score: placing.from ?? null,
    said: placing.said ?? null,
  };
  await tx.db.insertInto("risk_register.placement").values(row).execute();
}

/** Applies the rule to a score: the risk goes where it belongs, up or down, and it is written why. @returns the body */
export async function placeByScore(
  tx: ActorTx,
  { id, raisedAt }: Pick<Risk, "id" | "raisedAt">,
  score: number,
): Promise<string> {
  const { pack } = tx.house;
  const rule = ruleOf(pack);
  const body = bodyForScore(pack.governance.bodies, raisedAt, score, rule);
  const from = body === raisedAt ? undefined : fromScore(levelOf(score, rule), rule);
  await keepPlacing(tx, id, { body, because: "score", score, from });
  return body;
}
