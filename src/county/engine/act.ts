import {
  planOpening,
  planStep,
  type Opening,
  type ProcessDefinition,
  type StepDetail,
  type StepOutcome,
  type StepPlan,
} from "../../foundation/process/index.ts";
import type { Answers } from "../../foundation/forms/index.ts";
import { sealValue } from "../../foundation/house/index.ts";
import type { NoteKind } from "../../rooms/chronology/index.ts";
import type { Colleague } from "./colleague.ts";
import type { Row } from "./rows.ts";
import { makeReference, type LiveThing, type World } from "./world.ts";

/** Who acts: somebody, or the system: taking in what arrived, carrying what professionals sent, looking after referrals, taking in who would like to join, and reports of places, bringing the strategy over, watching the register of risks. */
export type Actor =
  Colleague | "intake" | "requests" | "referrals" | "interests" | "places" | "strategy" | "risk-register";
export type When = { readonly at: Date; readonly by: Actor };

type New = Pick<Opening, "agencyId" | "owner" | "involved" | "clocks" | "detail"> & {
  readonly key: string;
  readonly personId?: string | undefined;
  readonly parentId?: string | undefined;
  readonly own: (id: string) => Row;
};

/** As the engine's `openThing`, into rows. */
export function open(world: World, definition: ProcessDefinition, made: New, when: When): LiveThing {
  const { step } = definition.opening;
  const { agencyId, personId, parentId } = made;
  const plan = planOpening(
    definition,
    { step, at: when.at, settings: made.clocks, owner: made.owner },
    world.limits,
  );
  const id = world.random.uuid();
  const row: Row = {
    id,
    process: definition.name,
    reference: makeReference(world, definition.referencePrefix, made.key),
    state: plan.to,
    version: 1,
    agency_id: agencyId,
    person_id: personId ?? null,
    parent_id: parentId ?? null,
    opened_at: when.at,
    closed_at: null,
    opened_by: keyOf(when.by),
  };
  const own = made.own(id);
  const thing = {
    id,
    definition,
    agencyId,
    parentId,
    ledger: [],
    row,
    own,
    state: plan.to,
    personId,
    clocks: [],
  };
  world.rows["process.thing"].push(row);
  world.things.set(made.key, thing);
  world.byId.set(id, thing);
  if (parentId) world.parts.set(parentId, [...(world.parts.get(parentId) ?? []), thing]);
  for (const each of made.involved) involve(world, thing, each, when);
  log(world, thing, plan, { ...when, step, detail: made.detail ?? {} });
  return thing;
}

/** As the engine's `takeStep`, after the step's effect, into rows. @throws conflict when the state does not allow it. */
export function take(world: World, thing: LiveThing, step: string, outcome: StepOutcome, when: When): void {
  const { definition, state, clocks } = thing;
  const owner = typeof when.by === "string" ? keyOf(when.by) : `team:${when.by.teamId}`;
  const request = { step, at: when.at, to: outcome.to, settings: outcome.clocks, owner };
  const plan = planStep(definition, { state, clocks }, request, world.limits);
  log(world, thing, plan, { ...when, step, detail: outcome.detail ?? {} });
}

type Involvement = Opening["involved"][number];

/** As `involve`: one row of the sharing ledger. */
export function involve(world: World, thing: LiveThing, given: Involvement, { at, by }: When): void {
  const row: Row = {
    id: world.random.uuid(),
    thing_id: thing.id,
    grantee: given.grantee,
    capacity: given.capacity,
    basis: given.basis,
    purpose: given.purpose,
    parts: given.parts ?? [],
    since: at,
    until: given.until ?? null,
    ended_at: null,
    granted_by: keyOf(by),
  };
  thing.ledger.push(row);
  world.rows["access.involvement"].push(row);
}

/** Takes back what was opened to somebody in this capacity. */
export function endInvolvement(thing: LiveThing, capacity: string, at: Date): void {
  for (const row of thing.ledger.filter((row) => row["capacity"] === capacity && row["ended_at"] === null))
    row["ended_at"] = at;
}

/** Takes the end off what was opened for a time in this capacity. */
export function keepInvolvement(thing: LiveThing, capacity: string): void {
  for (const row of thing.ledger.filter((row) => row["capacity"] === capacity && row["ended_at"] === null))
    row["until"] = null;
}

/** As `writeNote`: sealed and signed. */
export function note(world: World, thing: LiveThing, { kind, text }: Noted, { at, by }: Signed): void {
  const id = world.random.uuid();
  const body = sealValue(world.house, { table: "chronology.note", row: id, column: "body" }, text);
  thing.lastNote = { kind, at, byName: by.name };
  world.rows["chronology.note"].push({
    id,
    thing_id: thing.id,
    kind,
    body,
    at,
    by_staff: by.staffId,
    agency_id: by.agencyId,
  });
}

