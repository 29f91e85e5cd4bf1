import type { Generated } from "kysely";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { openShelved, sealShelved } from "../../../foundation/house/index.ts";

/** One thing said, by her or by us. */
export type Message = {
  readonly id: string;
  readonly fromUs: boolean;
  /** Nothing once the words were made unreadable. */
  readonly text: string | undefined;
  readonly by: string | undefined;
  /** To the hour. */
  readonly writtenAt: Date;
};

/** A question as the list shows it: no words are opened for that. */
export type ListedQuestion = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly received_at: Date;
  readonly due_at: Date | null;
  readonly holder: string | null;
};

/** What is kept of a question beside what was said. */
export type Question = {
  readonly holder: string | undefined;
  readonly isMine: boolean;
  readonly contactId: string | undefined;
  readonly receivedAt: Date;
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "inbox.question": QuestionTable;
    "inbox.message": MessageTable;
  }
}

/** Questions that are open, the most urgent first, as far as the actor is involved. One query. */
export async function findOpenQuestions(tx: ActorTx, most: number): Promise<ListedQuestion[]> {
  const query = sql<ListedQuestion>`
    select q.id, t.reference, t.state, q.received_at, c.due_at, s.name as holder
    from inbox.question q join process.thing t on t.id = q.id
    left join process.clock c on c.thing_id = q.id and c.name = 'answer' and c.stopped_at is null
    left join identity.staff s on s.id = q.taken_by
    where t.state in ('waiting', 'taken', 'answered')
    order by c.due_at nulls last, q.received_at, q.id limit ${most}`;
  return (await query.execute(tx.db)).rows;
}

/** A question; not found unless the actor is involved in it. */
export async function getQuestion(tx: ActorTx, id: string): Promise<Question> {
  const row = await tx.db
    .selectFrom("inbox.question as q")
    .leftJoin("identity.staff as s", "s.id", "q.taken_by")
    .select(["q.taken_by", "q.contact_id", "q.received_at", "s.name"])
    .where("q.id", "=", id)
    .executeTakeFirst();
  if (!row) throw notFound();
  return {
    holder: row.name ?? undefined,
    isMine: row.taken_by !== null && row.taken_by === tx.actor.staffId,
    contactId: row.contact_id ?? undefined,
    receivedAt: row.received_at,
  };
}

/** Notes who has taken the question, or that nobody has. */
export async function setTakenBy(tx: ActorTx, id: string, staffId: string | null): Promise<void> {
  await tx.db.updateTable("inbox.question").set({ taken_by: staffId }).where("id", "=", id).execute();
}

/** Everything said in a question, oldest first. */
export async function findMessages(tx: ActorTx, questionId: string): Promise<Message[]> {
  const rows = await tx.db
    .selectFrom("inbox.message as m")
    .leftJoin("identity.staff as s", "s.id", "m.by_staff")
    .select(["m.id", "m.from_us", "m.words", "m.written_at", "s.name"])
    .where("m.question_id", "=", questionId)
    .orderBy("m.place")
    .execute();
  return rows.map(({ id, from_us, words, written_at, name }) => ({
    id,
    fromUs: from_us,
    text: words ? openShelved(tx.house, questionId, placeOf(id), words) : undefined,
    by: name ?? undefined,
    writtenAt: written_at,
  }));
}

/** What she wrote herself, oldest first; what can no longer be read is left out. */
export async function findHerWords(tx: ActorTx, questionId: string): Promise<HerWords[]> {
  const messages = await findMessages(tx, questionId);
  return messages.flatMap(({ id, fromUs, text }) => (fromUs || text === undefined ? [] : [{ id, text }]));
}

/** Something she wrote, and the id it was sent as. */
export type HerWords = { readonly id: string; readonly text: string };

/** Keeps something said, sealed under the question's own key, which is safely on its shelf before this returns. */
export async function addMessage(
  tx: ActorTx,
  questionId: string,
  { id, text, fromUs, writtenAt }: NewMessage,
): Promise<void> {
  const row = {
    id,
    question_id: questionId,
    from_us: fromUs,
    words: sealShelved(tx.house, questionId, placeOf(id), text),
    by_staff: fromUs ? (tx.actor.staffId ?? null) : null,
    written_at: writtenAt,
  };
  await tx.db.insertInto("inbox.message").values(row).execute();
}

function placeOf(row: string) {
  return { table: "inbox.message", row, column: "words" };
}

type NewMessage = {
  readonly id: string;
  readonly text: string;
  readonly fromUs: boolean;
  readonly writtenAt: Date;
};

type QuestionTable = {
  id: string;
  taken_by: string | null;
  contact_id: Generated<string | null>;
  received_at: Date;
};

type MessageTable = {
  id: string;
  question_id: string;
  from_us: boolean;
  words: Buffer | null;
  by_staff: string | null;
  written_at: Date;
  place: Generated<string>;
};
