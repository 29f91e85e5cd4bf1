import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import type { CheckedFigure } from "../model/check-figures.ts";
import "./tables.ts";

/** A file of figures as those involved see it. */
export type FiguresImport = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly title: string;
  readonly figures: readonly CheckedFigure[];
  readonly sentByStaff: string;
  readonly sentBy: string;
  readonly sentAt: Date;
  readonly approvedBy: string | null;
  /** Why it was sent back. */
  readonly reason: string | null;
};

/** The file of this id; not found unless the actor keeps the indicators, or approves what comes in. */
export async function getImport(tx: ActorTx, id: string): Promise<FiguresImport> {
  const [row] = (await selectImports(sql`where f.id = ${id}`).execute(tx.db)).rows;
  if (!row) throw notFound();
  return row;
}

/** The last files that came in, those that wait first. One query. */
export async function findImports(tx: ActorTx, most: number): Promise<FiguresImport[]> {
  const order = sql`order by t.state <> 'sent', t.opened_at desc, t.reference limit ${most}`;
  return (await selectImports(sql``, order).execute(tx.db)).rows;
}

function selectImports(which = sql``, order = sql``) {
  return sql<FiguresImport>`
    select f.id, t.reference, t.state, f.title, f.figures, f.sent_by as "sentByStaff", s.name as "sentBy",
      t.opened_at as "sentAt", a.name as "approvedBy", (
        select l.detail ->> 'reason' from process.step l where l.thing_id = f.id and l.step = 'send-back'
        order by l.id desc limit 1) as reason
    from indicator.figures_import f join process.thing t on t.id = f.id
    join identity.staff s on s.id = f.sent_by left join identity.staff a on a.id = f.approved_by
    ${which} ${order}`;
}
