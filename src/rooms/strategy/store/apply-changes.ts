import { randomUUID } from "node:crypto";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { getThing, openThing, takeStep } from "../../../foundation/process/index.ts";
import { actionProcess } from "../action-process.ts";
import { actionOpening } from "../keepers.ts";
import type { Changes, ItemChange } from "../model/compare-plans.ts";
import { subjectOf } from "../model/compare-plans.ts";
import type { PlanItem, PlanLink } from "../model/plan.ts";
import { actionClocks, firstDay } from "./action-clocks.ts";
import {
  endItems,
  endLinks,
  endsKey,
  sayItems,
  sayLinks,
  type LinkEnds,
  type Writing,
} from "./write-versions.ts";

/** Every item a strategy ever had, withdrawn ones too: its id, and when what was said of it ended, if it did. */
type Known = { readonly id: string; readonly code: string; readonly ended: string | null };

/**
 * Does what a comparison found to a strategy: items and links said anew, ended, and begun; actions by steps of their own process. In
 * the caller's transaction, so all of it or none.
 * @throws conflict when something of it was changed meanwhile
 */
export async function applyChanges(
  tx: ActorTx,
  strategyId: string,
  changes: Changes,
  writing: Writing,
): Promise<void> {
  const known = await findKnown(tx, strategyId);
  const ids = new Map([...known].map(([code, { id }]) => [code, id]));
  const added = changes.items.filter(({ how }) => how === "added").map(subjectOf);
  const fresh = added.filter(({ code }) => !ids.has(code));
  for (const { code } of fresh) ids.set(code, randomUUID());
  const work = { tx, strategyId, ids, known, writing };
  await insertItems(
    work,
    fresh.filter(({ kind }) => kind !== "action"),
  );
  for (const action of fresh.filter(({ kind }) => kind === "action")) {
    const milestones = added.filter(({ kind, parent }) => kind === "milestone" && parent === action.code);
    await openAction(work, action, firstDay(milestones.map(({ body }) => body["due"])));
  }
  await sayAll(work, changes.items);
  await tieAll(work, changes.links);
  await moveActions(work, changes.items);
}

type Work = {
  readonly tx: ActorTx;
  readonly strategyId: string;
  readonly ids: ReadonlyMap<string, string>;
  readonly known: ReadonlyMap<string, Known>;
  readonly writing: Writing;
};

async function findKnown({ db }: ActorTx, strategyId: string): Promise<Map<string, Known>> {
  const query = sql<Known>`
    select i.id, i.code, nullif(max(v.valid_to), 'infinity')::text as ended
    from strategy.item i left join strategy.item_version v on v.item_id = i.id
    where i.strategy_id = ${strategyId} group by i.id`;
  return new Map((await query.execute(db)).rows.map((row) => [row.code, row]));
}

async function insertItems({ tx, strategyId, ids }: Work, items: readonly PlanItem[]): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map(({ kind, code }) => ({ id: idIn(ids, code), strategy_id: strategyId, kind, code }));
  await tx.db.insertInto("strategy.item").values(rows).execute();
}

async function openAction(
  work: Work,
  { code, body }: PlanItem,
  milestone: string | undefined,
): Promise<void> {
  const { tx, strategyId, ids } = work;
  const opening = actionOpening(tx.house.pack, body["owner"] ?? "");
  await openThing(tx, actionProcess, {
    ...opening,
    id: idIn(ids, code),
    clocks: actionClocks(tx.house, { body, state: "planned", owner: opening.owner, milestone }),
    write: async ({ id }) => {
      await tx.db
        .insertInto("strategy.item")
        .values({ id, strategy_id: strategyId, kind: "action", code })
        .execute();
    },
  });
}

async function sayAll({ tx, ids, known, writing }: Work, changes: readonly ItemChange[]): Promise<void> {
  const ending = changes
    .filter(({ how }) => how !== "added")
    .map((change) => idIn(ids, subjectOf(change).code));
  const ended = await endItems(tx, ending, writing);
  const saying = changes.filter(({ how }) => how !== "withdrawn").map(subjectOf);
  const before = [...known.values()].flatMap(({ id, ended: at }): [string, string][] =>
    at ? [[id, at]] : [],
  );
  const versions = saying.map((item) => ({
    item,
    id: idIn(ids, item.code),
    parentId: item.parent === undefined ? undefined : idIn(ids, item.parent),
  }));
  await sayItems(tx, versions, new Map([...before, ...ended]), writing);
}

async function tieAll({ tx, strategyId, ids, writing }: Work, changes: Changes["links"]): Promise<void> {
  const endsOf = ({ from, kind, to }: PlanLink): LinkEnds => ({
    from: idIn(ids, from),
    kind,
    to: idIn(ids, to),
  });
  const ending = changes.filter(({ how }) => how !== "added").map((change) => endsOf(subjectOf(change)));
  const ended = await endLinks(tx, ending, writing);
  const saying = changes
    .filter(({ how }) => how !== "withdrawn")
    .map(subjectOf)
    .map((link) => ({ link, ends: endsOf(link) }));
  const before = await findEndedLinks(
    tx,
    strategyId,
    saying.map(({ ends }) => ends),
  );
  await sayLinks(tx, strategyId, saying, { after: new Map([...before, ...ended]), writing });
}

async function findEndedLinks(
  { db }: ActorTx,
  strategyId: string,
  links: readonly LinkEnds[],
): Promise<[string, string][]> {
  if (links.length === 0) return [];
  const query = sql<{ id: string; to: string }>`
    select from_id || kind || to_id as id, max(valid_to)::text as to from strategy.link
    where strategy_id = ${strategyId} and from_id || kind || to_id = any (${links.map(endsKey)}::text[])
    group by from_id, kind, to_id having max(valid_to) < 'infinity'`;
  return (await query.execute(db)).rows.map(({ id, to }) => [id, to]);
}

/** What was said anew of an action or its milestones is a step of its own; so is that it is given up. */
async function moveActions(work: Work, changes: readonly ItemChange[]): Promise<void> {
  const { tx, ids, writing } = work;
  await moveMilestones(work, changes);
  for (const change of changes) {
    if (subjectOf(change).kind !== "action" || change.how === "added") continue;
    const { id: thingId, state } = await getThing(tx, idIn(ids, subjectOf(change).code));
    const isOver = state === "complete" || state === "stopped";
    // One that is over and taken out stays as it ended.
    if (isOver && change.how === "withdrawn") continue;
    const step = isOver ? "correct" : change.how === "changed" ? "revise" : "withdraw";
    await takeStep(tx, actionProcess, { thingId, step, body: { reason: writing.reason } });
  }
}

/** An action of which nothing else changed than its milestones goes by their days from now on. */
async function moveMilestones({ tx, ids, writing }: Work, changes: readonly ItemChange[]): Promise<void> {
  const moved = changes.map(subjectOf);
  const own = new Set(moved.filter(({ kind }) => kind === "action").map(({ code }) => code));
  const actions = new Set(
    moved.flatMap(({ kind, parent = "" }) => (kind === "milestone" && !own.has(parent) ? [parent] : [])),
  );
  for (const code of actions) {
    const { id: thingId, state } = await getThing(tx, idIn(ids, code));
    if (state === "complete" || state === "stopped") continue;
    await takeStep(tx, actionProcess, { thingId, step: "revise", body: { reason: writing.reason } });
  }
}

function idIn(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`The plan has no "${code}".`);
  return id;
}
