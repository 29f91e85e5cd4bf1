import { outcomesAt, type Stage } from "../../rooms/support/index.ts";
import type { Fields, Move } from "../engine/move.ts";
import { FIRST_CONTACT, JUDGEMENTS, NOT_COME, OWN_WORDS_SAID } from "../words/notes.ts";
import { GOALS, PLAN_SECTIONS, REOPENED, TASK_NOTES, TASKS } from "../words/support.ts";
import { aside, isSure, type Teller } from "./cast.ts";
import { draftAway, planAgain, reviewAway, shareTask } from "./support-turns.ts";
import {
  SPOKE_WITH_HER,
  add,
  beforeTheEnd,
  keyOf,
  later,
  step,
  stepOn,
  type Case,
  type SupportTelling,
} from "./support-telling.ts";

const MINUTE_MS = 60_000;
/** Of how many cases each is told. */
const SHARE = {
  intake: 0.6,
  plan: 0.45,
  copy: 0.4,
  goal: 0.5,
  task: 0.45,
  review: 0.5,
  exit: 0.7,
  team: 0.12,
};
const TRIED = 0.2;
const REOPENED_AGAIN = 0.05;

/** Tells what comes out of the work of a case: plan, goals, tasks, reviews, who joins, and whether it goes on again. */
export function supportStory(teller: Teller, work: Case): { moves: Move[]; isReviewed: boolean } {
  const chance = aside(teller, `support of ${work.key}`);
  const telling: SupportTelling = { ...teller, work, chance, moves: [] };
  if (chance.chance(SHARE.intake)) review(telling, 1, "intake", later(telling, work.first, 0.2));
  reviewAway(telling);
  if (chance.chance(SHARE.plan)) plan(telling);
  if (chance.chance(SHARE.goal) || isSure(telling, "goal-again")) goal(telling);
  for (let number = 1; number <= 3 && chance.chance(SHARE.task); number += 1) task(telling, number);
  if (chance.chance(TRIED)) {
    const fields = { channel: "in-person", result: "not-come", note: chance.pick(NOT_COME) };
    step(telling, "attempt", later(telling, work.first, chance.between(2, 20)), fields);
  }
  if (chance.chance(SHARE.team) || isSure(telling, "team")) team(telling);
  const middle = later(telling, work.first, chance.between(60, 95));
  if (middle < work.closed && chance.chance(SHARE.review)) review(telling, 2, "review", middle);
  const isPlanned = work.reason !== "lost-contact";
  const isReviewed = isPlanned && chance.chance(SHARE.exit);
  if (isReviewed) review(telling, 3, "exit", new Date(work.closed.getTime() - 20 * MINUTE_MS));
  if (chance.chance(REOPENED_AGAIN)) again(telling);
  return { moves: telling.moves.filter(({ at, on }) => at < work.closed || on === work.key), isReviewed };
}

function review(telling: SupportTelling, number: number, stage: Stage, at: Date): void {
  const { work, chance, pack } = telling;
  const on = `review ${keyOf(work)}.${number}`;
  add(telling, "review", on, at, { stage, child: "no" });
  // Of the exit the answers are always kept: it is asked for at closing.
  if (stage !== "exit" && chance.chance(0.08)) return;
  const further = { intake: 0, review: 1, exit: 2 }[stage];
  const answers = outcomesAt(pack.outcomes.outcomes, stage, false)
    .filter(() => chance.chance(0.9))
    .map(({ id, answers: all, ordered }) => {
      const place = ordered
        ? Math.min(all.length - 1, chance.whole(0, 1) + further)
        : chance.whole(0, all.length - 1);
      return [id, all[place]?.id ?? ""];
    });
  const words = chance.chance(0.4) ? { "her-words": chance.pick(OWN_WORDS_SAID) } : {};
  const judgement = chance.chance(0.3) ? { judgement: chance.pick(JUDGEMENTS) } : {};
  const fields = { ...(Object.fromEntries(answers) as Fields), ...words, ...judgement };
  stepOn(telling, on, "complete", new Date(at.getTime() + 10 * MINUTE_MS), fields);
}

