import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { atHour } from "../../../foundation/clock/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { openValue, sealValue, type House } from "../../../foundation/house/index.ts";
import type { ClockSetting, Thing } from "../../../foundation/process/index.ts";
import { openPart } from "../../cases/index.ts";
import { taskProcess } from "../task-process.ts";

/** The hour of the day by which something due on it is in time. */
const END_OF_WORK = 17;

export type Task = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly title: string;
  /** By name; the managers when nobody of the team has it. */
  readonly owner: string;
  readonly dueAt: Date | undefined;
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "support.task": { id: string; title: Buffer };
  }
}

type New = { readonly title: string; readonly owner: string; readonly due?: string | undefined };

/** Adds a task to a case: its clock runs for whoever has to do it, till the day said or for the pack's usual time. */
export async function addTask(tx: ActorTx, parent: Thing, { title, owner, due }: New): Promise<Thing> {
  return openPart(tx, taskProcess, parent, {
    owner: `staff:${owner}`,
    clocks: { due: { for: `staff:${owner}`, ...dueSetting(tx.house, due) } },
    write: async ({ id }) => {
      const sealed = sealValue(tx.house, placeOf(id), title);
      await tx.db.insertInto("support.task").values({ id, title: sealed }).execute();
    },
  });
}

/** A day somebody said ("YYYY-MM-DD"), as the setting of a clock. */
export function dueSetting({ calendar }: Pick<House, "calendar">, day: string | undefined): ClockSetting {
  return day === undefined ? {} : { dueAt: atHour(day, END_OF_WORK, calendar) };
}

/** The tasks of a case: those still open first, by when they are due. */
export async function findTasks(tx: ActorTx, caseId: string): Promise<Task[]> {
  const query = sql<Row>`
    ${selectTasks()} where t.parent_id = ${caseId}
    order by t.closed_at is not null, c.due_at, t.opened_at desc, k.id`;
  return (await query.execute(tx.db)).rows.map((row) => toTask(tx.house, row));
}

/** One task; not found unless the actor is involved in it. */
export async function getTask(tx: ActorTx, id: string): Promise<Task> {
  const row = (await sql<Row>`${selectTasks()} where k.id = ${id}`.execute(tx.db)).rows[0];
  if (!row) throw notFound();
  return toTask(tx.house, row);
}

/** Whose a task is, its newest clock says. */
function selectTasks() {
  return sql`
    select k.id, t.reference, t.state, k.title, c.due_at, s.name as owner
    from support.task k join process.thing t on t.id = k.id
    left join lateral (
      select d.due_at, d.for_grantee from process.clock d where d.thing_id = k.id order by d.started_at desc limit 1
    ) c on true
    left join identity.staff s on c.for_grantee = 'staff:' || s.id`;
}

function toTask(house: House, { due_at, title, owner, ...row }: Row): Task {
  const opened = openValue(house, placeOf(row.id), title, (value) => z.string().parse(value));
  return { ...row, title: opened, owner: owner ?? "the managers", dueAt: due_at ?? undefined };
}

function placeOf(row: string) {
  return { table: "support.task", row, column: "title" };
}

type Row = {
  id: string;
  reference: string;
  state: string;
  title: Buffer;
  due_at: Date | null;
  owner: string | null;
};
