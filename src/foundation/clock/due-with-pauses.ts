import { addLimit } from "./add-limit.ts";
import type { Calendar } from "./calendar.ts";
import type { Limit } from "./limit.ts";
import { timelineFor } from "./timeline.ts";

/**
 * When a limit runs out, given the times its clock stood still. Each pause puts the due time back by its own
 * length, measured as the limit is: a weekend inside a pause adds nothing to a limit of working days.
 * Pauses may overlap and come in any order; one that begins once the limit has run out changes nothing.
 * `undefined` while a pause is still open: nothing can be due until it ends.
 */
export function dueWithPauses(
  startedAt: Date,
  limit: Limit,
  pauses: readonly Pause[],
  calendar: Calendar,
): Date | undefined {
  const timeline = timelineFor(limit.unit, calendar);
  let due = addLimit(startedAt, limit, calendar);
  let counted = startedAt;
  for (const pause of pauses.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const from = laterOf(pause.from, counted);
    if (from >= due) break;
    if (pause.to === undefined) return undefined;
    if (pause.to <= from) continue;
    // Never back: over the autumn night a minute that passes can show as an hour less on the wall.
    due = timeline.add(due, Math.max(0, timeline.between(from, pause.to)));
    counted = pause.to;
  }
  return due;
}

function laterOf(a: Date, b: Date): Date {
  return a > b ? a : b;
}

/** A time during which a clock stands still; without `to`, it still does. */
export interface Pause {
  readonly from: Date;
  readonly to?: Date | undefined;
}
