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
export function sayCounts({ counts, commitments, undelivered }: RolledUp): string {
  const found = STATUSES.flatMap((status) => {
    const n = counts[status] ?? 0;
    return n === 0 ? [] : [{ n, words: `${n} ${STATUS_WORDS[status].toLowerCase()}` }];
  });
  const total = found.reduce((sum, { n }) => sum + n, 0);
  const actions =
    total === 0 ? "No action" : `${plural(total, "action")}: ${found.map(({ words }) => words).join(", ")}`;
  if (undelivered === 0) return `${actions}.`;
  return commitments === 1
    ? `${actions}.`
    : `${actions}; ${undelivered} of ${plural(commitments, "commitment")} without an action.`;
}

export function plural(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
