import { randomUUID } from "node:crypto";
import { actorKey, type ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import type { PlanItem, PlanLink } from "../model/plan.ts";
import "./tables.ts";

/** Why something is said anew, and from when it holds. */
export type Writing = { readonly at: Date; readonly reason: string };

export const CHANGED_MEANWHILE = "Somebody else changed some of this while the page was open.";

type Ended = { readonly id: string; readonly to: string };

/**
 * Ends what is said of these items. @returns when each ended, by id: as the database writes it
 * @throws conflict when one of them says something else by now, or nothing
 */
export async function endItems(
  tx: ActorTx,
  ids: readonly string[],
  { at }: Writing,
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  // Two changes in one instant still follow one another.
  const query = sql<Ended>`
    update strategy.item_version set valid_to = greatest(${at}::timestamptz, valid_from + interval '1 microsecond')
    where item_id = any (${[...ids]}::uuid[]) and valid_to = 'infinity' returning item_id as id, valid_to::text as to`;
  const ended = (await query.execute(tx.db)).rows;
  if (ended.length !== ids.length) throw conflict(CHANGED_MEANWHILE);
  return new Map(ended.map(({ id, to }) => [id, to]));
}

/** As `endItems`, of links: each by the ids of both its ends and its kind. */
export async function endLinks(
  tx: ActorTx,
  links: readonly LinkEnds[],
  { at }: Writing,
): Promise<Map<string, string>> {
  if (links.length === 0) return new Map();
  const query = sql<Ended>`
    update strategy.link set valid_to = greatest(${at}::timestamptz, valid_from + interval '1 microsecond')
    where from_id || kind || to_id = any (${links.map(endsKey)}::text[]) and valid_to = 'infinity'
    returning from_id || kind || to_id as id, valid_to::text as to`;
  const ended = (await query.execute(tx.db)).rows;
  if (ended.length !== links.length) throw conflict(CHANGED_MEANWHILE);
  return new Map(ended.map(({ id, to }) => [id, to]));
}

export type LinkEnds = { readonly from: string; readonly kind: string; readonly to: string };

export function endsKey({ from, kind, to }: LinkEnds): string {
  return `${from}${kind}${to}`;
}

type NewVersion = { readonly item: PlanItem; readonly id: string; readonly parentId: string | undefined };

/** Says something of items, from now on: `after` is when what was said before ended, by id. */
export async function sayItems(
  tx: ActorTx,
  versions: readonly NewVersion[],
  after: ReadonlyMap<string, string>,
  writing: Writing,
): Promise<void> {
  if (versions.length === 0) return;
  const rows = versions.map(({ item, id, parentId }) => ({
    ...common(tx, after.get(id), writing),
    item_id: id,
    parent_id: parentId ?? null,
    body: JSON.stringify(item.body),
  }));
  await tx.db.insertInto("strategy.item_version").values(rows).execute();
}

type NewLink = { readonly link: PlanLink; readonly ends: LinkEnds };

/** As `sayItems`, of links. */
export async function sayLinks(
  tx: ActorTx,
  strategyId: string,
  links: readonly NewLink[],
  { after, writing }: { readonly after: ReadonlyMap<string, string>; readonly writing: Writing },
): Promise<void> {
  if (links.length === 0) return;
  const rows = links.map(({ link, ends }) => ({
    ...common(tx, after.get(endsKey(ends)), writing),
    strategy_id: strategyId,
    from_id: ends.from,
    kind: link.kind,
    to_id: ends.to,
    body: JSON.stringify(link.body),
  }));
  await tx.db.insertInto("strategy.link").values(rows).execute();
}

function common(tx: ActorTx, after: string | undefined, { at, reason }: Writing) {
  return {
    id: randomUUID(),
    // What follows something begins no earlier than that ended.
    valid_from: after !== undefined && new Date(after) >= at ? after : at,
    after: after ?? null,
    author: actorKey(tx.actor),
    reason,
  };
}
