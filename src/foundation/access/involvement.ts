import { randomUUID } from "node:crypto";
import { sql, type Generated } from "kysely";
import { forbidden } from "../errors/index.ts";
import { actorKey, type ActorTx } from "./actor.ts";

const WIDEST_FIRST = ["team:", "role:", "seat:", "staff:"];

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

/** One row of the ledger that holds now. `mayStop`: the actor may take it back. */
export type Involvement = {
  id: string;
  grantee: string;
  capacity: string;
  basis: string;
  purpose: string;
  parts: string[];
  since: Date;
  until: Date | null;
  mayStop: boolean;
};

/** A sharing that the actor may take back. */
export type Stoppable = Omit<Involvement, "id" | "capacity" | "mayStop"> & {
  thingId: string;
  personId: string | null;
};

declare module "../db/database.ts" {
  interface Tables {
    "access.involvement": InvolvementTable;
  }
}

/**
 * Records an involvement; whom it is about follows from the thing. The actor has to be involved in the thing herself,
 * for as long as she gives it and not by break-glass; the database refuses otherwise.
 */
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

/** The sharing of this id, if the actor may take it back. */
export async function findStoppable(tx: ActorTx, involvementId: string): Promise<Stoppable | undefined> {
  const query = sql<Stoppable>`
    select thing_id as "thingId", person_id as "personId", grantee, basis, purpose, parts, since, until
    from access.stoppable(${involvementId})`;
  return (await query.execute(tx.db)).rows[0];
}

/** Takes a sharing back; the next query of whoever had it finds nothing. @returns false when there was none to end. */
export async function stopSharing(tx: ActorTx, involvementId: string): Promise<boolean> {
  const query = sql<{ ended: boolean }>`select access.stop_sharing(${involvementId}) as ended`;
  return (await query.execute(tx.db)).rows[0]?.ended ?? false;
}

/** Everyone with access to a thing the actor is involved in, earliest first. */
export async function whoKnows(tx: ActorTx, thingId: string): Promise<Involvement[]> {
  const query = sql<Involvement>`
    select id, grantee, capacity, basis, purpose, parts, since, until, may_stop as "mayStop"
    from access.who_knows(${thingId})`;
  return (await query.execute(tx.db)).rows;
}

/**
 * By what key the actor is involved in a thing: her team's, her role's, her own. What comes out of the thing is opened
 * to the same and no wider, so that a contact for named people only stays theirs (SAFETY 50).
 * @throws forbidden when she has none but by break-glass.
 */
export async function getOwnGrantee(tx: ActorTx, thingId: string): Promise<string> {
  const own = await tx.db
    .selectFrom("access.involvement")
    .select("grantee")
    .where("thing_id", "=", thingId)
    .where("capacity", "<>", "break-glass")
    .execute();
  const found = WIDEST_FIRST.flatMap((kind) => own.filter(({ grantee }) => grantee.startsWith(kind)))[0];
  if (!found) throw forbidden("You opened this in an emergency: to read it, not to work with it.");
  return found.grantee;
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
  since: Generated<Date>;
  until: Date | null;
  ended_at: Generated<Date | null>;
  granted_by: string;
};
