import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { describeDue, formatDateTime } from "../../../foundation/clock/index.ts";
import { stepRoutes, type Thing } from "../../../foundation/process/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { findTeam, listRoute, openRoutes, partRoute } from "../../cases/index.ts";
import { taskForm } from "../forms/task-forms.ts";
import { addTask, findTasks, getTask, type Task } from "../store/task.ts";
import { taskProcess } from "../task-process.ts";

/** The pages of tasks: a case's, one of them, adding one and ending it. */
export const taskRoutes = [
  listRoute({
    path: "tasks",
    title: "Tasks",
    event: "case.tasks-seen",
    add: { path: "tasks/new", label: "Add a task" },
    content: listTasks,
  }),
  ...openRoutes({
    path: "tasks/new",
    title: "Add a task",
    submit: "Add this task",
    event: "task.add.form",
    form: async (tx, parent) => taskForm(await findOwners(tx, parent)),
    open: async (tx, parent, { title, owner, due }) => {
      const day = typeof due === "string" ? due : undefined;
      await addTask(tx, parent, { title: String(title), owner: String(owner), due: day });
      return `/cases/${parent.id}/tasks`;
    },
  }),
  partRoute({
    process: taskProcess,
    section: "tasks",
    back: "Back to the tasks",
    event: "task.seen",
    content: async (tx, thing) => {
      const task = await getTask(tx, thing.id);
      return { heading: task.title, body: <TaskFacts tx={tx} task={task} /> };
    },
  }),
  ...stepRoutes(taskProcess, { place: "People" }),
];

/** The team by name, and whoever adds the task. */
async function findOwners(tx: ActorTx, parent: Thing) {
  const team = await findTeam(tx, parent.id);
  const { staffId, staffName = "Me", roleName = "" } = tx.actor;
  if (!staffId || team.some((member) => member.staffId === staffId)) return team;
  return [...team, { staffId, name: staffName, capacity: roleName }];
}

function TaskFacts({ tx, task }: { tx: ActorTx; task: Task }): VNode {
  const { calendar } = tx.house;
  return (
    <SummaryList
      rows={[
        { key: { text: "Who" }, value: { text: task.owner } },
        {
          key: { text: "Due" },
          value: { text: task.dueAt ? formatDateTime(task.dueAt, calendar) : "no day" },
        },
      ]}
    />
  );
}

async function listTasks(tx: ActorTx, parent: Thing): Promise<VNode> {
  const tasks = await findTasks(tx, parent.id);
  if (tasks.length === 0) return <EmptyState text="There is nothing to do that anybody wrote down." />;
  return (
    <SummaryList
      rows={tasks.map((task) => ({
        key: {
          children: (
            <a class="govuk-link" href={`${taskProcess.base}/${task.id}`}>
              {task.title}
            </a>
          ),
        },
        value: { text: `${whenOf(tx, task)}, ${task.owner}` },
      }))}
    />
  );
}

function whenOf({ house }: ActorTx, { state, dueAt }: Task): string {
  if (state === "open") return dueAt ? describeDue(dueAt, house.now(), house.calendar).text : "no day";
  return taskProcess.states[state as keyof typeof taskProcess.states]?.label ?? state;
}
