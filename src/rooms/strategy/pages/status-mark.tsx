import type { VNode } from "preact";
import { ClockMark, type ClockState } from "../../../kit/layout/index.ts";
import { STATUS_WORDS, STATUSES, type Status } from "../model/delivery-status.ts";
import type { PartStatus, RolledUp } from "../model/roll-up.ts";

const SHAPES: Readonly<Record<Status | PartStatus, ClockState>> = {
  late: "overdue",
  "not-started": "today",
  "at-risk": "soon",
  "no-action": "paused",
  unjudged: "paused",
  "on-track": "later",
  complete: "done",
  stopped: "paused",
};

/** How something stands, in words and with a shape. */
export function StatusMark({ status }: { readonly status: Status | PartStatus }): VNode {
  return <ClockMark state={SHAPES[status]} text={sayStatus(status)} />;
}

/** How an action or a part of the strategy stands, in a word or a few. */
export function sayStatus(status: Status | PartStatus): string {
  return status === "no-action" ? "No action delivers it" : STATUS_WORDS[status];
}

/** How a part of the plan stands, in words and with a shape, and what is under it. */
export function PartMark({ rolled }: { readonly rolled: RolledUp }): VNode {
  return <ClockMark state={SHAPES[rolled.worst]} text={sayPart(rolled)} />;
}

/**
 * How a part of the plan stands, in a few words: that some of it has no action is not that nothing delivers it.
 * @param rolled undefined where nothing is planned under it
 */
export function sayPart(rolled: RolledUp | undefined): string {
  if (!rolled) return sayStatus("no-action");
  const { worst, undelivered, commitments } = rolled;
  return worst === "no-action" && undelivered < commitments
    ? "Not all of it has an action"
    : sayStatus(worst);
}

/** "3 actions: 1 late, 2 on track; 2 of 4 commitments without an action." */
export function sayCounts({ counts, commitments, undelivered, putOff }: RolledUp): string {
  const found = STATUSES.flatMap((status) => {
    const n = counts[status] ?? 0;
    return n === 0 ? [] : [{ n, words: `${n} ${STATUS_WORDS[status].toLowerCase()}` }];
  });
  const total = found.reduce((sum, { n }) => sum + n, 0);
  const actions =
    total === 0 ? "No action" : `${plural(total, "action")}: ${found.map(({ words }) => words).join(", ")}`;
  const without =
    undelivered === 0 || commitments === 1
      ? ""
      : `; ${undelivered} of ${plural(commitments, "commitment")} without an action`;
  return `${actions}${without}.${sayPutOff(putOff)}`;
}

/** That days were put to later ones stays in sight, however the actions stand now. */
function sayPutOff(times: readonly number[]): string {
  if (times.length === 0) return "";
  return times.length === 1
    ? ` The due day of 1 was moved ${sayTimes(times[0] ?? 1)}.`
    : ` The due days of ${times.length} were moved.`;
}

/** "once", "twice", "3 times". */
export function sayTimes(times: number): string {
  return ["never", "once", "twice"][times] ?? `${times} times`;
}

export function plural(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
