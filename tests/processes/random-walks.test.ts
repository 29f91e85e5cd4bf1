import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { workingDays, type Limit } from "../../src/foundation/clock/index.ts";
import {
  isPaused,
  planOpening,
  planStep,
  rulesOf,
  type ClockSetting,
  type ProcessDefinition,
  type RunningClock,
  type StepPlan,
} from "../../src/foundation/process/index.ts";
import { processes } from "../../src/rooms.ts";

const HOUR_MS = 3_600_000;
const LIMIT: Limit = { value: 2, unit: "working-days" };
const limits = { calendar: workingDays([]), limitOf: () => LIMIT };
const owner = "team:test/test";

type Walk = { state: string; clocks: RunningClock[]; at: Date; plans: StepPlan[] };

/** Takes random steps until nothing more can be taken or the choices run out. */
function walk(definition: ProcessDefinition, choices: readonly number[]): Walk {
  let at = new Date("2026-03-02T09:00:00Z");
  const opening = planOpening(definition, { step: definition.opening.step, at, owner }, limits);
  const walked: Walk = { state: opening.to, clocks: [...opening.started], at, plans: [opening] };
  for (const choice of choices) {
    const open = rulesOf(definition).filter(({ from_state }) => from_state === walked.state);
    const rule = open[choice % Math.max(open.length, 1)];
    if (!rule) break;
    at = new Date(at.getTime() + ((choice % 72) + 1) * HOUR_MS);
    const request = { step: rule.step, to: rule.to_state, at, owner, settings: heirsOf(definition) };
    const plan = planStep(definition, walked, request, limits);
    const gone = new Set([...plan.stopped, ...plan.changed].map(({ name }) => name));
    walked.clocks = [
      ...walked.clocks.filter(({ name }) => !gone.has(name)),
      ...plan.changed,
      ...plan.started,
    ];
    walked.state = plan.to;
    walked.at = at;
    walked.plans.push(plan);
  }
  return walked;
}

/** To whom each clock that changes hands goes, as the effects of steps say it. */
function heirsOf({ clocks }: ProcessDefinition): Record<string, ClockSetting> {
  const handed = Object.keys(clocks).filter((name) => clocks[name]?.handedOverBy);
  return Object.fromEntries(handed.map((name) => [name, { for: "staff:heir" }]));
}

for (const definition of processes) {
  const walks = fc.array(fc.nat(), { maxLength: 40 }).map((choices) => walk(definition, choices));

  test(`a ${definition.name} is always in a state its definition has`, () => {
    fc.assert(fc.property(walks, ({ state }) => assert.ok(state in definition.states)));
  });

  test(`each step of a ${definition.name} begins where the one before it ended`, () => {
    fc.assert(
      fc.property(walks, ({ plans }) => {
        plans.slice(1).forEach((plan, index) => assert.equal(plan.from, plans[index]?.to));
      }),
    );
  });

  test(`a closed ${definition.name} has no clock running and no step to take`, () => {
    fc.assert(
      fc.property(walks, ({ state, clocks }) => {
        if (!definition.states[state]?.final) return;
        assert.deepEqual(clocks, []);
        assert.deepEqual(
          rulesOf(definition).filter(({ from_state }) => from_state === state),
          [],
        );
      }),
    );
  });

  test(`no clock of a ${definition.name} runs twice at once, and it stands still just in its pausing states`, () => {
    fc.assert(
      fc.property(walks, ({ state, clocks }) => {
        assert.equal(new Set(clocks.map(({ name }) => name)).size, clocks.length);
        for (const clock of clocks) {
          const stands = definition.clocks[clock.name]?.pausedIn?.includes(state) ?? false;
          assert.equal(isPaused(clock), stands);
        }
      }),
    );
  });

  test(`a pause never brings a due time of a ${definition.name} nearer`, () => {
    fc.assert(
      fc.property(walks, ({ clocks }) => {
        for (const clock of clocks) {
          const [fresh] = planFresh(definition, clock);
          if (fresh) assert.ok(clock.dueAt >= fresh.dueAt);
        }
      }),
    );
  });
}

/** The same clock started at the same moment and never paused. */
function planFresh(definition: ProcessDefinition, clock: RunningClock): readonly RunningClock[] {
  const request = { step: definition.opening.step, at: clock.startedAt, owner };
  const declared = definition.clocks[clock.name];
  assert.ok(declared, `${definition.name} declares no clock ${clock.name}`);
  const clocks = { [clock.name]: { ...declared, starts: [request.step], pausedIn: [] } };
  return planOpening({ ...definition, clocks }, request, limits).started;
}

test("a step that the state does not allow is refused, and says how things stand", () => {
  const contact = processes.find(({ name }) => name === "contact");
  assert.ok(contact);
  const request = { step: "close", at: new Date(), owner };
  assert.throws(
    () => planStep(contact, { state: "waiting", clocks: [] }, request, limits),
    /Waiting to be taken/,
  );
});
