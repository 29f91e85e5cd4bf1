import type { ActorTx } from "../access/index.ts";
import { sql } from "../db/index.ts";
import { notFound } from "../errors/index.ts";

/** Something that has come to the actor or her team: which thing, by which of its clocks, and when. No names. */
export type Notice = {
  readonly thingId: string;
  readonly process: string;
  readonly reference: string;
  readonly state: string;
  /** The clock that began, was handed over or goes again; none where the thing was shared with her by name. */
  readonly clock: string | undefined;
  readonly at: Date;
  readonly isRead: boolean;
};

type Row = Omit<Notice, "clock"> & { clock: string | null };

/** The actor's notices of the last thirty days, newest first. One query. */
export async function findNotices(tx: ActorTx, most: number): Promise<Notice[]> {
  const query = sql<Row>`
    select n.thing_id as "thingId", t.process, t.reference, t.state, n.clock, n.at, n.is_read as "isRead"
    from notice.mine(${most}, false) n join process.thing t on t.id = n.thing_id
    order by n.at desc, n.thing_id`;
  return (await query.execute(tx.db)).rows.map((row) => ({ ...row, clock: row.clock ?? undefined }));
}

/**
 * What every staff page shows around itself: how many notices are unread, counted up to fifty, and whether the keys are
 * on. Keeps the session from idling out in the same question, since every page asks all of it.
 */
export async function enterPage(tx: ActorTx): Promise<{ unread: number; hasKeys: boolean }> {
  const query = sql<{ unread: number; has_keys: boolean }>`
    select identity.touch(), p.unread, p.has_keys from notice.for_page() p`;
  const [row] = (await query.execute(tx.db)).rows;
  return { unread: row?.unread ?? 0, hasKeys: row?.has_keys ?? true };
}

/** The actor has seen what came of this thing. @throws not-found when she is not involved in it. */
export async function markRead(tx: ActorTx, thingId: string): Promise<void> {
  const query = sql<{ marked: boolean }>`select notice.mark_read(${thingId}) as marked`;
  if (!(await query.execute(tx.db)).rows[0]?.marked) throw notFound();
}

/** The actor has seen everything that has come so far. */
export async function markAllRead(tx: ActorTx): Promise<void> {
  await sql`select notice.mark_all_read()`.execute(tx.db);
}
