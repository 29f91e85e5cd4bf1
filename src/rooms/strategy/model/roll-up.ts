import type { Judged, Status } from "./delivery-status.ts";
import { under, type Plan } from "./plan.ts";

/** How a part of the strategy stands: as its worst action, or that nothing delivers something of it. */
export type PartStatus = Exclude<Status, "stopped"> | "no-action";

/** From worst to best. What nothing delivers is worse than what goes as planned, and better than what went wrong. */
const PART_STATUSES = [
  "late",
  "not-started",
  "at-risk",
  "no-action",
  "unjudged",
  "on-track",
  "complete",
] as const satisfies readonly PartStatus[];

export type RolledUp = {
  readonly worst: PartStatus;
  /** Actions under it by how they stand, each counted once. */
  readonly counts: Readonly<Partial<Record<Status, number>>>;
  /** How many commitments are under it, and how many of them no action delivers. */
  readonly commitments: number;
  readonly undelivered: number;
  /** Of each action whose day was put to a later one, how often. */
  readonly putOff: readonly number[];
};

/** How every commitment, objective, priority and the strategy itself stand, by code. Pure. */
export function rollUp(plan: Plan, actions: ReadonlyMap<string, Judged>): ReadonlyMap<string, RolledUp> {
  const delivering = deliveringOf(plan);
  const found = new Map<string, RolledUp>();
  const visit = (code: string): ReadonlySet<string>[] => {
    const commitments = [
      ...(delivering.has(code) ? [delivering.get(code) ?? new Set<string>()] : []),
      ...under(plan, code).flatMap((item) => (isPart(item.kind) ? visit(item.code) : [])),
    ];
    found.set(code, sumUp(commitments, actions));
    return commitments;
  };
  for (const item of plan.items) if (item.kind === "strategy") visit(item.code);
  return found;
}

/** The codes of the actions that deliver each commitment; an empty set where none does. */
export function deliveringOf({ items, links }: Plan): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { kind, code } of items) if (kind === "commitment") found.set(code, new Set());
  for (const { kind, from, to } of links) if (kind === "delivers") found.get(to)?.add(from);
  return found;
}

function sumUp(commitments: readonly ReadonlySet<string>[], actions: ReadonlyMap<string, Judged>): RolledUp {
  const counts: Partial<Record<Status, number>> = {};
  const codes = new Set(commitments.flatMap((all) => [...all]));
  for (const code of codes) {
    const status = actions.get(code)?.status;
    if (status) counts[status] = (counts[status] ?? 0) + 1;
  }
  const putOff = [...codes].map((code) => actions.get(code)?.putOff ?? 0).filter((times) => times > 0);
  const isAlive = (code: string): boolean => (actions.get(code)?.status ?? "stopped") !== "stopped";
  const undelivered = commitments.filter((all) => ![...all].some(isAlive)).length;
  const worst = PART_STATUSES.find((status) =>
    status === "no-action" ? undelivered > 0 : (counts[status] ?? 0) > 0,
  );
  return { worst: worst ?? "no-action", counts, commitments: commitments.length, undelivered, putOff };
}

function isPart(kind: string): boolean {
  return kind === "priority" || kind === "objective" || kind === "commitment";
}
