import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { actorKey, type ActorTx } from "./actor.ts";

/** Who is involved, in what, by what basis and for what purpose: one row of the sharing ledger. */
export type NewInvolvement = {
  thingId: string;
  personId?: string | undefined;
  /** "team:<id>", "staff:<id>", "seat:<id>" or "system:<name>". */
  grantee: string;
  capacity: string;
  basis: string;
  purpose: string;
  /** Which parts of what she said go with it. */
  parts?: readonly string[];
  until?: Date;
};

export type Involvement = {
  grantee: string;
  capacity: string;
  basis: string;
  purpose: string;
  parts: string[];
  since: Date;
  until: Date | null;
};

declare module "../db/database.ts" {
  interface Tables {
    "access.involvement": InvolvementTable;
  }
}

/** Records an involvement. The actor has to be involved in the thing herself; the database refuses otherwise. */
export async function involve(tx: ActorTx, involvement: NewInvolvement): Promise<string> {
  const id = randomUUID();
  await tx.db
    .insertInto("access.involvement")
    .values({
      id,
      thing_id: involvement.thingId,
      person_id: involvement.personId ?? null,
      grantee: involvement.grantee,
      capacity: involvement.capacity,
      basis: involvement.basis,
      purpose: involvement.purpose,
      parts: [...(involvement.parts ?? [])],
      until: involvement.until ?? null,
      granted_by: actorKey(tx.actor),
    })
    .execute();
  return id;
}

/** Takes a sharing back; the next query of whoever had it finds nothing. @returns false when there was none to end. */
export async function stopSharing(tx: ActorTx, involvementId: string): Promise<boolean> {
  const query = sql<{ ended: boolean }>`select access.stop_sharing(${involvementId}) as ended`;
  return (await query.execute(tx.db)).rows[0]?.ended ?? false;
}

/** Everyone with access to a thing the actor is involved in, earliest first. */
export async function whoKnows(tx: ActorTx, thingId: string): Promise<Involvement[]> {
  return (await sql<Involvement>`select * from access.who_knows(${thingId})`.execute(tx.db)).rows;
}

type InvolvementTable = {
  id: string;
  thing_id: string;
  person_id: string | null;
  grantee: string;
  capacity: string;
  basis: string;
  purpose: string;
  parts: string[];
  since: import("kysely").Generated<Date>;
  until: Date | null;
  ended_at: import("kysely").Generated<Date | null>;
  granted_by: string;
};
