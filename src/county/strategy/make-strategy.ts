import { isoDay } from "../../foundation/clock/index.ts";
import type { StepDetail } from "../../foundation/process/index.ts";
import {
  actionClocks,
  actionOpening,
  actionProcess,
  ADOPTED_BY_PACK,
  firstDay,
  FROM_PACK,
  ownerOf,
  planFromPack,
  sinceOf,
  strategyOpening,
  strategyProcess,
  type Plan,
} from "../../rooms/strategy/index.ts";
import { keyOf, open, take, type When } from "../engine/act.ts";
import type { Colleague } from "../engine/colleague.ts";
import type { Row } from "../engine/rows.ts";
import type { LiveThing, World } from "../engine/world.ts";
import { TOLD_ACTIONS, type ToldAction, type ToldStep } from "./told-actions.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const PLANNED_DAYS_AGO = 212;
const WHY = "Delivery plan of the first year, agreed by the partnership board. (Fictional.)";
const LEAD = "sub-group-lead";

type Making = {
  readonly world: World;
  readonly plan: Plan;
  readonly until: Date;
  readonly root: LiveThing;
  /** The ids of items, by code. */
  readonly ids: Map<string, string>;
  readonly staff: readonly Colleague[];
};

type Item = Plan["items"][number];
type Link = Plan["links"][number];
type Saying = When & { readonly reason: string };

/**
 * The pack's strategy as it would be brought over, and a delivery plan that was reported on over the months, by the room's own rules.
 * A pack whose strategy has other commitments, or that has nobody to report, has its strategy alone.
 */
export function makeStrategy(world: World, staff: readonly Colleague[], until: Date): void {
  const { house } = world;
  const plan = planFromPack(house.pack.strategy);
  const since = sinceOf(house, until);
  const brought = { at: since, by: "strategy", reason: FROM_PACK } as const;
  const root = openRoot(world, brought);
  const making = { world, plan, until, root, ids: new Map([[house.pack.strategy.id, root.id]]), staff };
  for (const item of plan.items) {
    if (item.kind === "action") openAction(making, item, brought);
    else if (item.kind !== "strategy") addItem(making, item);
  }
  for (const item of plan.items) say(making, item, brought);
  for (const link of plan.links) tie(making, link, brought);
  adopt(making, since);
  const planned = new Date(until.getTime() - PLANNED_DAYS_AGO * DAY_MS);
  const keeper = keeperOf(staff);
  if (keeper && planned > since && TOLD_ACTIONS.every((told) => isPossible(making, told)))
    tellPlan(making, { at: planned, by: keeper, reason: WHY });
}

function openRoot(world: World, when: Saying): LiveThing {
  const { pack } = world.house;
  const root = open(
    world,
    strategyProcess,
    {
      ...strategyOpening(pack),
      key: "strategy",
      detail: { from: "pack" },
      own: (id) => itemRow(id, id, "strategy", pack.strategy.id),
    },
    when,
  );
  world.rows["strategy.item"].push(root.own);
  return root;
}

/** As it was published. What it says does not change by that; why it says it does. */
function adopt({ world, root }: Making, since: Date): void {
  const at = new Date(since.getTime() + HOUR_MS);
  take(world, root, "adopt", {}, { at, by: "strategy" });
  const first = world.rows["strategy.item_version"].find((row) => row["item_id"] === root.id);
  if (!first) return;
  first["valid_to"] = at;
  world.rows["strategy.item_version"].push({
    ...first,
    id: world.random.uuid(),
    valid_from: at,
    valid_to: "infinity",
    after: at,
    reason: ADOPTED_BY_PACK,
  });
}

/** Whether the pack has the body and the commitments, and somebody reports for it. */
function isPossible({ plan, staff }: Making, { owner, delivers }: ToldAction): boolean {
  const codes = new Set(plan.items.map(({ code }) => code));
  return delivers.every((code) => codes.has(code)) && reporterOf(staff, owner) !== undefined;
}

function tellPlan(making: Making, when: Saying): void {
  const { world, root, until } = making;
  const day = (days: number): string =>
    isoDay(new Date(until.getTime() + days * DAY_MS), world.house.calendar);
  const things = TOLD_ACTIONS.map((told) => {
    const item = actionItem(making, told, day);
    const first = firstDay((told.milestones ?? []).map(([, due]) => day(due)));
    const thing = openAction(making, item, { ...when, milestone: first });
    say(making, item, when);
    for (const [place, [title, due]] of (told.milestones ?? []).entries()) {
      const milestone: Item = {
        kind: "milestone",
        code: `${told.code}.${place + 1}`,
        parent: told.code,
        body: { title, due: day(due) },
      };
      addItem(making, milestone);
      say(making, milestone, when);
    }
    return { told, item, thing };
  });
  for (const { told } of things) {
    for (const to of told.delivers) tie(making, { kind: "delivers", from: told.code, to, body: {} }, when);
    if (told.waitsFor)
      tie(making, { kind: "blocked-by", from: told.code, to: told.waitsFor, body: {} }, when);
  }
  const added = things.reduce(
    (sum, { told }) => sum + 1 + told.delivers.length + (told.milestones?.length ?? 0),
    0,
  );
  take(world, root, "change", { detail: { added, changed: 0, withdrawn: 0 } }, when);
  for (const { told, item, thing } of things) tellAction(making, { told, item, thing }, day);
}

/** As it was first planned: a due date that was moved later began as another. */
function actionItem({ world }: Making, told: ToldAction, day: (days: number) => string): Item {
  const { code, title, owner, role, start, due, steps } = told;
  const isMoved = steps.some(({ step }) => step === "grant");
  const body = { title, owner, role, start: day(start), due: day(isMoved ? due - 120 : due) };
  return { kind: "action", code, parent: world.house.pack.strategy.id, body };
}

