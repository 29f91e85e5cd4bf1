import type { Generated, Selectable } from "kysely";
import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { openValue } from "../../../foundation/house/index.ts";
import type { KnownAs } from "../../people/index.ts";
import { professionalPart } from "../model/professional-part.ts";

/** The doors a contact may come through. `worried`: someone asks about somebody else, and gets a receipt only. */
export const CONTACT_KINDS = ["need-help", "worried", "own-behaviour", "young", "professional"] as const;

export type ContactKind = (typeof CONTACT_KINDS)[number];

/** A contact, opened. What she said is as she said it. */
export type Contact = {
  readonly id: string;
  readonly kind: ContactKind;
  readonly danger: boolean;
  /** Who said last whether there is danger now, and when; nothing where it is as it was sent. */
  readonly dangerSaid: { readonly by: "referrer" | "front-door"; readonly at: Date } | undefined;
  readonly receivedAt: Date;
  readonly takenBy: string | undefined;
  readonly language: string | undefined;
  readonly employers: readonly string[];
  /** The pack's district she lives in, and the forms of abuse it is about; unsaid until somebody says so. */
  readonly district: string | undefined;
  readonly forms: readonly string[];
  readonly answers: ContactAnswers;
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "front_door.contact": ContactTable;
  }
}

/** Who causes the harm, to her. */
export const RELATIONS_TO_HER = [
  "partner",
  "ex-partner",
  "family",
  "household",
  "known",
  "stranger",
  "several",
] as const;

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
  /** The language she chose to read the site in: a suggestion, for she has asked for no interpreter by it. */
  readIn: z.string().optional(),
  words: z.string().optional(),
  employers: z.array(z.string()).optional(),
  /** Who chose a call: whether a text to the same number is all right. */
  textOk: z.enum(["yes", "no"]).optional(),
  /** A call from a hidden number only. */
  withheld: z.enum(["yes", "no"]).optional(),
  /** Safe days, as the pack names them: mon … sun. */
  days: z.array(z.string()).optional(),
  interpreterGender: z.string().optional(),
  interpreterDialect: z.string().optional(),
  district: z.string().optional(),
  children: z.enum(["yes", "no"]).optional(),
  childrenWho: z.string().optional(),
  /** Needs of the pack, and what else she would like. */
  wants: z.array(z.string()).optional(),
  wantsNote: z.string().optional(),
  mayKnow: z.string().optional(),
  /** Who causes harm, as far as she says. */
  unsafeGiven: z.string().optional(),
  unsafeFamily: z.string().optional(),
  unsafeBorn: z.string().optional(),
  unsafeRelation: z.enum(RELATIONS_TO_HER).optional(),
  unsafeLivesWith: z.enum(["yes", "no", "unknown"]).optional(),
  /** Others it is not safe to talk to. */
  unsafeOthers: z.string().optional(),
  /** Young people: how old, and who they already talk to. Worried: how they know her. */
  ageGroup: z.string().optional(),
  trusted: z.string().optional(),
  knownHow: z.string().optional(),
  /** Forms of harm, as the professional who asks sees them. */
  forms: z.array(z.string()).optional(),
  professional: professionalPart.optional(),
  /** Where somebody of the front door wrote down what was said on the telephone, at the door or in a letter. */
  takenDown: z.object({ by: z.string(), how: z.enum(["phone", "in-person", "letter"]) }).optional(),
});

export type ContactAnswers = z.output<typeof contactAnswers>;

/** The contact, if the actor is involved in it; otherwise not found. */
export async function getContact(tx: ActorTx, id: string): Promise<Contact> {
  const row = await tx.db
    .selectFrom("front_door.contact")
    .select([
      "id",
      "kind",
      "danger",
      "danger_said_at",
      "danger_said_by",
      "received_at",
      "taken_by",
      "language",
      "employers",
      "district",
      "forms",
      "answers",
    ])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw notFound();
  return openContactRow(tx, row);
}

/** A sealed row, opened. */
export function openContactRow(tx: ActorTx, row: ContactRow): Contact {
  const place = { table: "front_door.contact", row: row.id, column: "answers" };
  return {
    id: row.id,
    kind: row.kind,
    danger: row.danger,
    dangerSaid:
      row.danger_said_at && row.danger_said_by
        ? { by: row.danger_said_by, at: row.danger_said_at }
        : undefined,
    receivedAt: row.received_at,
    takenBy: row.taken_by ?? undefined,
    language: row.language ?? undefined,
    employers: row.employers,
    district: row.district ?? undefined,
    forms: row.forms,
    answers: openValue(tx.house, place, row.answers, (value) => contactAnswers.parse(value)),
  };
}

/** What a contact tells that its person may be found by. */
export function knownFrom({ answers }: Pick<Contact, "answers">): KnownAs {
  const { given = "", family = "", born, phone, email } = answers;
  return { names: given || family ? [{ given, family }] : [], born, phone, email };
}

/** Whom a contact of this kind is about: someone harmed, or someone who causes harm. */
export function sideOf(kind: ContactKind): "harmed" | "causing-harm" {
  return kind === "own-behaviour" ? "causing-harm" : "harmed";
}

/** A contact as it lies there. */
export type ContactRow = Selectable<ContactTable>;

type ContactTable = {
  id: string;
  kind: ContactKind;
  danger: boolean;
  danger_said_at: Generated<Date | null>;
  danger_said_by: Generated<"referrer" | "front-door" | null>;
  answers: Buffer;
  language: string | null;
  employers: string[];
  district: string | null;
  forms: Generated<string[]>;
  taken_by: string | null;
  received_at: Date;
};
