import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { findTold, type Mark } from "../../../foundation/process/index.ts";
import type { OfHers } from "./person-file.ts";

/** One person in a list: a reference and what is open, never a name. */
export type Listed = {
  readonly id: string;
  readonly reference: string;
  /** Since when the actor, or her team, is involved in something of hers: the latest. */
  readonly since: Date;
  /** What is open, what is in danger first. */
  readonly open: readonly Marked[];
};

/** A thing of hers with what has to be seen first, as far as the reader may know it. */
export type Marked = OfHers & { readonly mark?: Mark | undefined };

/**
 * The people the actor became involved with most recently: who is in danger or at high risk first, then latest first. Three queries, however many there are: each of her
 * grantees' involvements are followed from the latest on, as far as it takes, past those of people met later still.
 */
export async function findRecentPeople(tx: ActorTx, limit: number): Promise<Listed[]> {
  const query = sql<{ id: string; reference: string; since: Date }>`
    select p.id, p.reference, i.since
    from people.recent(${limit}) i
    join people.person p on p.id = i.person_id
    order by i.since desc, p.id`;
  const people = await withOpen(tx, (await query.execute(tx.db)).rows);
  return people.toSorted((a, b) => rankOf(a.open[0]) - rankOf(b.open[0]));
}

/** These people as a list shows them, in the order given; whoever the actor may not see is left out. */
export async function listPeople(tx: ActorTx, ids: readonly string[]): Promise<Listed[]> {
  const query = sql<{ id: string; reference: string; since: Date }>`
    select p.id, p.reference, p.created_at as since from people.person p where p.id = any (${[...ids]}::uuid[])`;
  const { rows } = await query.execute(tx.db);
  return withOpen(
    tx,
    rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
  );
}

async function withOpen(tx: ActorTx, people: readonly Omit<Listed, "open">[]): Promise<Listed[]> {
  const ids = people.map(({ id }) => id);
  const query = sql<Omit<OfHers, "isOpen"> & { person_id: string }>`
    select person_id, id, process, reference, state from process.thing
    where person_id = any (${ids}::uuid[]) and closed_at is null
      -- A current assessment is how things stand, not something to be done.
      and not (process = 'risk' and state = 'current')
    order by opened_at desc, id`;
  const { rows } = await query.execute(tx.db);
  const told = await findTold(tx, rows);
  const marked = rows.map((row) => ({ ...row, isOpen: true, mark: told.get(row.id)?.mark }));
  return people.map((person) => ({
    ...person,
    open: marked.filter((row) => row.person_id === person.id).toSorted((a, b) => rankOf(a) - rankOf(b)),
  }));
}

/** Danger before high risk before the rest. */
function rankOf(thing: Marked | undefined): number {
  if (thing?.mark === undefined) return 2;
  return thing.mark === "danger" ? 0 : 1;
}
