import type { Generated } from "kysely";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import type { Reason } from "../model/suspicion.ts";

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "place.report": ReportTable;
    "place.answer": {
      id: string;
      report_id: string;
      code: string;
      received_at: Date;
      place: Generated<string>;
    };
  }
}

/** A report as staff see it: codes, and never who told us. */
export type Report = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly cell: string;
  readonly district: string;
  readonly placeId: string | null;
  /** The first of the month, as `YYYY-MM-DD`. */
  readonly month: string;
  readonly happened: string | null;
  readonly daylight: string | null;
  readonly environment: readonly string[];
  readonly behaviour: readonly string[];
  readonly notReported: readonly string[];
  readonly reasons: readonly Reason[];
  readonly problemId: string | null;
};

const SELECT = sql`
  select r.id, t.reference, t.state, r.cell, r.district, r.place_id as "placeId", r.reported_month::text as month,
    r.happened, r.daylight, r.environment, r.behaviour, r.not_reported as "notReported", r.reasons,
    r.problem_id as "problemId"
  from place.report r join process.thing t on t.id = r.id`;

/** One report; not found unless the actor is involved in it. */
export async function getReport({ db }: ActorTx, id: string): Promise<Report> {
  const { rows } = await sql<Report>`${SELECT} where r.id = ${id}`.execute(db);
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** What waits to be looked over, due soonest first: those that look automatic have more time, and so come later. */
export async function findWaiting({ db }: ActorTx, most: number): Promise<WaitingReport[]> {
  const query = sql<WaitingReport>`
    select w.*, c.due_at as "dueAt" from (${SELECT} where t.state = 'received') w
    join process.clock c on c.thing_id = w.id and c.name = 'moderate' and c.stopped_at is null
    order by c.due_at, w.id limit ${most}`;
  return (await query.execute(db)).rows;
}

export type WaitingReport = Report & { readonly dueAt: Date };

/** Accepted reports that are in no problem, from which clusters are made. */
export async function findUnjoined({ db }: ActorTx): Promise<Report[]> {
  return (await sql<Report>`${SELECT} where t.state = 'moderated' order by r.id`.execute(db)).rows;
}

/** The reports of a problem, as far as the actor is involved in them. */
export async function findJoined({ db }: ActorTx, problemId: string): Promise<Report[]> {
  const query = sql<Report>`${SELECT} where r.problem_id = ${problemId} order by r.reported_month, r.id`;
  return (await query.execute(db)).rows;
}

/** What those who came back to a report said, newest first. */
export async function findAnswers({ db }: ActorTx, reportId: string): Promise<string[]> {
  const query = db.selectFrom("place.answer").select("code").where("report_id", "=", reportId);
  return (await query.orderBy("place", "desc").execute()).map(({ code }) => code);
}

/** Says which problem a report belongs to, or none. */
export async function setProblem({ db }: ActorTx, id: string, problemId: string | null): Promise<void> {
  await db.updateTable("place.report").set({ problem_id: problemId }).where("id", "=", id).execute();
}

type ReportTable = {
  id: string;
  cell: string;
  district: string;
  place_id: string | null;
  reported_month: string;
  happened: string | null;
  daylight: string | null;
  environment: string[];
  behaviour: string[];
  not_reported: string[];
  about_age: string | null;
  about_sex: string | null;
  about_gender: string | null;
  about_ethnicity: string | null;
  about_religion: string | null;
  about_orientation: string | null;
  about_disability: string | null;
  reasons: string[];
  problem_id: string | null;
};
