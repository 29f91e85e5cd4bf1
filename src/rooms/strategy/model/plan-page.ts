const PLAN_PAGES = ["plan", "delivery", "actions"] as const;

/** A page of the plan that other rooms do something with: all of it, who is not delivering, the actions by owner. */
export type PlanPage = (typeof PLAN_PAGES)[number];

/** Whether something that was sent names one. */
export function isPlanPage(name: unknown): name is PlanPage {
  return PLAN_PAGES.some((page) => page === name);
}
