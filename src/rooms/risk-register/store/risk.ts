import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import type { Because } from "../model/say-placing.ts";
import type { Rating, Response } from "../model/score.ts";
import "./tables.ts";

/** A risk as it stands. */
export type Risk = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly title: string;
  readonly cause: string;
  readonly event: string;
  readonly effect: string;
  readonly objectives: readonly string[];
  readonly ownerAgency: string;
  readonly ownerRole: string;
  /** The body it was raised at, and the one it is with. */
  readonly raisedAt: string;
  readonly body: string;
  /** When its review is due, or its assessment; nothing where neither is. */
  readonly dueAt: Date | null;
  /** None until it is assessed. */
  readonly score: ScoreLine | null;
};

/** How it was scored once. */
export type ScoreLine = {
  readonly step: "assess" | "review";
  readonly at: string;
  readonly by: string | null;
  readonly inherent: Rating;
  readonly residual: Rating;
  readonly controls: string;
  readonly response: Response;
  readonly plan: string;
};

/** Where it went once, and why. */
export type Placing = {
  readonly at: Date;
  readonly body: string;
  readonly because: Because;
  readonly score: number | null;
  readonly fromScore: number | null;
  readonly said: string | null;
};

/** Of the register: those of a body, or that threaten an objective; closed ones only where they are asked for. */
export type Sought = { readonly body?: string; readonly objective?: string; readonly withClosed?: boolean };

/** The risks the actor may see, the highest residual score first, those not assessed before all. */
export async function findRisks(
  { db }: ActorTx,
  { body, objective, withClosed }: Sought = {},
): Promise<Risk[]> {
  const query = sql<Risk>`
    ${RISK}
    where (${withClosed ?? false}::boolean or t.state <> 'closed')
      and (${body ?? null}::text is null or p.body = ${body ?? null})
      and (${objective ?? null}::text is null or ${objective ?? null} = any (r.objectives))
    order by s.residual_likelihood * s.residual_impact desc nulls first, r.title, r.id limit ${MOST}`;
  return (await query.execute(db)).rows;
}

/** One risk. @throws not-found unless the actor is involved */
export async function getRisk({ db }: ActorTx, id: string): Promise<Risk> {
  const [row] = (await sql<Risk>`${RISK} where r.id = ${id}`.execute(db)).rows;
  if (!row) throw notFound();
  return row;
}

/** How a risk was scored, the first time first. */
export async function findScores({ db }: ActorTx, riskId: string): Promise<ScoreLine[]> {
  const query = sql<{ line: ScoreLine }>`
    select ${LINE} as line from risk_register.score s left join identity.staff b on b.id = s.by_staff
    where s.risk_id = ${riskId} order by s.at, s.id`;
  return (await query.execute(db)).rows.map(({ line }) => line);
}

/** Where a risk went, the latest first. */
export async function findPlacings({ db }: ActorTx, riskId: string): Promise<Placing[]> {
  const query = sql<Placing>`
    select p.at, p.body, p.because, p.score, p.from_score as "fromScore", p.said
    from risk_register.placement p where p.risk_id = ${riskId} order by p.at desc, p.id`;
  return (await query.execute(db)).rows;
}

/** Why it was accepted, closed, opened again or described anew, the latest first. */
export async function findReasons(
  { db }: ActorTx,
  riskId: string,
): Promise<{ step: string; at: Date; said: string }[]> {
  const query = sql<{ step: string; at: Date; said: string }>`
    select r.step, r.at, r.said from risk_register.reason r where r.risk_id = ${riskId} order by r.at desc, r.id`;
  return (await query.execute(db)).rows;
}

/** More than a register is read for. */
const MOST = 500;

const LINE = sql`json_build_object('step', s.step, 'at', s.at, 'by', b.name,
  'inherent', json_build_object('likelihood', s.inherent_likelihood, 'impact', s.inherent_impact),
  'residual', json_build_object('likelihood', s.residual_likelihood, 'impact', s.residual_impact),
  'controls', s.controls, 'response', s.response, 'plan', s.plan)`;

const RISK = sql`
  select r.id, t.reference, t.state, r.title, r.cause, r.event, r.effect, r.objectives, r.owner_agency as "ownerAgency",
    r.owner_role as "ownerRole", r.raised_at as "raisedAt", p.body, c.due_at as "dueAt",
    case when s.id is not null then ${LINE} end as score
  from risk_register.risk r join process.thing t on t.id = r.id
  join lateral (select body from risk_register.placement where risk_id = r.id order by at desc, id limit 1) p on true
  left join lateral (select * from risk_register.score where risk_id = r.id order by at desc, id limit 1) s on true
  left join identity.staff b on b.id = s.by_staff
  left join lateral (
    select min(due_at) as due_at from process.clock where thing_id = r.id and stopped_at is null) c on true`;
