import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { openValue, sealValue, type House } from "../../../foundation/house/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import type { RemarkKind } from "../model/remark-kind.ts";

/** The words, until somebody has dealt with it. */
export type Remark = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  /** Which page, by its key; "p.21". */
  readonly page: string;
  readonly kind: RemarkKind;
  readonly words: string;
  readonly saidAt: Date;
};

export type NewRemark = Pick<Remark, "page" | "kind" | "words" | "saidAt">;

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "information.remark": RemarkTable;
  }
}

/** Writes down what was said, the words sealed. */
export async function addRemark(
  tx: ActorTx,
  id: string,
  { words, saidAt, ...rest }: NewRemark,
): Promise<void> {
  const sealed = words === "" ? null : sealValue(tx.house, placeOf(id), words);
  await tx.db
    .insertInto("information.remark")
    .values({ id, ...rest, words: sealed, said_at: saidAt })
    .execute();
}

/** Remarks that wait, oldest first. */
export async function findWaiting(tx: ActorTx, most: number): Promise<Remark[]> {
  const query = sql<Row>`${selectRemarks()} where t.state = 'new' order by r.said_at, r.id limit ${most}`;
  return (await query.execute(tx.db)).rows.map((row) => toRemark(tx.house, row));
}

/** One remark; not found unless the actor is involved in it. */
export async function getRemark(tx: ActorTx, id: string): Promise<Remark> {
  const row = (await sql<Row>`${selectRemarks()} where r.id = ${id}`.execute(tx.db)).rows[0];
  if (!row) throw notFound();
  return toRemark(tx.house, row);
}

/** The words have done what they were for. */
export async function dealWith({ tx, thing }: StepContext, { outcome }: StepAnswers): Promise<StepOutcome> {
  await tx.db.updateTable("information.remark").set({ words: null }).where("id", "=", thing.id).execute();
  return { detail: { outcome: String(outcome) } };
}

function selectRemarks() {
  return sql`
    select r.id, t.reference, t.state, r.page, r.kind, r.words, r.said_at as "saidAt"
    from information.remark r join process.thing t on t.id = r.id`;
}

function toRemark(house: House, { words, ...row }: Row): Remark {
  const opened = words ? openValue(house, placeOf(row.id), words, (value) => z.string().parse(value)) : "";
  return { ...row, words: opened };
}

function placeOf(row: string) {
  return { table: "information.remark", row, column: "words" };
}

type RemarkTable = {
  id: string;
  page: string;
  kind: RemarkKind;
  words: Buffer | null;
  said_at: Date;
};

type Row = Omit<Remark, "words"> & { readonly words: Buffer | null };
