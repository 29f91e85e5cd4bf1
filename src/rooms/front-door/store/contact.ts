import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { openValue } from "../../../foundation/house/index.ts";
import type { KnownAs } from "../../people/index.ts";

export type ContactKind = "need-help" | "own-behaviour";

/** A contact, opened. What she said is as she said it. */
export type Contact = {
  readonly id: string;
  readonly kind: ContactKind;
  readonly danger: boolean;
  readonly receivedAt: Date;
  readonly takenBy: string | undefined;
  readonly language: string | undefined;
  readonly employers: readonly string[];
  readonly answers: ContactAnswers;
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "front_door.contact": ContactTable;
  }
}

/** What any of the public forms may have answered; which fields there are depends on the form. */
export const contactAnswers = z.object({
  danger: z.enum(["yes", "no"]).optional(),
  channel: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  device: z.string().optional(),
  times: z.object({ from: z.string(), to: z.string() }).optional(),
  voicemail: z.enum(["yes", "no"]).optional(),
  codeWord: z.string().optional(),
  ifOther: z.string().optional(),
  given: z.string().optional(),
  family: z.string().optional(),
  born: z.string().optional(),
  interpreter: z.string().optional(),
  words: z.string().optional(),
  employers: z.array(z.string()).optional(),
});

export type ContactAnswers = z.output<typeof contactAnswers>;

/** The contact, if the actor is involved in it; otherwise not found. */
export async function getContact(tx: ActorTx, id: string): Promise<Contact> {
  const row = await tx.db
    .selectFrom("front_door.contact")
    .select(["id", "kind", "danger", "received_at", "taken_by", "language", "employers", "answers"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw notFound();
  const place = { table: "front_door.contact", row: id, column: "answers" };
  return {
    id: row.id,
    kind: row.kind,
    danger: row.danger,
    receivedAt: row.received_at,
    takenBy: row.taken_by ?? undefined,
    language: row.language ?? undefined,
    employers: row.employers,
    answers: openValue(tx.house, place, row.answers, (value) => contactAnswers.parse(value)),
  };
}

/** What a contact tells that its person may be found by. */
export function knownFrom({ answers }: Pick<Contact, "answers">): KnownAs {
  const { given = "", family = "", born, phone } = answers;
  return { names: given || family ? [{ given, family }] : [], born, phone };
}

/** Notes who has taken the contact, or that nobody has. */
export async function setTakenBy(tx: ActorTx, id: string, staffId: string | undefined): Promise<void> {
  await tx.db
    .updateTable("front_door.contact")
    .set({ taken_by: staffId ?? null })
    .where("id", "=", id)
    .execute();
}

type ContactTable = {
  id: string;
  kind: ContactKind;
  danger: boolean;
  answers: Buffer;
  language: string | null;
  employers: string[];
  taken_by: string | null;
  received_at: Date;
};
