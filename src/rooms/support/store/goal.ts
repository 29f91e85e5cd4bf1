import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { openValue, sealValue, type House } from "../../../foundation/house/index.ts";
import type { StepAnswers, StepContext, StepOutcome, Thing } from "../../../foundation/process/index.ts";
import { openPart } from "../../cases/index.ts";
import { writeNote } from "../../chronology/index.ts";
import { goalProcess } from "../goal-process.ts";

export type Goal = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly openedAt: Date;
  readonly need: string;
  readonly words: string;
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "support.goal": { id: string; need: string; words: Buffer };
  }
}

/** Sets a goal in a case. */
export async function setGoal(
  tx: ActorTx,
  parent: Thing,
  { words, need }: { readonly words: string; readonly need: string },
): Promise<Thing> {
  return openPart(tx, goalProcess, parent, {
    detail: { need },
    write: async ({ id }) => {
      const sealed = sealValue(tx.house, placeOf(id), words);
      await tx.db.insertInto("support.goal").values({ id, need, words: sealed }).execute();
    },
  });
}

/** The goals of a case, newest first. */
export async function findGoals(tx: ActorTx, caseId: string): Promise<Goal[]> {
  const query = sql<Row>`
    select g.id, t.reference, t.state, t.opened_at, g.need, g.words
    from support.goal g join process.thing t on t.id = g.id
    where t.parent_id = ${caseId} order by t.opened_at desc, g.id`;
  return (await query.execute(tx.db)).rows.map((row) => toGoal(tx.house, row));
}

/** One goal; not found unless the actor is involved in it. */
export async function getGoal(tx: ActorTx, id: string): Promise<Goal> {
  const query = sql<Row>`
    select g.id, t.reference, t.state, t.opened_at, g.need, g.words
    from support.goal g join process.thing t on t.id = g.id where g.id = ${id}`;
  const row = (await query.execute(tx.db)).rows[0];
  if (!row) throw notFound();
  return toGoal(tx.house, row);
}

/** Where the goal now stands, and what she says of it as a note of her own words. */
export async function keepProgress(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  await keepWords(context, answers);
  const state = String(answers["state"]);
  return { to: state, detail: { state } };
}

/** What she says of taking a goal up again. */
export async function keepAgain(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  await keepWords(context, answers);
  return {};
}

async function keepWords({ tx, thing }: StepContext, { words }: StepAnswers): Promise<void> {
  if (typeof words === "string") await writeNote(tx, { thingId: thing.id, kind: "own-words", text: words });
}

function toGoal(house: House, { opened_at, words, ...row }: Row): Goal {
  const opened = openValue(house, placeOf(row.id), words, (value) => z.string().parse(value));
  return { ...row, openedAt: opened_at, words: opened };
}

function placeOf(row: string) {
  return { table: "support.goal", row, column: "words" };
}

type Row = {
  id: string;
  reference: string;
  state: string;
  opened_at: Date;
  need: string;
  words: Buffer;
};
