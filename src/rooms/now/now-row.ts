import { can, type Actor } from "../../foundation/access/index.ts";
import { describeDue, formatDate } from "../../foundation/clock/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { MARK_TEXTS, type Told, type WaitingThing } from "../../foundation/process/index.ts";
import type { NowRow } from "../../kit/layout/index.ts";
import type { OpenClock } from "./store/open-clocks.ts";

/** One line of what needs me now: the clock, what it is about, and its one next step. A reference, never a person's name. */
export function nowRow(house: House, actor: Actor, clock: OpenClock, told: Told = {}): NowRow {
  const process = house.processes.get(clock.process);
  const definition = process?.clocks[clock.clock];
  const due = describeDue(clock.dueAt, house.now(), house.calendar);
  const action = nextAction(house, actor, clock);
  const href = `${process?.base ?? ""}/${clock.thingId}`;
  return {
    clockText: due.text,
    clockState: due.state,
    sentence: about(definition?.label ?? clock.clock, told),
    mark: told.mark && MARK_TEXTS[told.mark],
    reference: clock.reference,
    note: process?.states[clock.state]?.label,
    // Read it before the step is taken: an action that opens it needs no second link to the same place.
    href: action.href === href ? undefined : href,
    action,
  };
}

/** One line of what waits for a step without a clock: since when, what it is, and the step. */
export function waitingRow(house: House, waiting: WaitingThing, told: Told = {}): NowRow {
  const process = house.processes.get(waiting.process);
  const label = process?.steps[waiting.step]?.label ?? "Open";
  const href = `${process?.base ?? ""}/${waiting.id}`;
  return {
    clockText: `since ${formatDate(waiting.since, house.calendar)}`,
    clockState: "later",
    sentence: about(process?.label ?? waiting.process, told),
    reference: waiting.reference,
    note: process?.states[waiting.state]?.label,
    href,
    action: { label, href: `${href}/${waiting.step}` },
  };
}

/** "Assess a strategic risk: Refuge funding ends". */
function about(label: string, told: Told): string {
  return told.about === undefined ? label : `${label}: ${told.about}`;
}

/** The step that answers the clock when this actor may take it now; failing that, taking what nobody has taken; else opening it. */
function nextAction(house: House, actor: Actor, clock: OpenClock): NowRow["action"] {
  const process = house.processes.get(clock.process);
  const href = `${process?.base ?? ""}/${clock.thingId}`;
  for (const name of [process?.clocks[clock.clock]?.answeredBy, "take", "answer-call"]) {
    const step = name === undefined ? undefined : process?.steps[name];
    if (step?.from.includes(clock.state) && can(actor, step.permission)) {
      return { label: step.label, href: `${href}/${name}` };
    }
  }
  return { label: "Open", href };
}
