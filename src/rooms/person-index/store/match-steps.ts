import { randomUUID } from "node:crypto";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import { sealValue } from "../../../foundation/house/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { getMatch } from "./match.ts";

/** Where a note of an answer is sealed. */
export function notePlace(id: string) {
  return { table: "person_index.answer", row: id, column: "note" };
}

/** Both have to be there still, and not known to be two people. */
export async function needsTwoPeople({ tx, thing }: StepContext): Promise<string | undefined> {
  const { sides, isLinked } = await getMatch(tx, thing.id);
  if (sides.some(({ told }) => told.length === 0))
    return "Nothing is told of one of the two any more: it was put with somebody else since, or taken back. There is nothing to say here unless that is undone.";
  if (isLinked)
    return "The two are linked with one another as two people. End that link first, if it was a mistake.";
  return undefined;
}

/** Whether the second look is the actor's: whoever looked first does not look second. */
export async function isMineToAnswer({ tx, thing }: StepContext): Promise<boolean> {
  return !(await getMatch(tx, thing.id)).isAnswered;
}

export async function needsOther(context: StepContext): Promise<string | undefined> {
  if ((await getMatch(context.tx, context.thing.id)).isAnswered)
    return "You looked first. Somebody else takes the second look.";
  return needsTwoPeople(context);
}

export async function isMineToSettle({ tx, thing }: StepContext): Promise<boolean> {
  return !(await getMatch(tx, thing.id)).isAnswered;
}

export async function needsThird(context: StepContext): Promise<string | undefined> {
  if ((await getMatch(context.tx, context.thing.id)).isAnswered)
    return "You have answered yourself. A third person settles it.";
  return needsTwoPeople(context);
}

/** Keeps an answer; the second concludes. The step log says nothing of what either answered. */
export async function answerMatch({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { id, said, note } = readAnswer(tx, answers);
  const query = sql<{
    state: string;
  }>`select person_index.answer_match(${id}, ${thing.id}, ${said}, ${note}) as state`;
  const { rows } = await query.execute(tx.db);
  return { to: rows[0]?.state ?? "" };
}

/** A third person's word where two differ. */
export async function settleMatch({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { id, said, note } = readAnswer(tx, answers);
  await sql`select person_index.settle(${id}, ${thing.id}, ${said}, ${note})`.execute(tx.db);
  return { to: said };
}

/** Takes two apart, exactly as they were; as different people they are not asked about again. */
export async function takeApart({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const isMistake = answers["reason"] === "mistake";
  await reopen(tx, thing.id, isMistake ? "different" : null);
  return { to: isMistake ? "different" : "waiting", detail: { reason: String(answers["reason"]) } };
}

/** Has a pair answered anew. */
export async function lookAgain({ tx, thing }: StepContext): Promise<void> {
  await reopen(tx, thing.id, null);
}

const MOVED_ON = "FL010";

async function reopen(tx: ActorTx, id: string, decision: "different" | null): Promise<void> {
  try {
    await sql`select person_index.reopen(${id}, ${decision})`.execute(tx.db);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === MOVED_ON)
      throw conflict(
        "Some of what was put together here has been moved on since, by a later decision. Undo that one first.",
      );
    throw error;
  }
}

function readAnswer({ house }: ActorTx, answers: StepAnswers) {
  const id = randomUUID();
  const { note } = answers;
  return {
    id,
    said: String(answers["said"]),
    note: typeof note === "string" && note !== "" ? sealValue(house, notePlace(id), note) : null,
  };
}
