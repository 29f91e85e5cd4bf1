import type { ItemKind, LinkKind } from "./kind.ts";

/** What is said of an item: fields of its kind by name, each a text that is not empty. */
export type Body = Readonly<Record<string, string>>;

/** One thing that stands in a strategy: known by its code, which never changes and is never another's. */
export type PlanItem = {
  readonly kind: ItemKind;
  readonly code: string;
  /** The code of what it stands under; none for the strategy itself. */
  readonly parent: string | undefined;
  readonly body: Body;
};

/** One thing that leads from one item to another. */
export type PlanLink = {
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  readonly body: Body;
};

/** A whole strategy as it stood at one moment. */
export type Plan = { readonly items: readonly PlanItem[]; readonly links: readonly PlanLink[] };

export const EMPTY_PLAN: Plan = { items: [], links: [] };

/** What tells a link from every other. */
export function linkKey({ kind, from, to }: Pick<PlanLink, "kind" | "from" | "to">): string {
  return `${from} ${kind} ${to}`;
}

/** The items that stand right under this one, in the order of their codes. */
export function under(plan: Plan, parent: string, kind?: ItemKind): PlanItem[] {
  return plan.items
    .filter((item) => item.parent === parent && (kind === undefined || item.kind === kind))
    .toSorted(byCode);
}

/** All of a kind, in the order of their codes. */
export function itemsOf(plan: Plan, kind: ItemKind): PlanItem[] {
  return plan.items.filter((item) => item.kind === kind).toSorted(byCode);
}

/** The milestones of an action that are not reached, by their days; those that have none, last. */
export function openMilestones(plan: Plan, action: string, reached: readonly string[]): PlanItem[] {
  return under(plan, action, "milestone")
    .filter(({ code }) => !reached.includes(code))
    .toSorted((a, b) => (a.body["due"] ?? "9").localeCompare(b.body["due"] ?? "9"));
}

export function findItem(plan: Plan, code: string): PlanItem | undefined {
  return plan.items.find((item) => item.code === code);
}

/** The strategy itself among its items; undefined in an empty plan. */
export function rootOf(plan: Plan): PlanItem | undefined {
  return plan.items.find(({ kind }) => kind === "strategy");
}

/** By code, with numbers as numbers: P1.O2 before P1.O10. */
export function byCode(a: Pick<PlanItem, "code">, b: Pick<PlanItem, "code">): number {
  return compareCodes(a.code, b.code);
}

export function compareCodes(a: string, b: string): number {
  const order = a.localeCompare(b, "en", { numeric: true });
  return order === 0 && a !== b ? (a < b ? -1 : 1) : order;
}
