import { perTransaction } from "../../../foundation/access/index.ts";
import { formatLongDay } from "../../../foundation/clock/index.ts";
import { sql, type RawBuilder } from "../../../foundation/db/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import type { StepAnswers, StepContext } from "../../../foundation/process/index.ts";
import { getActionItem } from "./action-item.ts";

/** More time that is asked for and not decided about. Days are YYYY-MM-DD. */
export type Asked = {
  readonly due: string;
  readonly why: string;
  readonly by: string;
  readonly staffId: string | null;
};

const NOTHING = "No more time is asked for.";

/** The reports after which nothing is asked any more, and asking itself. */
const DECISIVE = sql`('ask', 'grant', 'refuse', 'complete', 'stop', 'withdraw')`;

type Asking = Pick<StepContext, "tx"> & { readonly thing: { readonly id: string } };

/** Found once for each transaction, as giving and refusing both ask it: before either, since nothing is asked again after. */
const found = perTransaction<Asked | undefined>();

/** What is asked for of an action; undefined where nothing waits to be decided. One query for all that is asked in a transaction. */
export function findAsked({ tx, thing }: Asking): Promise<Asked | undefined> {
  return found.get(tx, thing.id, () => readAsked({ tx, thing }));
}

async function readAsked({ tx, thing }: Asking): Promise<Asked | undefined> {
  const query = sql<Asked & { readonly step: string }>`
    select r.step, r.due::text, r.said as why, coalesce(s.name, 'Somebody who left') as by, r.by_staff as "staffId"
    from strategy.report r left join identity.staff s on s.id = r.by_staff
    where r.action_id = ${thing.id} and r.step in ${DECISIVE} order by r.at desc limit 1`;
  const [last] = (await query.execute(tx.db)).rows;
  return last?.step === "ask" ? last : undefined;
}

/** As `findAsked`. @throws conflict where nothing is asked for */
export async function getAsked(context: StepContext): Promise<Asked> {
  const asked = await findAsked(context);
  if (!asked) throw conflict(NOTHING);
  return asked;
}

export async function isAsked(context: StepContext): Promise<boolean> {
  return (await findAsked(context)) !== undefined;
}

export async function nothingAsked(context: StepContext): Promise<string | undefined> {
  return (await isAsked(context)) ? undefined : NOTHING;
}

/** Nobody gives herself more time. */
export async function notByWhoAsked(context: StepContext): Promise<string | undefined> {
  const asked = await findAsked(context);
  if (!asked) return NOTHING;
  return asked.staffId === context.tx.actor.staffId
    ? "Somebody else has to decide: you asked for more time yourself."
    : undefined;
}

/** The same of an action "t" as a condition: something is asked for, and not by this member of staff. */
export function isAskedOfOther(staffId: string): RawBuilder<unknown> {
  return sql`coalesce((select r.step = 'ask' and r.by_staff is distinct from ${staffId}::uuid from strategy.report r
    where r.action_id = t.id and r.step in ${DECISIVE} order by r.at desc limit 1), false)`;
}

/** More time is until a day that is later than now, and than it is to be started. */
export async function notLater(
  { due }: StepAnswers,
  { tx, thing }: StepContext,
): Promise<string | undefined> {
  const { start, due: was } = (await getActionItem(tx, thing.id)).item.body;
  const asked = String(due);
  return (was !== undefined && asked <= was) || (start !== undefined && asked < start) ? "due" : undefined;
}

/** Before it is asked: that asking changes nothing yet. */
export async function saysItStays({ tx, thing }: StepContext): Promise<string> {
  const { due } = (await getActionItem(tx, thing.id)).item.body;
  const now =
    due === undefined
      ? ""
      : ` Until then it stays due on ${formatLongDay(due)}, and late once that day is over.`;
  return `Somebody else who keeps the strategy decides about it.${now}`;
}

/** Before it is given: what was asked for, by whom and why, and what stays in sight. */
export async function sayAsked(context: StepContext): Promise<string> {
  const asked = await findAsked(context);
  if (!asked) return NOTHING;
  return `${asked.by} asks for it until ${formatLongDay(asked.due)}: ${asked.why} The day it was first due stays in sight, here and for the public as a day that was moved.`;
}
