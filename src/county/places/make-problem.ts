import { isoDay } from "../../foundation/clock/index.ts";
import {
  granteeOf,
  leadOf,
  ownerInvolvement,
  problemOpening,
  problemProcess,
} from "../../rooms/places/index.ts";
import type { Colleague } from "../engine/colleague.ts";
import { involve, isInvolved, open, take, textIn } from "../engine/act.ts";
import type { LiveThing, World } from "../engine/world.ts";
import { SERVICE_HOURS, workTime } from "../story/when.ts";
import type { Spot, Told } from "./spots.ts";
import type { ToldReport } from "./tell-reports.ts";

const DAY_HOURS = 24;
/** Between one part of the work and the next, in days. */
const TO_ASSIGN = 4;
const TO_PLAN = 9;
const TO_DO = 30;
const TO_PUBLISH = 5;
/** How long before today a problem begins that has come so far. */
const BEGAN: Readonly<Record<Told["state"], number>> = {
  found: 3,
  assigned: 12,
  acting: 40,
  done: 52,
  published: 95,
};

/** A report that was accepted, and when. */
export type Accepted = { readonly thing: LiveThing; readonly told: ToldReport; readonly acceptedAt: Date };

type Working = { readonly staff: readonly Colleague[]; readonly lead: Colleague; readonly until: Date };
type Of = { readonly problem: Told; readonly spot: Spot; readonly reports: readonly Accepted[] };

/** A problem with a place as far as its work has come: begun from its first report, and joined by those that came later. */
export function makeProblem(world: World, working: Working, of: Of): void {
  const { problem } = of;
  const { until, lead } = working;
  const began = after(world, until, -BEGAN[problem.state]);
  const early = of.reports.filter(({ acceptedAt }) => acceptedAt < began);
  const [first] = early;
  if (!first) return;
  const thing = begin(world, { first, early, title: problem.title }, { at: began, by: lead });
  const ends = problem.state === "published" ? after(world, began, TO_ASSIGN + TO_PLAN + TO_DO) : until;
  for (const { thing: report, acceptedAt } of of.reports) {
    if (acceptedAt < began || acceptedAt >= ends) continue;
    join(report, thing);
    take(world, report, "join", {}, { at: after(world, acceptedAt, 0.1), by: lead });
  }
  if (problem.state !== "found") workOn(world, working, { ...of, thing, began });
}

function begin(world: World, { first, early, title }: Begun, when: When): LiveThing {
  const reports = early.map(({ told }) => fromOf(told));
  const { opening, own } = problemOpening(world.house.pack, fromOf(first.told), { title, reports });
  const made = {
    ...opening,
    key: `place-problem ${world.rows["place.problem"].length}`,
    own: (id: string) => ({ id, ...own, owner: null, before_words: null, after_words: null, outcome: null }),
  };
  const thing = open(world, problemProcess, made, when);
  world.rows["place.problem"].push(thing.own);
  for (const { thing: report } of early) {
    join(report, thing);
    const outcome = report === first.thing ? { detail: { reports: early.length } } : {};
    take(world, report, report === first.thing ? "begin" : "gather", outcome, when);
  }
  return thing;
}

function workOn(world: World, { staff, lead, until }: Working, work: Work): void {
  const { thing, problem, began, spot } = work;
  const { pack } = world.house;
  const owner = pack.places.owners.find(({ id }) => id === problem.owner);
  const district = textIn(thing.own, "district");
  const grantee = owner && granteeOf(pack, owner, district);
  const worker = staff.find((each) => grantee === `role:${each.agencyId}/${each.roleId}`);
  if (!owner || !grantee || !worker) return;
  const assigned = after(world, began, TO_ASSIGN);
  if (!isInvolved(thing, grantee))
    involve(world, thing, ownerInvolvement(grantee), { at: assigned, by: lead });
  thing.own["owner"] = owner.id;
  take(
    world,
    thing,
    "assign",
    { detail: { owner: owner.id }, clocks: { act: { for: grantee } } },
    { at: assigned, by: lead },
  );
  if (problem.state === "assigned") return;
  const done = act(world, { ...work, worker, grantee, until }, after(world, assigned, TO_PLAN));
  if (problem.state === "published" && done)
    publish(world, { thing, problem, spot, lead }, after(world, done, TO_PUBLISH));
}

