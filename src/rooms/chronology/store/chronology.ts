import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { findNotes, type Note } from "./note.ts";

/** One row of a chronology: a step that was taken, or a note. */
export type Entry =
  | {
      readonly kind: "step";
      readonly at: Date;
      readonly thing: EntryThing;
      readonly done: string;
      readonly by: string;
    }
  | { readonly kind: "note"; readonly at: Date; readonly thing: EntryThing; readonly note: Note };

export type EntryThing = { readonly id: string; readonly reference: string; readonly process: string };

/**
 * Everything the actor may see of what happened in these things, newest first. Each reader's chronology is her own:
 * row-level security leaves out what she is not involved in, and nothing says that it did.
 * @param newest how many at the most; all when left out
 */
export async function findChronology(
  tx: ActorTx,
  thingIds: readonly string[],
  newest?: number,
): Promise<Entry[]> {
  const steps = await findSteps(tx, thingIds, newest);
  const found = await findNotes(tx, thingIds, newest);
  const notes = found.map((note): Entry => ({ kind: "note", at: note.at, thing: note.thing, note }));
  return [...steps, ...notes].toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, newest);
}

async function findSteps(
  tx: ActorTx,
  thingIds: readonly string[],
  newest: number | undefined,
): Promise<Entry[]> {
  if (thingIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom("process.step as s")
    .innerJoin("process.thing as t", "t.id", "s.thing_id")
    .leftJoin("identity.agency as a", "a.id", "s.agency_id")
    .leftJoin("identity.staff as p", (join) => join.on(sql<boolean>`s.by = 'staff:' || p.id`))
    .select([
      "s.step",
      "s.at",
      "s.by",
      "t.id",
      "t.reference",
      "t.process",
      "a.name as agency",
      "p.name as staff",
    ])
    .where("s.thing_id", "in", [...thingIds])
    .orderBy("s.id", "desc")
    .$if(newest !== undefined, (query) => query.limit(newest ?? 0))
    .execute();
  return rows.map((row) => ({
    kind: "step",
    at: row.at,
    thing: { id: row.id, reference: row.reference, process: row.process },
    done: saidOf(tx, row.process, row.step),
    by: row.staff ? `${row.staff}, ${row.agency ?? ""}` : "Fanlight",
  }));
}

/** What the process definition says of a step afterwards. */
function saidOf({ house }: ActorTx, process: string, step: string): string {
  const names = house.processes.get(process);
  if (!names) return step;
  return names.opening.step === step ? names.opening.done : (names.steps[step]?.done ?? step);
}

/** The things that are this person's and that the actor is involved in. */
export async function findThingsOf(tx: ActorTx, personId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom("process.thing")
    .select("id")
    .where("person_id", "=", personId)
    .execute();
  return rows.map(({ id }) => id);
}
