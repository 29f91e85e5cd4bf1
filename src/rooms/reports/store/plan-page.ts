import { randomUUID } from "node:crypto";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { conflict, notFound } from "../../../foundation/errors/index.ts";
import { bodyName } from "../../../foundation/pack/index.ts";
import { checkPaper, type Paper } from "../../../foundation/papers/index.ts";
import type { MeetingLine } from "../../governance/index.ts";
import { countEvidence, findLook, type PlanPage } from "../../strategy/index.ts";
import { planPagePaper } from "../model/plan-page.ts";
import { hashOf } from "../model/snapshot.ts";

/** A page of the plan as it was put to a meeting. */
export type PutPage = {
  readonly id: string;
  readonly meetingId: string;
  readonly meeting: string;
  readonly page: PlanPage;
  readonly sha256: string;
  readonly at: Date;
  readonly by: string;
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "reports.plan_page": {
      id: string;
      meeting_id: string;
      page: string;
      paper: string;
      sha256: string;
      at: Date;
      by_staff: string;
    };
  }
}

/** Freezes a page of the plan as it stands now, hashed, as a paper of a meeting. @returns its id @throws conflict before there is a strategy */
export async function putPage(tx: ActorTx, page: PlanPage, meeting: MeetingLine): Promise<string> {
  const { db, house, actor } = tx;
  const look = await findLook(tx);
  if (!look) throw conflict("There is no strategy to put to a meeting yet.");
  const made = house.now();
  const paper = planPagePaper(page, look, {
    reference: `${meeting.reference}, ${page}`,
    creator: house.pack.partnership.name,
    made,
    shown: await countEvidence(tx, look.strategy.id),
    nameOf: (body) => bodyName(house.pack, body),
  });
  const text = JSON.stringify(paper);
  const id = randomUUID();
  await db
    .insertInto("reports.plan_page")
    .values({
      id,
      meeting_id: meeting.id,
      page,
      paper: text,
      sha256: hashOf(text),
      at: made,
      by_staff: actor.staffId ?? "",
    })
    .execute();
  await recordAudit(tx, { event: "plan-page.put", thingId: meeting.id });
  return id;
}

/** The pages that were put to a meeting, the first of them first. One query. */
export async function findPages({ db }: ActorTx, meetingId: string): Promise<PutPage[]> {
  const query = sql<PutPage>`select ${LINE} where p.meeting_id = ${meetingId} order by p.at, p.id`;
  return (await query.execute(db)).rows;
}

/** One of them, with what it says. @throws not-found for those who may not see the meeting */
export async function getPage({ db }: ActorTx, id: string): Promise<PutPage & { readonly paper: Paper }> {
  const query = sql<PutPage & { readonly text: string }>`select p.paper as text, ${LINE} where p.id = ${id}`;
  const [row] = (await query.execute(db)).rows;
  if (!row) throw notFound();
  return { ...row, paper: checkPaper(JSON.parse(row.text)) };
}

const LINE = sql`p.id, p.meeting_id as "meetingId", m.title as meeting, p.page, p.sha256, p.at, s.name as by
  from reports.plan_page p join governance.meeting m on m.id = p.meeting_id join identity.staff s on s.id = p.by_staff`;