/** What is planned and, where it has come so far, done. @returns when the work ended */
function act(world: World, { thing, problem, worker, grantee, until }: Acting, at: Date): Date | undefined {
  const { calendar } = world.house;
  const due = after(world, at, TO_DO);
  const dueOn = isoDay(due, calendar);
  const action = {
    id: world.random.uuid(),
    problem_id: thing.id,
    kind: problem.kind,
    words: problem.action,
    responsible: problem.responsible,
    due_on: dueOn,
    done_on: null as string | null,
    at,
    by_staff: worker.staffId,
  };
  world.rows["place.action"].push(action);
  thing.own["before_words"] = problem.before;
  const clocks = { doing: { dueAt: new Date(`${dueOn}T17:00:00Z`), for: grantee } };
  take(world, thing, "plan", { detail: { kind: problem.kind }, clocks }, { at, by: worker });
  if (problem.state === "acting" || due >= until) return undefined;
  action.done_on = dueOn;
  take(world, thing, "finish", { clocks: { doing: { starts: false } } }, { at: due, by: worker });
  const ended = after(world, due, 1);
  thing.own["outcome"] = "done";
  thing.own["after_words"] = problem.after;
  const publishing = { publish: { for: leadOf(world.house.pack) } };
  take(world, thing, "close", { detail: { outcome: "done" }, clocks: publishing }, { at: ended, by: worker });
  return ended;
}

/** Nobody comes back to a fictional report, so nobody is told but everybody. */
function publish(world: World, { thing, problem, lead }: Publishing, at: Date): void {
  const joined = [...world.byId.values()].filter(
    ({ own, state }) => own["problem_id"] === thing.id && state === "joined",
  );
  for (const report of joined) take(world, report, "answer", {}, { at, by: lead });
  world.rows["place.feedback"].push({
    problem_id: thing.id,
    district: thing.own["district"] ?? null,
    place_id: thing.own["place_id"] ?? null,
    you_said: problem.youSaid,
    we_did: problem.weDid,
    published_on: isoDay(at, world.house.calendar),
  });
  take(world, thing, "publish", { detail: { reports: joined.length, told: 0 } }, { at, by: lead });
}

function join({ own }: LiveThing, problem: LiveThing): void {
  own["problem_id"] = problem.id;
  const cells = problem.own["cells"];
  if (Array.isArray(cells))
    problem.own["cells"] = [...new Set([...cells.map(String), textIn(own, "cell")])].toSorted();
}

function fromOf({ content }: ToldReport): { cell: string; district: string; placeId: string | null } {
  return { cell: content.cell, district: content.district, placeId: content.place ?? null };
}

/** So many days later, when somebody is at work; before, where they are fewer than none. */
function after({ house }: World, from: Date, days: number): Date {
  const start = days < 0 ? new Date(from.getTime() + days * DAY_HOURS * 3_600_000) : from;
  return workTime(start, Math.max(0.5, days * DAY_HOURS), SERVICE_HOURS, house.calendar, 0.5);
}

type When = { readonly at: Date; readonly by: Colleague };
type Begun = { readonly first: Accepted; readonly early: readonly Accepted[]; readonly title: string };
type Work = Of & { readonly thing: LiveThing; readonly began: Date };
type Acting = Work & { readonly worker: Colleague; readonly grantee: string; readonly until: Date };
type Publishing = {
  readonly thing: LiveThing;
  readonly problem: Told;
  readonly spot: Spot;
  readonly lead: Colleague;
};
