import { actorKey, involve } from "../../../foundation/access/index.ts";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql, type RawBuilder } from "../../../foundation/db/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { signersOf } from "../keepers.ts";
import { comparePlans, type Changes } from "../model/compare-plans.ts";
import { wordingOf } from "../model/wording.ts";
import { readPlan } from "./read-plan.ts";
import type { StrategyLine } from "./strategies.ts";

type Author = { readonly author: string };

/** Why the public's wording cannot be agreed by this reader, or nothing where it can. */
export async function notToBeAgreed({ tx, thing }: StepContext): Promise<string | undefined> {
  const query = sql<Author>`select author from strategy.unagreed(${thing.id})`;
  const authors = (await query.execute(tx.db)).rows.map(({ author }) => author);
  if (authors.length === 0)
    return thing.state === "draft"
      ? "Its wording is agreed: the public reads it once it is adopted."
      : "The public reads what it says: nothing waits to be agreed.";
  return authors.includes(actorKey(tx.actor))
    ? "Somebody else has to agree it: you wrote some of what waits."
    : undefined;
}

/** The same of a strategy "t" as a condition: something waits, and this member of staff wrote nothing of it. */
export function isToBeAgreedBy(staffId: string): RawBuilder<unknown> {
  return sql`(select coalesce(bool_and(u.author <> ${`staff:${staffId}`}), false) from strategy.unagreed(t.id) u)`;
}

/** What the public would read that it does not read now: nothing but wording, which is what is agreed. */
export async function findUnagreed(
  tx: ActorTx,
  { id, agreed }: Pick<StrategyLine, "id" | "agreed">,
): Promise<Changes> {
  const { plan: now } = await readPlan(tx, id);
  const was = agreed === null ? { items: [], links: [] } : (await readPlan(tx, id, agreed)).plan;
  return comparePlans(wordingOf(was), wordingOf(now));
}

/** Strategies that were opened before the public's wording was agreed are not yet for those who agree it. */
export async function letSignersIn({ tx, thing }: StepContext): Promise<void> {
  const query = sql<{ grantee: string }>`select grantee from access.who_knows(${thing.id})`;
  const known = new Set((await query.execute(tx.db)).rows.map(({ grantee }) => grantee));
  for (const signer of signersOf(tx.house.pack))
    if (!known.has(signer.grantee)) await involve(tx, { ...signer, thingId: thing.id });
}
