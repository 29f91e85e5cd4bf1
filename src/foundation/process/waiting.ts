import { can, type ActorTx } from "../access/index.ts";
import { sql } from "../db/index.ts";
import type { ProcessNames, WaitingStep } from "../house/index.ts";

/** A thing in whose life cycle a step waits for the reader, with no clock to say by when. */
export type WaitingThing = {
  readonly id: string;
  readonly reference: string;
  readonly process: string;
  readonly state: string;
  readonly step: string;
  /** When it came to stand as it does. */
  readonly since: Date;
};

/** More than this waits for nobody in one list. */
const LONGEST_LIST = 50;

/** What waits for a step that the actor may take, longest first. One query; none for whoever may take none of them. */
export async function findWaitingThings(tx: ActorTx): Promise<WaitingThing[]> {
  const parts = [...tx.house.processes].flatMap(([process, names]) =>
    (names.waits ?? []).flatMap((waiting) => partOf(tx, { process, names, waiting })),
  );
  if (parts.length === 0) return [];
  const query = sql<WaitingThing>`
    select w.id, w.reference, w.process, w.state, w.step,
      coalesce((select max(s.at) from process.step s where s.thing_id = w.id), w.opened_at) as since
    from (${sql.join(parts, sql` union all `)}) as w
    order by since, w.reference limit ${LONGEST_LIST}`;
  return (await query.execute(tx.db)).rows;
}

type Part = { readonly process: string; readonly names: ProcessNames; readonly waiting: WaitingStep };

function partOf({ actor }: ActorTx, { process, names, waiting }: Part) {
  const step = names.steps[waiting.step];
  if (!step || !actor.staffId || !can(actor, step.permission)) return [];
  return [
    sql`
      select t.id, t.reference, t.process, t.state, ${waiting.step}::text as step, t.opened_at
      from process.thing t
      where t.process = ${process} and t.state = any (${[...(waiting.in ?? step.from)]}) and t.closed_at is null
        and ${waiting.isOfPeople ? sql`true` : sql`t.person_id is null`} and ${waiting.when?.(actor.staffId) ?? sql`true`}`,
  ];
}
