import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "place.problem": ProblemTable;
    "place.action": ActionTable;
    "place.feedback": FeedbackTable;
  }
}

/** A problem with a place. */
export type Problem = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly title: string;
  readonly cells: readonly string[];
  readonly district: string;
  readonly placeId: string | null;
  /** The pack's name of who owns it. */
  readonly owner: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly outcome: string | null;
};

/** Something that is done about it. Days are `YYYY-MM-DD`. */
export type Action = {
  readonly id: string;
  readonly kind: string;
  readonly words: string;
  readonly responsible: string;
  readonly dueOn: string;
  readonly doneOn: string | null;
};

/** What the reports of a problem come to: how often each code, month or answer. */
export type ProblemCount = { readonly kind: string; readonly code: string; readonly n: number };

/** How far a problem has come, with what is due first. */
export type ListedProblem = Problem & {
  readonly dueAt: Date | null;
  /** The name of that clock. */
  readonly clock: string | null;
};

const SELECT = sql`
  select p.id, t.reference, t.state, p.title, p.cells, p.district, p.place_id as "placeId", p.owner,
    p.before_words as before, p.after_words as after, p.outcome
  from place.problem p join process.thing t on t.id = p.id`;

/** One problem; not found unless the actor is involved in it. */
export async function getProblem({ db }: ActorTx, id: string): Promise<Problem> {
  const { rows } = await sql<Problem>`${SELECT} where p.id = ${id}`.execute(db);
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** Every problem the actor is involved in, what is due soonest first, those that are over last. */
export async function findProblems({ db }: ActorTx, most: number): Promise<ListedProblem[]> {
  const query = sql<ListedProblem>`
    select w.*, c.due_at as "dueAt", c.name as clock from (${SELECT}) w
    left join lateral (select due_at, name from process.clock
      where thing_id = w.id and stopped_at is null order by due_at limit 1) c on true
    order by (w.state = 'published'), c.due_at nulls last, w.reference limit ${most}`;
  return (await query.execute(db)).rows;
}

/** Problems of a district to which a report can still be joined. */
export async function findOpen({ db }: ActorTx, district: string): Promise<{ id: string; title: string }[]> {
  const query = sql<{ id: string; title: string }>`
    select p.id, p.title from place.problem p join process.thing t on t.id = p.id
    where p.district = ${district} and t.state in ('found', 'assigned', 'acting') order by p.title, p.id`;
  return (await query.execute(db)).rows;
}

/** What is done and to be done about a problem, due soonest first. */
export async function findActions({ db }: ActorTx, problemId: string): Promise<Action[]> {
  const query = sql<Action>`
    select id, kind, words, responsible, due_on::text as "dueOn", done_on::text as "doneOn"
    from place.action where problem_id = ${problemId} order by due_on, at, id`;
  return (await query.execute(db)).rows;
}

/** What its reports come to, for anyone who works on it. */
export async function countReports({ db }: ActorTx, problemId: string): Promise<ProblemCount[]> {
  const query = sql<ProblemCount>`
    select kind, code, n from place.problem_counts(${problemId}) order by kind, n desc, code`;
  return (await query.execute(db)).rows;
}

/** What was published of it; nothing yet. */
export async function findFeedback(
  { db }: ActorTx,
  problemId: string,
): Promise<{ youSaid: string; weDid: string } | undefined> {
  const query = db.selectFrom("place.feedback").select(["you_said as youSaid", "we_did as weDid"]);
  return query.where("problem_id", "=", problemId).executeTakeFirst();
}

type ProblemTable = {
  id: string;
  title: string;
  cells: string[];
  district: string;
  place_id: string | null;
  owner: string | null;
  before_words: string | null;
  after_words: string | null;
  outcome: string | null;
};

type ActionTable = {
  id: string;
  problem_id: string;
  kind: string;
  words: string;
  responsible: string;
  due_on: string;
  done_on: string | null;
  by_staff: string;
};

type FeedbackTable = {
  problem_id: string;
  district: string;
  place_id: string | null;
  you_said: string;
  we_did: string;
  published_on: string;
};
