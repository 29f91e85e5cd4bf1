import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { openValue } from "../../../foundation/house/index.ts";
import { sayChildren } from "../forms/children-lines.ts";
import { NEED_STATES, type NeedState } from "../forms/needs-form.ts";

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "needs.assessment": { id: string; said: Buffer; children: number | null };
    "needs.need": { id: string; thing_id: string; need: string; state: NeedState };
  }
}

export const saidSchema = z.object({
  wants: z.string().optional(),
  childrenWho: z.string().optional(),
  childrenWhere: z.string().optional(),
  childrenWorries: z.string().optional(),
  /** What exactly is wanted, by need. */
  notes: z.record(z.string(), z.string()),
});

/** A need of the pack, and how it stands for her. */
export type Need = { readonly id: string; readonly state: NeedState };

/** What she needs, as it was gone through with her. */
export type Needs = {
  readonly id: string;
  readonly needs: readonly Need[];
  readonly children: number | undefined;
  readonly said: z.output<typeof saidSchema>;
};

const needsSchema = z.array(z.object({ id: z.string(), state: z.enum(NEED_STATES) }));

/** One that was gone through, if the actor is involved in it; otherwise not found. */
export async function getNeeds(tx: ActorTx, id: string): Promise<Needs> {
  const [found] = await findWhere(tx, sql`a.id = ${id}`);
  if (!found) throw notFound();
  return found;
}

/** The latest that was gone through with a person, as far as the actor is involved in it. One query. */
export async function findLatestNeeds(tx: ActorTx, personId: string): Promise<Needs | undefined> {
  const [found] = await findWhere(tx, sql`t.person_id = ${personId} and t.state = 'current'`);
  return found;
}

/**
 * What a person needs now, for services to fit: coded needs in the order of the pack's ids, and what she wants in her
 * words. Nothing when nobody the actor knows of has asked her.
 */
export async function findCurrentNeeds(tx: ActorTx, personId: string): Promise<CurrentNeeds | undefined> {
  const found = await findLatestNeeds(tx, personId);
  if (!found) return undefined;
  const { needs, children, said } = found;
  return {
    needs: [...needs],
    ...(said.wants ? { wants: said.wants } : {}),
    ...(children === undefined ? {} : { children }),
  };
}

/** What was gone through of her children, a line of plain text each; none where nobody the actor knows of has asked her. */
export async function findChildrenSaid(tx: ActorTx, personId: string): Promise<string[]> {
  const found = await findLatestNeeds(tx, personId);
  return found ? sayChildren({ ...found.said, children: found.children }) : [];
}

export type CurrentNeeds = { needs: Need[]; wants?: string; children?: number };

async function findWhere(tx: ActorTx, condition: ReturnType<typeof sql>): Promise<Needs[]> {
  const query = sql<{ id: string; said: Buffer; children: number | null; needs: unknown }>`
    select a.id, a.said, a.children,
      (select coalesce(json_agg(json_build_object('id', n.need, 'state', n.state) order by n.need), '[]')
       from needs.need n where n.thing_id = a.id) as needs
    from needs.assessment a join process.thing t on t.id = a.id
    where ${condition}
    order by t.opened_at desc, t.id
    limit 1`;
  return (await query.execute(tx.db)).rows.map((row) => ({
    id: row.id,
    needs: needsSchema.parse(row.needs),
    children: row.children ?? undefined,
    said: openValue(tx.house, placeOf(row.id), row.said, (value) => saidSchema.parse(value)),
  }));
}

/** Where the sealed words of one stand. */
export function placeOf(id: string) {
  return { table: "needs.assessment", row: id, column: "said" };
}