function plan(telling: SupportTelling): void {
  const { work, chance, pack } = telling;
  const on = `plan ${keyOf(work)}`;
  const begun = later(telling, work.first, chance.between(0.5, 6));
  const after = (minutes: number): Date => new Date(begun.getTime() + minutes * MINUTE_MS);
  add(telling, "plan", on, begun, {});
  const sections = pack.safetyPlan.flatMap(({ id }) => {
    const from = PLAN_SECTIONS[id];
    return from && chance.chance(0.6) ? [[id, chance.pick(from)]] : [];
  });
  if (sections.length === 0) return;
  stepOn(telling, on, "write", after(15), Object.fromEntries(sections) as Fields);
  const agreed = { how: chance.pick(["together", "by-phone", "interpreter"]) };
  if (!chance.chance(0.88)) return;
  stepOn(telling, on, "agree", after(25), agreed);
  draftAway(telling, later(telling, begun, 18));
  planAgain(telling, later(telling, begun, 45));
  if (!chance.chance(SHARE.copy)) return;
  const isSafe = chance.chance(0.6);
  const where = { where: chance.pick(["outside", "work", "with-her"]), named: "no" };
  stepOn(telling, on, "copy", after(27), { safe: isSafe ? "safe" : "not-safe", ...(isSafe ? where : {}) });
  if (chance.chance(0.3)) stepOn(telling, on, "review", later(telling, begun, 40), { still: "fits" });
}

function goal(telling: SupportTelling): void {
  const { work, chance, pack } = telling;
  const on = `goal ${keyOf(work)}`;
  const known = GOALS.filter(([need]) => pack.needs.some(({ id }) => id === need));
  const [need, words] = chance.pick(known);
  const set = later(telling, work.first, chance.between(0.3, 8));
  add(telling, "goal", on, set, { need, words: chance.pick(words) });
  const partly = later(telling, set, chance.between(15, 40));
  const said = chance.chance(0.5) ? { words: chance.pick(OWN_WORDS_SAID) } : {};
  if (!chance.chance(0.8)) return;
  stepOn(telling, on, "progress", partly, { state: "partly", ...said });
  const isAgain = isSure(telling, "goal-again");
  const often = chance.weigh([
    ["met", 70],
    ["changed", 15],
    ["dropped", 15],
  ]);
  const state = isAgain ? "dropped" : often;
  const ended = later(telling, partly, chance.between(10, 40));
  stepOn(telling, on, "progress", ended, { state });
  if (state === "dropped" && (isAgain || chance.chance(0.4)))
    stepOn(telling, on, "again", later(telling, ended, 9), {});
}

function task(telling: SupportTelling, number: number): void {
  const { work, chance } = telling;
  const on = `task ${keyOf(work)}.${number}`;
  const added = later(telling, work.first, chance.between(0.2, 70));
  add(telling, "task", on, added, { title: chance.pick(TASKS), owner: work.worker.staffId });
  const ended = later(telling, added, chance.tailed(5, 0.8));
  const how = chance.weigh([
    ["done", 84],
    ["not-possible", 8],
    ["changed", 8],
  ]);
  stepOn(telling, on, how, beforeTheEnd(work, added, ended), {
    note: how === "done" ? chance.pick(TASK_NOTES) : "She moved before it was needed.",
  });
}

/** A second worker joins, and mostly leaves again before the end. */
function team(telling: SupportTelling): void {
  const { work, chance, colleagues } = telling;
  const others = colleagues.filter(
    ({ roleId, agencyId, staffId }) =>
      roleId === "advocate" && agencyId === work.worker.agencyId && staffId !== work.worker.staffId,
  );
  if (others.length === 0) return;
  const worker = chance.pick(others).staffId;
  const joined = later(telling, work.first, chance.between(3, 25));
  step(telling, "join", joined, { worker, part: chance.pick(["second-worker", "supervisor"]) }, work.manager);
  const left = later(telling, joined, chance.between(10, 40));
  shareTask(telling, worker, joined);
  if (joined < work.closed) step(telling, "leave", left, { worker }, work.manager);
}

/** She comes back soon after the end: opened again, with the same worker, and ended once more. */
function again(telling: SupportTelling): void {
  const { work, chance } = telling;
  const { key: on, manager, worker, closed } = work;
  const opened = later(telling, closed, chance.between(3, 18));
  const fields = { reason: chance.pick(["came-back", "new-incident"]), note: chance.pick(REOPENED) };
  const allocated = later(telling, opened, 0.2);
  const reopened: Move[] = [
    { does: "step", on, at: opened, by: manager, step: "reopen", fields },
    {
      does: "step",
      on,
      at: allocated,
      by: manager,
      step: "allocate",
      fields: { worker: worker.staffId },
    },
  ];
  const met = later(telling, allocated, chance.between(0.3, 2));
  const ended = later(telling, met, chance.between(20, 60));
  reopened.push(
    {
      does: "step",
      on,
      at: met,
      by: worker,
      step: "contact",
      fields: { ...SPOKE_WITH_HER, text: chance.pick(FIRST_CONTACT) },
    },
    {
      does: "step",
      on,
      at: ended,
      by: worker,
      step: "close",
      fields: { reason: "plan-complete", without: "too-short" },
    },
  );
  telling.moves.push(...reopened);
}
