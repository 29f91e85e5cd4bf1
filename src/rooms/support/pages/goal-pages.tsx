import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import { stepRoutes, type Thing } from "../../../foundation/process/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { EmptyState, QuoteBlock } from "../../../kit/layout/index.ts";
import { listRoute, openRoutes, partRoute } from "../../cases/index.ts";
import { goalForm } from "../forms/goal-forms.ts";
import { goalProcess } from "../goal-process.ts";
import { findGoals, getGoal, setGoal } from "../store/goal.ts";

/** The pages of goals: a case's, one of them, setting one and moving it on. */
export const goalRoutes = [
  listRoute({
    path: "goals",
    title: "What she wants to change",
    event: "case.goals-seen",
    add: { path: "goals/new", label: "Set a goal" },
    content: listGoals,
  }),
  ...openRoutes({
    path: "goals/new",
    title: "Set a goal",
    submit: "Set this goal",
    event: "goal.set.form",
    form: async (tx) => goalForm(tx.house.pack),
    open: async (tx, parent, answers) => {
      await setGoal(tx, parent, { words: String(answers["words"]), need: String(answers["need"]) });
      return `/cases/${parent.id}/goals`;
    },
  }),
  partRoute({
    process: goalProcess,
    section: "goals",
    back: "Back to her goals",
    event: "goal.seen",
    content: async (tx, thing) => {
      const goal = await getGoal(tx, thing.id);
      const source = `In her words, ${formatDate(goal.openedAt, tx.house.calendar)}`;
      return {
        heading: nameOfNeed(tx, goal.need),
        body: <QuoteBlock text={goal.words} source={source} />,
      };
    },
  }),
  ...stepRoutes(goalProcess, { place: "People" }),
];

async function listGoals(tx: ActorTx, parent: Thing): Promise<VNode> {
  const goals = await findGoals(tx, parent.id);
  if (goals.length === 0)
    return <EmptyState text="No goal has been set yet. Ask her what she wants to change." />;
  return (
    <SummaryList
      rows={goals.map(({ id, words, need, state }) => ({
        key: {
          children: (
            <a class="govuk-link" href={`${goalProcess.base}/${id}`}>
              {words}
            </a>
          ),
        },
        value: { text: `${labelOf(state)}. ${nameOfNeed(tx, need)}` },
      }))}
    />
  );
}

function labelOf(state: string): string {
  return goalProcess.states[state as keyof typeof goalProcess.states]?.label ?? state;
}

function nameOfNeed({ house }: ActorTx, need: string): string {
  return house.pack.needs.find(({ id }) => id === need)?.name ?? need;
}
