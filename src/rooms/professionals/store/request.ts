import type { Generated } from "kysely";
import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import type { Form } from "../../../foundation/forms/index.ts";
import { openValue, sealValue, type ValuePlace } from "../../../foundation/house/index.ts";
import { requestForm, type FilledInBy } from "../forms/request-form.ts";
import { readKept, type KeptAnswers } from "../model/kept-answers.ts";
import type { Outcome } from "../model/outcomes.ts";
import { referrerSchema, saidSchema, type Referrer, type Said } from "../model/referrer.ts";

/** A request, opened: what was written, who asks, and what has been said of it. */
export type Request = {
  readonly id: string;
  readonly by: FilledInBy;
  readonly form: Form;
  readonly kept: KeptAnswers;
  readonly referrer: Referrer | undefined;
  readonly staffId: string | undefined;
  readonly contactId: string | undefined;
  readonly mayKnow: boolean;
  readonly outcome: Outcome | undefined;
  /** Oldest first. */
  readonly said: readonly Said[];
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "professional.request": RequestTable;
  }
}

/** A request the actor is involved in; otherwise not found. */
export async function getRequest(tx: ActorTx, id: string): Promise<Request> {
  const row = await tx.db
    .selectFrom("professional.request")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw notFound();
  return toRequest(tx, row);
}

/** The same, held until the transaction ends: two pages saved at once are saved one after the other. */
export async function lockRequest(tx: ActorTx, id: string): Promise<Request> {
  await sql`select id from professional.request where id = ${id} for update`.execute(tx.db);
  return getRequest(tx, id);
}

/** Changes what may change of a request, sealing what is sealed. */
export async function changeRequest(tx: ActorTx, id: string, change: Change): Promise<void> {
  const { kept, referrer, said, ...open } = change;
  await tx.db
    .updateTable("professional.request")
    .set({
      ...open,
      ...(kept ? { answers: sealPart(tx, id, "answers", kept) } : {}),
      ...(referrer ? { referrer: sealPart(tx, id, "referrer", referrer) } : {}),
      ...(said ? { said: sealPart(tx, id, "said", said) } : {}),
    })
    .where("id", "=", id)
    .execute();
}

/** Seals one column of a request. */
export function sealPart(tx: ActorTx, id: string, column: SealedColumn, value: object): Buffer {
  return sealValue(tx.house, placeOf(id, column), value as Parameters<typeof sealValue>[2]);
}

/** A row of a request, opened. */
export function toRequest(tx: ActorTx, row: RequestRow): Request {
  const { house } = tx;
  const { id } = row;
  const by: FilledInBy = row.staff_id === null ? "by-link" : "signed-in";
  const form = requestForm(house.pack, by);
  return {
    id,
    by,
    form,
    kept: openValue(house, placeOf(id, "answers"), row.answers, (value) => readKept(form, value)),
    referrer: row.referrer
      ? openValue(house, placeOf(id, "referrer"), row.referrer, (value) => referrerSchema.parse(value))
      : undefined,
    staffId: row.staff_id ?? undefined,
    contactId: row.contact_id ?? undefined,
    mayKnow: row.may_know,
    outcome: row.outcome ?? undefined,
    said: row.said
      ? openValue(house, placeOf(id, "said"), row.said, (value) => z.array(saidSchema).parse(value))
      : [],
  };
}

function placeOf(id: string, column: SealedColumn): ValuePlace {
  return { table: "professional.request", row: id, column };
}

type SealedColumn = "answers" | "referrer" | "said";
type Change = {
  readonly kept?: KeptAnswers;
  readonly referrer?: Referrer;
  readonly said?: readonly Said[];
  readonly contact_id?: string;
  readonly may_know?: boolean;
  readonly outcome?: Outcome;
};

type RequestTable = {
  id: string;
  answers: Buffer;
  referrer: Generated<Buffer | null>;
  staff_id: string | null;
  referrer_key: Generated<Buffer | null>;
  contact_id: Generated<string | null>;
  may_know: Generated<boolean>;
  outcome: Generated<Outcome | null>;
  said: Generated<Buffer | null>;
};

type RequestRow = {
  id: string;
  answers: Buffer;
  referrer: Buffer | null;
  staff_id: string | null;
  contact_id: string | null;
  may_know: boolean;
  outcome: Outcome | null;
  said: Buffer | null;
};
