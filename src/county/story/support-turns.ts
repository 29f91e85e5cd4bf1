import type { Fields } from "../engine/move.ts";
import { PLAN_SECTIONS, TASKS } from "../words/support.ts";
import { aside, tells } from "./cast.ts";
import { add, beforeTheEnd, keyOf, later, stepOn, type SupportTelling } from "./support-telling.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Of how many cases each is told; of a task that is given on, of those with a second worker. */
const SHARE = { "draft-away": 0.06, "plan-again": 0.2, "review-away": 0.05, "task-given": 0.5 };

/** A new draft is begun, she would rather keep the plan there is, and the draft is put away. */
export function draftAway(telling: SupportTelling, begun: Date): void {
  const own = asideOf(telling, "draft-away");
  if (!own) return;
  const on = `plan ${keyOf(own.work)}.1`;
  add(own, "plan", on, begun, {});
  stepOn(own, on, "write", new Date(begun.getTime() + 10 * MINUTE_MS), sections(own));
  stepOn(own, on, "put-away", later(own, begun, own.chance.between(0.5, 3)), {});
}

/** Things have changed: a new plan is written and agreed, and takes the place of the one before. */
export function planAgain(telling: SupportTelling, from: Date): void {
  const own = asideOf(telling, "plan-again");
  if (!own) return;
  const on = `plan ${keyOf(own.work)}.2`;
  const after = (minutes: number): Date => new Date(from.getTime() + minutes * MINUTE_MS);
  add(own, "plan", on, from, {});
  stepOn(own, on, "write", after(15), sections(own));
  stepOn(own, on, "agree", after(30), { how: own.chance.pick(["together", "by-phone"]) });
}

/** A review is begun and she does not want it that day: it is put away unanswered. */
export function reviewAway(telling: SupportTelling): void {
  const own = asideOf(telling, "review-away");
  if (!own) return;
  const on = `review ${keyOf(own.work)}.4`;
  const begun = later(own, own.work.first, own.chance.between(5, 30));
  add(own, "review", on, begun, { stage: "review", child: "no" });
  stepOn(own, on, "put-away", new Date(begun.getTime() + 7 * MINUTE_MS), {});
}

/** A task is given to the second worker while she is there. */
export function shareTask(telling: SupportTelling, owner: string, joined: Date): void {
  const own = asideOf(telling, "task-given");
  if (!own) return;
  const on = `task ${keyOf(own.work)}.4`;
  const added = new Date(joined.getTime() + DAY_MS);
  add(own, "task", on, added, { title: own.chance.pick(TASKS), owner: own.work.worker.staffId });
  stepOn(own, on, "hand-over", new Date(added.getTime() + 60 * MINUTE_MS), { owner });
  const done = new Date(added.getTime() + own.chance.between(1, 5) * DAY_MS);
  stepOn(own, on, "done", beforeTheEnd(own.work, added, done), {});
}

/** The telling of one such part, by a chance of its own; nothing where it is not told. */
function asideOf(telling: SupportTelling, what: keyof typeof SHARE): SupportTelling | undefined {
  const { key } = telling.work;
  if (!tells(telling, what, SHARE[what], key)) return undefined;
  return { ...telling, chance: aside(telling, `${what} in ${key}`) };
}

function sections({ pack, chance }: SupportTelling): Fields {
  const known = pack.safetyPlan.filter(({ id }) => PLAN_SECTIONS[id] !== undefined);
  const written = known.filter((_, place) => place === 0 || chance.chance(0.4));
  return Object.fromEntries(written.map(({ id }) => [id, chance.pick(PLAN_SECTIONS[id] ?? [""])]));
}
