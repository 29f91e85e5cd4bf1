import type { ClockDefinition, ProcessDefinition, StepDefinition } from "./definition.ts";

const NAME = /^[a-z][a-z0-9-]*$/;

/**
 * Checks a definition as a whole and returns it. A wrong one stops the start, naming each fault: an unknown state,
 * a step out of a final state, a state nothing leads to, a clock that nothing stops.
 */
export function defineProcess<const D extends ProcessDefinition>(definition: D): D {
  const faults = findFaults(definition);
  if (faults.length === 0) return definition;
  throw new Error(`The process "${definition.name}" cannot run:\n${faults.map((f) => `- ${f}`).join("\n")}`);
}

/** Where a step can lead from a state. */
export function targetsOf(step: StepDefinition, from: string): readonly string[] {
  return step.to === "stays" ? [from] : step.to;
}

function findFaults(definition: ProcessDefinition): string[] {
  const stepNames = new Set([...Object.keys(definition.steps), definition.opening.step]);
  return [
    ...[definition.name, ...stepNames, ...Object.keys(definition.states)]
      .filter((name) => !NAME.test(name))
      .map((name) => `"${name}" is not a lower-case name with dashes.`),
    ...Object.entries(definition.steps).flatMap(([name, step]) => stepFaults(definition, name, step)),
    ...unreachable(definition).map((state) => `Nothing leads to the state "${state}".`),
    ...Object.entries(definition.clocks).flatMap(([name, clock]) =>
      clockFaults(definition, stepNames, name, clock),
    ),
  ];
}

function stepFaults({ states }: ProcessDefinition, name: string, step: StepDefinition): string[] {
  const to = step.to === "stays" ? [] : step.to;
  const unknown = [...step.from, ...to].filter((state) => !(state in states));
  const final = step.from.filter((state) => states[state]?.final);
  const undecided = to.length > 1 && !step.effect;
  return [
    ...unknown.map((state) => `The step "${name}" names the state "${state}", which is not declared.`),
    ...final.map((state) => `The step "${name}" leaves "${state}", which is final.`),
    ...(step.from.length === 0 || step.to.length === 0
      ? [`The step "${name}" goes from or to nowhere.`]
      : []),
    ...(undecided ? [`The step "${name}" leads to several states and has no effect that says which.`] : []),
  ];
}

function unreachable(definition: ProcessDefinition): string[] {
  const reached = new Set([definition.opening.to]);
  const steps = Object.values(definition.steps);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const step of steps.filter((s) => s.from.some((state) => reached.has(state)))) {
      if (step.to !== "stays") step.to.forEach((state) => reached.add(state));
    }
  }
  return Object.keys(definition.states).filter((state) => !reached.has(state));
}

function clockFaults(
  definition: ProcessDefinition,
  known: ReadonlySet<string>,
  name: string,
  clock: ClockDefinition,
): string[] {
  const { states, steps } = definition;
  const handing = clock.handedOverBy ?? [];
  const named = [
    ...clock.starts,
    ...clock.stops,
    ...handing,
    ...(clock.answeredBy ? [clock.answeredBy] : []),
  ];
  const unknown = named.filter((step) => !known.has(step));
  const pausedIn = (clock.pausedIn ?? []).filter((state) => !(state in states));
  const unstopped = [...runningIn(definition, clock)].filter(
    (state) => states[state]?.final || states[state]?.closed,
  );
  const undecided = handing.filter((step) => known.has(step) && !steps[step]?.effect);
  const stopped = handing.filter((step) => clock.stops.includes(step));
  return [
    ...undecided.map(
      (step) => `The step "${step}" hands over the clock "${name}" and no effect says to whom.`,
    ),
    ...stopped.map((step) => `The step "${step}" both stops the clock "${name}" and hands it over.`),
    ...unknown.map((step) => `The clock "${name}" names the step "${step}", which is not declared.`),
    ...pausedIn.map((state) => `The clock "${name}" pauses in "${state}", which is not declared.`),
    ...unstopped.map(
      (state) =>
        `The clock "${name}" may still run in "${state}", which is ${states[state]?.final ? "final" : "closed"}.`,
    ),
  ];
}

/** The states a thing can be in while the clock runs: where its starts lead, and on from there by steps that do not stop it. */
function runningIn({ opening, steps }: ProcessDefinition, clock: ClockDefinition): Set<string> {
  const running = new Set(clock.starts.includes(opening.step) ? [opening.to] : []);
  for (let before = -1; before !== running.size;) {
    before = running.size;
    for (const [name, step] of Object.entries(steps)) {
      const starts = clock.starts.includes(name);
      const stops = clock.stops.includes(name);
      const from = step.from.filter((state) => starts || (running.has(state) && !stops));
      from.flatMap((state) => targetsOf(step, state)).forEach((state) => running.add(state));
    }
  }
  return running;
}
