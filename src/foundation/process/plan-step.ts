import { addLimit, dueWithPauses, type Calendar, type Limit, type Pause } from "../clock/index.ts";
import { conflict } from "../errors/index.ts";
import { targetsOf } from "./define-process.ts";
import type { ClockSetting, ProcessDefinition } from "./definition.ts";

/** What a thing is like before a step, as far as its life cycle is concerned. */
export type Snapshot = { readonly state: string; readonly clocks: readonly RunningClock[] };

/** A clock that has started and not stopped. The last pause has no end while it stands still. */
export type RunningClock = {
  readonly name: string;
  readonly startedAt: Date;
  readonly limitKey: string;
  readonly for: string;
  readonly dueAt: Date;
  readonly pauses: readonly Pause[];
};

/** What taking a step changes: pure, so that a fictional county and a real one come from the same rules. */
export type StepPlan = {
  readonly from: string;
  readonly to: string;
  readonly final: boolean;
  readonly started: readonly RunningClock[];
  readonly stopped: readonly RunningClock[];
  readonly changed: readonly RunningClock[];
};

export type PlanRequest = {
  readonly step: string;
  readonly at: Date;
  /** Which of several states, as the step's effect decided. */
  readonly to?: string | undefined;
  readonly settings?: Readonly<Record<string, ClockSetting>> | undefined;
  /** Whose clock it is when the step does not say. */
  readonly owner: string;
};

export type Limits = { readonly calendar: Calendar; limitOf(key: string): Limit };

/** The plan of opening a thing: the state it begins in and the clocks that start. */
export function planOpening(definition: ProcessDefinition, request: PlanRequest, limits: Limits): StepPlan {
  return { ...plan(definition, { state: "", clocks: [] }, definition.opening.to, request, limits), from: "" };
}

/**
 * The plan of one step from a snapshot.
 * @throws conflict when the step cannot be taken from this state: somebody else was first, or the page was old.
 */
export function planStep(
  definition: ProcessDefinition,
  snapshot: Snapshot,
  request: PlanRequest,
  limits: Limits,
): StepPlan {
  const step = definition.steps[request.step];
  if (!step?.from.includes(snapshot.state)) {
    throw conflict(`This is now "${definition.states[snapshot.state]?.label ?? snapshot.state}".`);
  }
  const targets = targetsOf(step, snapshot.state);
  const to = request.to ?? targets[0] ?? snapshot.state;
  if (!targets.includes(to))
    throw new Error(`The step ${request.step} of ${definition.name} cannot lead to ${to}.`);
  return plan(definition, snapshot, to, request, limits);
}

function plan(
  definition: ProcessDefinition,
  snapshot: Snapshot,
  to: string,
  request: PlanRequest,
  limits: Limits,
): StepPlan {
  const stopped = snapshot.clocks.filter(
    ({ name }) =>
      definition.clocks[name]?.stops.includes(request.step) && request.settings?.[name]?.stops !== false,
  );
  const going = snapshot.clocks.filter((clock) => !stopped.includes(clock));
  const changed = going.flatMap((clock) => {
    const kept = handOver(definition, clock, request);
    const [moved = kept] = pauseOrResume(definition, kept, to, request.at, limits);
    return moved === clock ? [] : [moved];
  });
  const started = Object.keys(definition.clocks)
    .filter((name) => definition.clocks[name]?.starts.includes(request.step))
    .filter((name) => request.settings?.[name]?.starts !== false)
    .filter((name) => !going.some((clock) => clock.name === name))
    .map((name) => startClock(definition, name, to, request, limits));
  const final = isOver(definition, to);
  return { from: snapshot.state, to, final, started, stopped, changed };
}

/** The clock itself when the step leaves it with whom it has. */
function handOver(
  definition: ProcessDefinition,
  clock: RunningClock,
  { step, settings }: PlanRequest,
): RunningClock {
  if (!definition.clocks[clock.name]?.handedOverBy?.includes(step)) return clock;
  const heir = settings?.[clock.name]?.for;
  if (heir === undefined)
    throw new Error(`The step ${step} of ${definition.name} says nobody to hand the clock ${clock.name} to.`);
  return heir === clock.for ? clock : { ...clock, for: heir };
}

function startClock(
  definition: ProcessDefinition,
  name: string,
  to: string,
  { at, settings, owner }: PlanRequest,
  limits: Limits,
): RunningClock {
  const setting = settings?.[name];
  const limitKey = setting?.limit ?? definition.clocks[name]?.limit ?? "";
  const dueAt = setting?.dueAt ?? addLimit(at, limits.limitOf(limitKey), limits.calendar);
  const pauses = standsStill(definition, name, to) ? [{ from: at }] : [];
  return { name, startedAt: at, limitKey, for: setting?.for ?? owner, dueAt, pauses };
}

function pauseOrResume(
  definition: ProcessDefinition,
  clock: RunningClock,
  to: string,
  at: Date,
  limits: Limits,
): RunningClock[] {
  const isStill = isPaused(clock);
  const shouldStand = standsStill(definition, clock.name, to);
  if (isStill === shouldStand) return [];
  if (shouldStand) return [{ ...clock, pauses: [...clock.pauses, { from: at }] }];
  const pauses = clock.pauses.map((pause) => (pause.to ? pause : { from: pause.from, to: at }));
  const limit = limits.limitOf(clock.limitKey);
  const dueAt = dueWithPauses(clock.startedAt, limit, pauses, limits.calendar) ?? clock.dueAt;
  return [{ ...clock, pauses, dueAt }];
}

/** Whether a thing in this state is closed, for good or until it is opened again. */
function isOver({ states }: ProcessDefinition, state: string): boolean {
  return states[state]?.final === true || states[state]?.closed === true;
}

/** Whether the clock stands still now. */
export function isPaused(clock: Pick<RunningClock, "pauses">): boolean {
  const last = clock.pauses.at(-1);
  return last !== undefined && last.to === undefined;
}

function standsStill(definition: ProcessDefinition, clock: string, state: string): boolean {
  return definition.clocks[clock]?.pausedIn?.includes(state) ?? false;
}
