import type { Generated } from "kysely";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import type { Thing } from "../../../foundation/process/index.ts";
import { openPart } from "../../cases/index.ts";
import type { Stage } from "../model/outcome-form.ts";
import type { Answered } from "../model/outcome-table.ts";
import { reviewProcess } from "../review-process.ts";

export type Review = { readonly stage: Stage; readonly isChildAsked: boolean };

export type ReviewRow = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly stage: Stage;
  readonly openedAt: Date;
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "support.review": { id: string; stage: Stage; is_child_asked: Generated<boolean> };
    "support.outcome": {
      review_id: string;
      case_id: string | null;
      outcome: string;
      answer: string;
      at: Generated<Date>;
    };
  }
}

/** Begins a review of a case at a stage. */
export async function beginReview(
  tx: ActorTx,
  parent: Thing,
  { stage, isChildAsked }: Review,
): Promise<Thing> {
  return openPart(tx, reviewProcess, parent, {
    detail: { stage },
    write: async ({ id }) => {
      await tx.db.insertInto("support.review").values({ id, stage, is_child_asked: isChildAsked }).execute();
    },
  });
}

/** What a review asks; not found unless the actor is involved in it. */
export async function getReview(tx: ActorTx, id: string): Promise<Review> {
  const row = await tx.db
    .selectFrom("support.review")
    .select(["stage", "is_child_asked"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw notFound();
  return { stage: row.stage, isChildAsked: row.is_child_asked };
}

/** The reviews of a case, newest first. */
export async function findReviews(tx: ActorTx, caseId: string): Promise<ReviewRow[]> {
  const query = sql<ReviewRow>`
    select r.id, t.reference, t.state, r.stage, t.opened_at as "openedAt"
    from support.review r join process.thing t on t.id = r.id
    where t.parent_id = ${caseId} order by t.opened_at desc, r.id`;
  return [...(await query.execute(tx.db)).rows];
}

/** Everything answered in the reviews of a case, or in this one review of it. */
export async function findAnswered(
  tx: ActorTx,
  of: { readonly caseId: string } | { readonly reviewId: string },
): Promise<Answered[]> {
  const where = "caseId" in of ? sql`o.case_id = ${of.caseId}` : sql`o.review_id = ${of.reviewId}`;
  const query = sql<Answered>`
    select o.outcome, o.answer, r.stage, o.at
    from support.outcome o join support.review r on r.id = o.review_id where ${where} order by o.at`;
  return [...(await query.execute(tx.db)).rows];
}
