import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";

/** The referral that a case came of, and whether its sender was asked anything. */
export type Origin = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly isAsked: boolean;
  readonly isAnswered: boolean;
};

/** The referral a case came of, if the actor is involved in it. One query. */
export async function findOrigin({ db }: ActorTx, caseId: string): Promise<Origin | undefined> {
  const query = sql<Origin>`
    select r.id, r.reference, r.state,
      exists (select from process.clock c where c.thing_id = r.id and c.name = 'question' and c.stopped_at is null)
        as "isAsked",
      exists (select from process.step s where s.thing_id = r.id and s.step in ('reply', 'reply-since', 'reply-told'))
        as "isAnswered"
    from process.thing t join process.thing r on r.id = t.parent_id and r.process = 'referral'
    where t.id = ${caseId}`;
  return (await query.execute(db)).rows[0];
}
