import { randomUUID } from "node:crypto";
import type { Generated } from "kysely";
import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { forbidden } from "../../../foundation/errors/index.ts";
import { openValue, sealValue } from "../../../foundation/house/index.ts";

export type NoteKind = "fact" | "judgement" | "own-words" | "contact";

/** Something written down in a thing's course: a fact with its source, a signed judgement, or her own words. */
export type Note = {
  readonly id: string;
  readonly thingId: string;
  readonly thing: { readonly id: string; readonly reference: string; readonly process: string };
  readonly kind: NoteKind;
  readonly text: string;
  readonly at: Date;
  readonly byName: string;
  readonly agencyName: string;
};
export type NewNote = { readonly thingId: string; readonly kind: NoteKind; readonly text: string };

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "chronology.note": {
      id: string;
      thing_id: string;
      kind: NoteKind;
      body: Buffer;
      at: Generated<Date>;
      by_staff: string;
      agency_id: string;
    };
    "identity.staff": { id: string; name: string; email: string; state: string };
    "identity.agency": {
      id: string;
      name: string;
      kind: string;
      employer_category: string | null;
      active: boolean;
    };
  }
}

/** Writes a note, sealed and signed by the actor. It is never changed: a note is corrected by another. */
export async function writeNote(tx: ActorTx, note: NewNote): Promise<void> {
  const { staffId, agencyId } = tx.actor;
  if (!staffId || !agencyId) throw forbidden("Only a member of staff can write a note.");
  const id = randomUUID();
  const body = sealValue(tx.house, { table: "chronology.note", row: id, column: "body" }, note.text);
  await tx.db
    .insertInto("chronology.note")
    .values({ id, thing_id: note.thingId, kind: note.kind, body, by_staff: staffId, agency_id: agencyId })
    .execute();
}

/**
 * Why somebody went against what is known to be safe, as a note that she signs.
 * @param what she did
 * @param why her reason, where the form asked for one
 * @returns what the step log keeps of it: that it was so
 */
export async function signReason(
  tx: ActorTx,
  { thingId, what, why }: { readonly thingId: string; readonly what: string; readonly why: unknown },
): Promise<{ readonly outside?: true }> {
  if (typeof why !== "string") return {};
  await writeNote(tx, { thingId, kind: "judgement", text: `${what}, because: ${why}` });
  return { outside: true };
}

/** The text of a sealed note. */
export function openNote(tx: ActorTx, id: string, body: Buffer): string {
  const place = { table: "chronology.note", row: id, column: "body" };
  return openValue(tx.house, place, body, (value) => z.string().parse(value));
}

/** The notes of these things that the actor may see, newest first; `newest` of them at the most when given. */
export async function findNotes(tx: ActorTx, thingIds: readonly string[], newest?: number): Promise<Note[]> {
  if (thingIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom("chronology.note as n")
    .innerJoin("process.thing as t", "t.id", "n.thing_id")
    .innerJoin("identity.staff as s", "s.id", "n.by_staff")
    .innerJoin("identity.agency as a", "a.id", "n.agency_id")
    .select(["n.id", "n.thing_id", "n.kind", "n.body", "n.at", "s.name as by_name", "a.name as agency_name"])
    .select(["t.reference", "t.process"])
    .where("n.thing_id", "in", [...thingIds])
    .orderBy("n.at", "desc")
    .$if(newest !== undefined, (query) => query.limit(newest ?? 0))
    .execute();
  return rows.map((row) => ({
    id: row.id,
    thingId: row.thing_id,
    thing: { id: row.thing_id, reference: row.reference, process: row.process },
    kind: row.kind,
    text: openNote(tx, row.id, row.body),
    at: row.at,
    byName: row.by_name,
    agencyName: row.agency_name,
  }));
}
