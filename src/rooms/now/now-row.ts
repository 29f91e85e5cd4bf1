import { can, type Actor } from "../../foundation/access/index.ts";
import { describeDue } from "../../foundation/clock/index.ts";
import type { House } from "../../foundation/house/index.ts";
import type { NowRow } from "../../kit/layout/index.ts";
import type { OpenClock } from "./store/open-clocks.ts";

/** One line of what needs me now: the clock, what it is about, and its one next step. A reference, never a name. */
export function nowRow(house: House, actor: Actor, clock: OpenClock): NowRow {
  const process = house.processes.get(clock.process);
  const definition = process?.clocks[clock.clock];
  const due = describeDue(clock.dueAt, house.now(), house.calendar);
  const action = nextAction(house, actor, clock);
  const href = `${process?.base ?? ""}/${clock.thingId}`;
  return {
    clockText: due.text,
    clockState: due.state,
    sentence: definition?.label ?? clock.clock,
    reference: clock.reference,
    note: process?.states[clock.state]?.label,
    // Read it before the step is taken: an action that opens it needs no second link to the same place.
    href: action.href === href ? undefined : href,
    action,
  };
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
