import type { StepOutcome } from "../../foundation/process/index.ts";
import { keeperOf } from "../../rooms/governance/index.ts";
import {
  bodyAbove,
  bodyForScore,
  fromScore,
  levelOf,
  RHYTHM,
  riskOpening,
  ruleOf,
  strategicRiskProcess,
} from "../../rooms/risk-register/index.ts";
import { open, take } from "../engine/act.ts";
import type { Colleague } from "../engine/colleague.ts";
import type { Row } from "../engine/rows.ts";
import type { LiveThing, World } from "../engine/world.ts";
import { TOLD_RISKS, type ToldRisk, type ToldScore } from "./told-risks.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

type Making = { readonly world: World; readonly keeper: Colleague; readonly until: Date };

/** The strategic risks, scored over the months and placed by the room's own rule. A pack without these bodies or agencies has none. */
export function makeRisks(world: World, staff: readonly Colleague[], until: Date): void {
  const keeper = staff.find(({ roleId }) => roleId === "strategy-manager");
  if (!keeper) return;
  const { governance, agencies, strategy } = world.house.pack;
  const bodies = new Set(governance.bodies.map(({ id }) => id));
  const known = new Set(agencies.map(({ id }) => id));
  const codes = new Set<string>(strategy.objectives.map(({ code }) => code));
  const possible = TOLD_RISKS.filter(
    ({ raisedAt, owner, objectives }) =>
      bodies.has(raisedAt) && known.has(owner) && objectives.every((code) => codes.has(code)),
  );
  for (const told of possible) makeRisk({ world, keeper, until }, told);
}

function makeRisk(making: Making, told: ToldRisk): void {
  const { world, keeper } = making;
  const { raisedAt, title, cause, event, effect, owner, role } = told;
  const at = atDay(making, told.days);
  const made = {
    ...riskOpening(world.house.pack),
    key: `strategic risk ${title}`,
    detail: { body: raisedAt },
    own: (id: string) => ({
      id,
      raised_at: raisedAt,
      title,
      cause: `${cause} (Fictional.)`,
      event,
      effect,
      objectives: told.objectives.length > 0 ? told.objectives : someObjective(world, raisedAt),
      owner_agency: owner,
      owner_role: role,
    }),
  };
  const thing = open(world, strategicRiskProcess, made, { at, by: keeper });
  world.rows["risk_register.risk"].push(thing.own);
  let body = place(making, thing, at, { body: raisedAt, because: "raised" });
  told.scores.forEach(
    (score, index) =>
      (body = keepScore(making, thing, { told, score, step: index === 0 ? "assess" : "review", body })),
  );
  finish(making, thing, told, body);
  missed(making, thing, body);
}

type Scoring = {
  readonly told: ToldRisk;
  readonly score: ToldScore;
  readonly step: "assess" | "review";
  /** Where it was. */
  readonly body: string;
};

function keepScore(making: Making, thing: LiveThing, { told, score, step, body: was }: Scoring): string {
  const { world, keeper } = making;
  const { pack } = world.house;
  const [days, inherent, residual] = score;
  const at = atDay(making, days);
  const size = residual[0] * residual[1];
  world.rows["risk_register.score"].push({
    id: world.random.uuid(),
    risk_id: thing.id,
    step,
    at,
    by_staff: keeper.staffId,
    inherent_likelihood: inherent[0],
    inherent_impact: inherent[1],
    residual_likelihood: residual[0],
    residual_impact: residual[1],
    controls: told.controls,
    response: "reduce",
    plan: told.plan,
  });
  const rule = ruleOf(pack);
  const body = bodyForScore(pack.governance.bodies, told.raisedAt, size, rule);
  const from = body === told.raisedAt ? undefined : fromScore(levelOf(size, rule), rule);
  place(making, thing, at, { body, because: "score", score: size, from_score: from ?? null });
  const clocks = { review: { for: keeperOf(pack), limit: RHYTHM[levelOf(size, rule)] } };
  take(world, thing, step, { detail: { score: size, body, was }, clocks }, { at, by: keeper });
  return body;
}

/** What it came to: accepted or closed with its reason, or taken elsewhere by hand. */
function finish(making: Making, thing: LiveThing, { end }: ToldRisk, was: string): void {
  const { world, keeper } = making;
  if (end === undefined) return;
  const at = atDay(making, end.days);
  const outcome: StepOutcome = end.step === "escalate" ? { detail: { body: "executive-board", was } } : {};
  if (end.step === "escalate")
    place(making, thing, at, { body: "executive-board", because: "hand", said: end.said });
  else
    world.rows["risk_register.reason"].push({
      id: world.random.uuid(),
      risk_id: thing.id,
      step: end.step,
      at,
      by_staff: keeper.staffId,
      said: end.said,
    });
  take(world, thing, end.step, outcome, { at, by: keeper });
}

/** As the room's job: one level up where the review was missed. */
function missed(making: Making, thing: LiveThing, was: string): void {
  const { world, until } = making;
  const clock = thing.clocks.find(({ name }) => name === "review");
  if (!clock || clock.dueAt.getTime() + HOUR_MS >= until.getTime()) return;
  const at = new Date(clock.dueAt.getTime() + HOUR_MS);
  const body = bodyAbove(world.house.pack.governance.bodies, was) ?? was;
  place(making, thing, at, { body, because: "missed" });
  take(world, thing, "missed", { detail: { body, was } }, { at, by: "risk-register" });
}

function place(
  { world, keeper }: Making,
  thing: LiveThing,
  at: Date,
  placement: Row & { body: string },
): string {
  world.rows["risk_register.placement"].push({
    id: world.random.uuid(),
    risk_id: thing.id,
    at,
    by_staff: placement["because"] === "missed" ? null : keeper.staffId,
    score: null,
    from_score: null,
    said: null,
    ...placement,
  });
  return placement.body;
}

/** An objective that the body leads on; failing that the first. */
function someObjective({ house }: World, body: string): string[] {
  const { objectives } = house.pack.strategy;
  const found = objectives.find(({ lead }) => lead === body) ?? objectives[0];
  return found ? [found.code] : [];
}

function atDay({ until }: Making, days: number): Date {
  return new Date(until.getTime() + days * DAY_MS);
}
