import type { ActorTx } from "../../../foundation/access/index.ts";
import { isoDay, type Calendar } from "../../../foundation/clock/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { getThreshold, type Pack } from "../../../foundation/pack/index.ts";
import type { Look } from "./look.ts";
import { judgeAction, type ActionFacts, type DeliveryLimits, type Judged } from "../model/delivery-status.ts";
import { openMilestones, type Plan, type PlanItem } from "../model/plan.ts";

/** How an action stands in its life, and what was last said of it. */
export type ActionState = {
  readonly id: string;
  readonly code: string;
  readonly reference: string;
  readonly state: ActionFacts["state"];
  readonly heardAt: Date | null;
  readonly confidence: "high" | "medium" | "low" | null;
  readonly blockers: string | null;
  /** The codes of milestones that were reached. */
  readonly reached: readonly string[];
  /** The day it was first due by, since the strategy was adopted, and how often it was put to a later one. */
  readonly firstDue: string | null;
  readonly putOff: number;
  /** Until when more time is asked for that nobody has decided about. */
  readonly askedDue: string | null;
};

/** How every action of a strategy stood at a moment, by code: one query. */
export async function findDelivery(
  { db }: ActorTx,
  strategyId: string,
  at: Date,
): Promise<ReadonlyMap<string, ActionState>> {
  const query = sql<ActionState>`
    select id, code, reference, state, heard_at as "heardAt", confidence, blockers, reached,
      first_due as "firstDue", put_off as "putOff", asked_due as "askedDue"
    from strategy.delivery(${strategyId}, ${at})`;
  return new Map((await query.execute(db)).rows.map((row) => [row.code, row]));
}

/** The pack's limits for how delivery stands. */
export function limitsOf(pack: Pack): DeliveryLimits {
  return {
    soonDays: getThreshold(pack, "strategy.due-soon").value,
    quietMonths: getThreshold(pack, "strategy.update-within").value,
  };
}

type Judging = {
  readonly states: ReadonlyMap<
    string,
    Pick<ActionState, "state" | "heardAt" | "blockers" | "reached" | "putOff">
  >;
  readonly today: string;
  readonly limits: DeliveryLimits;
  readonly calendar: Calendar;
};

/** How delivery of each action of a plan stands, by code. One that is in the plan and was not begun as a thing is planned. */
export function judgeAll(
  plan: Plan,
  { states, today, limits, calendar }: Judging,
): ReadonlyMap<string, Judged> {
  const isDone = (code: string): boolean =>
    ["complete", "stopped"].includes(states.get(code)?.state ?? "planned");
  const waiting = new Set(
    plan.links.flatMap(({ kind, from, to }) => (kind === "blocked-by" && !isDone(to) ? [from] : [])),
  );
  const actions = plan.items.filter(({ kind }) => kind === "action");
  return new Map(
    actions.map(({ code, body }) => {
      const known = states.get(code);
      const facts: ActionFacts = {
        state: known?.state ?? "planned",
        isNamed: Boolean(body["owner"] && body["role"]),
        nextMilestone: openMilestones(plan, code, known?.reached ?? [])[0]?.body["due"],
        start: body["start"],
        due: body["due"],
        heardOn: known?.heardAt ? isoDay(known.heardAt, calendar) : undefined,
        isBlocked: waiting.has(code) || Boolean(known?.blockers),
      };
      return [code, { ...judgeAction(facts, today, limits), putOff: known?.putOff ?? 0 }];
    }),
  );
}

/** The milestones of an action whose day was over on the day it is looked at, and that were not reached by then. */
export function missedMilestones(
  { plan, states, day }: Pick<Look, "plan" | "states" | "day">,
  action: string,
): PlanItem[] {
  const state = states.get(action);
  if (state && ["complete", "stopped"].includes(state.state)) return [];
  return openMilestones(plan, action, state?.reached ?? []).filter(({ body }) => (body["due"] ?? day) < day);
}