type Told = { readonly told: ToldAction; readonly item: Item; readonly thing: LiveThing };

function tellAction(making: Making, { told, item, thing }: Told, day: (days: number) => string): void {
  const { world, until, staff } = making;
  const reporter = reporterOf(staff, told.owner);
  const keeper = keeperOf(staff);
  if (!reporter || !keeper) return;
  let { body } = item;
  let asked: string | undefined;
  const reached = new Set<number>();
  for (const step of told.steps) {
    const at = new Date(until.getTime() - step.daysAgo * DAY_MS);
    const by = step.step === "grant" ? keeper : reporter;
    const was = body["due"];
    const due = step.due === undefined ? undefined : day(step.due);
    if (step.step === "grant" && due !== undefined) {
      body = { ...body, due };
      change(making, { ...item, body }, { at, by, reason: asked ?? WHY });
    }
    if (step.step === "ask") asked = step.said;
    const state = thing.state === "planned" && step.step !== "start" ? "planned" : "started";
    if (step.milestone !== undefined) reached.add(step.milestone);
    const open = (told.milestones ?? []).filter((_, place) => !reached.has(place + 1));
    const milestone = firstDay(open.map(([, due]) => day(due)));
    const owner = ownerOf(world.house.pack, told.owner);
    const clocks = actionClocks(world.house, { body, state, owner, milestone });
    take(world, thing, step.step, { clocks, detail: detailOf(told, step, { due, was }) }, { at, by });
    world.rows["strategy.report"].push(reportRow(making, told, step, { at, by, thing, due }));
  }
}

function detailOf(
  told: ToldAction,
  { step, confidence, blockers, milestone }: ToldStep,
  { due, was }: { readonly due: string | undefined; readonly was: string | undefined },
): StepDetail {
  if (step === "report") return { confidence: confidence ?? "", blocked: blockers !== undefined };
  if (step === "milestone") return { milestone: `${told.code}.${milestone}` };
  return step === "ask" || step === "grant" ? { due: due ?? "", was: was ?? null } : {};
}

type Reported = {
  readonly at: Date;
  readonly by: Colleague;
  readonly thing: LiveThing;
  readonly due: string | undefined;
};

function reportRow(
  { world, ids }: Making,
  told: ToldAction,
  step: ToldStep,
  { at, by, thing, due }: Reported,
): Row {
  const milestone = step.milestone === undefined ? undefined : ids.get(`${told.code}.${step.milestone}`);
  return {
    id: world.random.uuid(),
    action_id: thing.id,
    step: step.step,
    at,
    by_staff: by.staffId,
    said: step.said ?? null,
    confidence: step.confidence ?? null,
    blockers: step.blockers ?? null,
    milestone_id: milestone ?? null,
    evidence: step.evidence ?? null,
    due: due ?? null,
  };
}

function openAction(
  making: Making,
  item: Item,
  { milestone, ...when }: When & { readonly milestone?: string | undefined },
): LiveThing {
  const { world, root, ids } = making;
  const opening = actionOpening(world.house.pack, item.body["owner"] ?? "");
  const clocks = actionClocks(world.house, {
    body: item.body,
    state: "planned",
    owner: opening.owner,
    milestone,
  });
  const own = (id: string): Row => itemRow(id, root.id, "action", item.code);
  const thing = open(world, actionProcess, { ...opening, key: `action ${item.code}`, clocks, own }, when);
  world.rows["strategy.item"].push(thing.own);
  ids.set(item.code, thing.id);
  return thing;
}

function addItem({ world, root, ids }: Making, { kind, code }: Item): void {
  const id = world.random.uuid();
  ids.set(code, id);
  world.rows["strategy.item"].push(itemRow(id, root.id, kind, code));
}

function itemRow(id: string, strategyId: string, kind: string, code: string): Row {
  return { id, strategy_id: strategyId, kind, code };
}

function say({ world, ids }: Making, { code, parent, body }: Item, when: Saying): void {
  world.rows["strategy.item_version"].push({
    ...version(world, when),
    item_id: ids.get(code) ?? "",
    parent_id: parent === undefined ? null : (ids.get(parent) ?? null),
    body,
  });
}

/** Says something else from a moment on. */
function change(making: Making, item: Item, when: Saying): void {
  const { rows } = making.world;
  const id = making.ids.get(item.code);
  const held = rows["strategy.item_version"].findLast((row) => row["item_id"] === id);
  if (held) held["valid_to"] = when.at;
  say(making, item, when);
  const said = rows["strategy.item_version"].at(-1);
  if (said) said["after"] = when.at;
}

function tie({ world, root, ids }: Making, { kind, from, to, body }: Link, when: Saying): void {
  world.rows["strategy.link"].push({
    ...version(world, when),
    strategy_id: root.id,
    from_id: ids.get(from) ?? "",
    kind,
    to_id: ids.get(to) ?? "",
    body,
  });
}

function version(world: World, { at, by, reason }: Saying): Row {
  return {
    id: world.random.uuid(),
    valid_from: at,
    valid_to: "infinity",
    after: null,
    author: keyOf(by),
    reason,
  };
}

/** Who keeps the strategy. */
function keeperOf(staff: readonly Colleague[]): Colleague | undefined {
  return staff.find(({ roleId }) => roleId === "strategy-manager");
}

/** Who reports for a body: of its own people. */
function reporterOf(staff: readonly Colleague[], body: string): Colleague | undefined {
  return staff.find(({ roleId, teamId }) => roleId === LEAD && teamId.endsWith(`/${body}`));
}