/** What the colleague is, as the sharing ledger names it; widest first. */
export function granteesOf({ teamId, agencyId, roleId, seatId, staffId }: Colleague): string[] {
  return [`team:${teamId}`, `role:${agencyId}/${roleId}`, `seat:${seatId}`, `staff:${staffId}`];
}

/** Whether a thing is open to this grantee now. */
export function isInvolved({ ledger }: LiveThing, grantee: string): boolean {
  return ledger.some((row) => row["grantee"] === grantee && row["ended_at"] === null);
}

/** By what key the colleague is involved: what comes out of the thing is opened to the same. */
export function ownGrantee(thing: LiveThing, by: Colleague): string {
  const own = granteesOf(by).find((grantee) => isInvolved(thing, grantee));
  if (!own) throw new Error(`${by.name} has nothing to do with this ${thing.definition.name}.`);
  return own;
}

/** What an answer that is one of several values says. */
export function coded(answers: Answers, name: string): string {
  const value = answers[name];
  if (typeof value !== "string") throw new Error(`Nothing was chosen for "${name}".`);
  return value;
}

/** What a row says in a column of text. */
export function textIn(row: Row, column: string): string {
  const value = row[column];
  return typeof value === "string" ? value : "";
}

/** What the database calls who acts, in its log. */
export function keyOf(by: Actor): string {
  return typeof by === "string" ? `system:${by}` : `staff:${by.staffId}`;
}

function log(world: World, thing: LiveThing, plan: StepPlan, { at, by, step, detail }: Logged): void {
  const from_state = plan.from;
  world.rows["process.step"].push({
    thing_id: thing.id,
    step,
    from_state,
    to_state: plan.to,
    at,
    by: keyOf(by),
    agency_id: typeof by === "string" ? null : by.agencyId,
    detail,
  });
  thing.state = plan.to;
  if (from_state !== "") thing.row["version"] = Number(thing.row["version"]) + 1;
  thing.row["state"] = plan.to;
  thing.row["closed_at"] = plan.final ? at : null;
  runClocks(world, thing, plan, { at, by });
}

/** Hands the running clocks of a thing that run for some of these to another. */
export function handClocks(
  { clockRows }: World,
  thing: LiveThing,
  { from, to }: { readonly from: readonly string[]; readonly to: string },
  { at, by }: When,
): void {
  thing.clocks = thing.clocks.map((clock) => {
    if (clock.for === to || !from.includes(clock.for)) return clock;
    const row = clockRows.get(`${thing.id} ${clock.name}`);
    if (row) Object.assign(row, { for_grantee: to, given_at: at, given_by: keyOf(by) });
    return { ...clock, for: to };
  });
}

function runClocks({ rows, clockRows }: World, thing: LiveThing, plan: StepPlan, { at, by }: When): void {
  const key = (name: string): string => `${thing.id} ${name}`;
  for (const { name } of plan.stopped) {
    const row = clockRows.get(key(name));
    if (row) row["stopped_at"] = at;
  }
  for (const clock of plan.changed) {
    const row = clockRows.get(key(clock.name));
    if (!row) continue;
    // As the trigger does: what is handed over, or goes again, has come to somebody anew.
    const goesAgain = stands(row["pauses"]) && !stands(clock.pauses);
    const given = goesAgain || row["for_grantee"] !== clock.for ? { given_at: at, given_by: keyOf(by) } : {};
    const kept = { pauses: clock.pauses, due_at: clock.dueAt, for_grantee: clock.for };
    Object.assign(row, kept, given);
  }
  for (const clock of plan.started) {
    const row: Row = {
      thing_id: thing.id,
      name: clock.name,
      started_at: clock.startedAt,
      limit_key: clock.limitKey,
      for_grantee: clock.for,
      due_at: clock.dueAt,
      pauses: clock.pauses,
      stopped_at: null,
      given_at: null,
      given_by: null,
    };
    rows["process.clock"].push(row);
    clockRows.set(key(clock.name), row);
  }
  const gone = new Set([...plan.stopped, ...plan.changed].map(({ name }) => name));
  thing.clocks = [...thing.clocks.filter(({ name }) => !gone.has(name)), ...plan.changed, ...plan.started];
}

/** Whether the last of a clock's pauses goes on. */
function stands(pauses: unknown): boolean {
  const last: unknown = Array.isArray(pauses) ? pauses.at(-1) : undefined;
  return typeof last === "object" && last !== null && !("to" in last);
}

type Noted = { readonly kind: NoteKind; readonly text: string };
type Signed = { readonly at: Date; readonly by: Colleague };
type Logged = When & { readonly step: string; readonly detail: StepDetail };
