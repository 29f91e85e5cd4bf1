import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { forbidden, notFound } from "../../../foundation/errors/index.ts";
import { openBytes, openValue, sealBytes, sealValue, type House } from "../../../foundation/house/index.ts";
import type { StepAnswers, StepContext, StepOutcome, Thing } from "../../../foundation/process/index.ts";
import { openPart } from "../../cases/index.ts";
import { documentProcess } from "../document-process.ts";
import type { CleanFile, MediaType } from "../model/clean-file.ts";

export type Document = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly name: string;
  readonly kind: string;
  readonly source: string;
  readonly mediaType: MediaType;
  readonly addedBy: string;
  readonly addedAt: Date;
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "document.file": {
      id: string;
      kind: string;
      source: string;
      media_type: MediaType;
      added_by: string;
      name: Buffer;
      content: Buffer | null;
    };
  }
}

type New = {
  readonly name: string;
  readonly kind: string;
  readonly source: string;
  readonly file: CleanFile;
};

/** Adds a cleaned file to a case, its name and its content sealed. */
export async function addDocument(tx: ActorTx, parent: Thing, made: New): Promise<Thing> {
  const { name, kind, source, file } = made;
  const { staffId } = tx.actor;
  if (!staffId) throw forbidden("Only a member of staff can add a document.");
  return openPart(tx, documentProcess, parent, {
    detail: { kind, source, type: file.mediaType },
    write: async ({ id }) => {
      await tx.db
        .insertInto("document.file")
        .values({
          id,
          kind,
          source,
          media_type: file.mediaType,
          added_by: staffId,
          name: sealValue(tx.house, placeOf(id, "name"), name),
          content: sealBytes(tx.house, placeOf(id, "content"), file.bytes),
        })
        .execute();
    },
  });
}

/** The documents of a case, newest first, without their content. */
export async function findDocuments(tx: ActorTx, caseId: string): Promise<Document[]> {
  const query = sql<Row>`${selectDocuments()} where t.parent_id = ${caseId} order by t.opened_at desc, f.id`;
  return (await query.execute(tx.db)).rows.map((row) => toDocument(tx.house, row));
}

/** What is known of a document beside its content; not found unless the actor is involved in it. */
export async function getDocument(tx: ActorTx, id: string): Promise<Document> {
  const row = (await sql<Row>`${selectDocuments()} where f.id = ${id}`.execute(tx.db)).rows[0];
  if (!row) throw notFound();
  return toDocument(tx.house, row);
}

/** The content of a document; not found when it was destroyed, as when it never was. */
export async function openDocument(tx: ActorTx, id: string): Promise<Buffer> {
  const row = await tx.db
    .selectFrom("document.file")
    .select("content")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row?.content) throw notFound();
  return openBytes(tx.house, placeOf(id, "content"), row.content);
}

/** Takes the content away for good. The row, sealed name and all, stays. */
export async function destroy({ tx, thing }: StepContext, { reason }: StepAnswers): Promise<StepOutcome> {
  await tx.db.updateTable("document.file").set({ content: null }).where("id", "=", thing.id).execute();
  return { detail: { reason: String(reason) } };
}

function selectDocuments() {
  return sql`
    select f.id, t.reference, t.state, f.name, f.kind, f.source, f.media_type, s.name as added_by, t.opened_at
    from document.file f join process.thing t on t.id = f.id join identity.staff s on s.id = f.added_by`;
}

function toDocument(house: House, row: Row): Document {
  const { id, reference, state, kind, source } = row;
  const name = openValue(house, placeOf(id, "name"), row.name, (value) => z.string().parse(value));
  const more = { mediaType: row.media_type, addedBy: row.added_by, addedAt: row.opened_at };
  return { id, reference, state, kind, source, name, ...more };
}

function placeOf(row: string, column: "name" | "content") {
  return { table: "document.file", row, column };
}

type Row = {
  id: string;
  reference: string;
  state: string;
  name: Buffer;
  kind: string;
  source: string;
  media_type: MediaType;
  added_by: string;
  opened_at: Date;
};
