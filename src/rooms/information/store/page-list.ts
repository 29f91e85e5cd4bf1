import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { ContentPage } from "../../../foundation/pack/index.ts";

/** A page of the pack, and how it stands when it is written here. */
export type ListedPage = {
  readonly page: ContentPage;
  readonly written: Written | undefined;
};

export type Written = {
  readonly id: string;
  readonly state: string;
  readonly latest: number;
  readonly published: number | null;
  readonly lookAgainBy: Date | null;
};

/** Every page by number; and how many remarks wait. */
export async function findPages(tx: ActorTx): Promise<{ pages: ListedPage[]; remarks: number }> {
  const query = sql<Written & { page: string }>`
    select p.id, p.page, t.state, p.latest, p.published, c.due_at as "lookAgainBy"
    from information.page p join process.thing t on t.id = p.id
    left join process.clock c on c.thing_id = p.id and c.stopped_at is null and c.name = 'look-again'`;
  const written = new Map((await query.execute(tx.db)).rows.map((row) => [row.page, row]));
  const waiting = sql<{
    n: number;
  }>`select count(*)::int as n from process.thing where process = 'remark' and state = 'new'`;
  const remarks = (await waiting.execute(tx.db)).rows[0]?.n ?? 0;
  const pages = tx.house.pack.content
    .toSorted((a, b) => a.number - b.number)
    .map((page) => ({ page, written: written.get(page.id) }));
  return { pages, remarks };
}
