import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { openValue, sealValue } from "../../../foundation/house/index.ts";
import { readSaid, type Said } from "../model/interest.ts";

/** One interest as lists have it: of which group, and how it stands. Nothing of who it is. */
export type Interest = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly groupId: string;
  readonly way: string | null;
  readonly receivedAt: Date;
  /** When the clock that runs is due. */
  readonly dueAt: Date | null;
  readonly isDeleted: boolean;
};

export type NewInterest = Pick<Interest, "groupId" | "way" | "receivedAt"> & { readonly said: Said };

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "involvement.interest": InterestTable;
  }
}

/** Writes down an interest, all that was said of oneself sealed as one value. */
export async function addInterest(
  tx: ActorTx,
  id: string,
  { groupId, way, receivedAt, said }: NewInterest,
): Promise<void> {
  await tx.db
    .insertInto("involvement.interest")
    .values({ id, group_id: groupId, way, received_at: receivedAt, said: sealSaid(tx.house, id, said) })
    .execute();
}

/** What was said, sealed for its row. */
export function sealSaid(house: ActorTx["house"], id: string, said: Said): Buffer {
  return sealValue(house, placeOf(id), said);
}

/** The interests the actor answers for: those that wait first, each kind by what is due first. */
export async function findInterests(tx: ActorTx, most: number): Promise<Interest[]> {
  const query = sql<Interest>`${selectInterests()}
    order by t.closed_at is not null, c.due_at nulls last, i.received_at desc, i.id limit ${most}`;
  return (await query.execute(tx.db)).rows;
}

/** One interest; not found unless the actor answers for its group. */
export async function getInterest(tx: ActorTx, id: string): Promise<Interest> {
  const row = (await sql<Interest>`${selectInterests()} where i.id = ${id}`.execute(tx.db)).rows[0];
  if (!row) throw notFound();
  return row;
}

/** Who it is and what they wrote, in the open: only for a press that is recorded. Nothing once it is deleted. */
export async function findSaid(tx: ActorTx, id: string): Promise<Said | undefined> {
  const row = await tx.db
    .selectFrom("involvement.interest")
    .select("said")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw notFound();
  return row.said ? openValue(tx.house, placeOf(id), row.said, readSaid) : undefined;
}

function selectInterests() {
  return sql`
    select i.id, t.reference, t.state, i.group_id as "groupId", i.way, i.received_at as "receivedAt",
      c.due_at as "dueAt", i.said is null as "isDeleted"
    from involvement.interest i join process.thing t on t.id = i.id
      left join process.clock c on c.thing_id = i.id and c.stopped_at is null`;
}

function placeOf(row: string) {
  return { table: "involvement.interest", row, column: "said" };
}

type InterestTable = {
  id: string;
  group_id: string;
  way: string | null;
  said: Buffer | null;
  received_at: Date;
};
