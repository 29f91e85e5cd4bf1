import { actorKey, getOwnGrantee, whoKnows, type ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { conflict, notFound } from "../../../foundation/errors/index.ts";
import {
  getThing,
  openThing,
  type Opening,
  type ProcessDefinition,
  type Thing,
} from "../../../foundation/process/index.ts";

/** What comes out of a case and is open to whoever works on it; functions.sql names the same. */
const PARTS = ["plan", "goal", "task", "review", "document", "risk", "needs"];

/** What a case came of. */
const ORIGIN = "referral";

/** Parts with a clock of somebody's own: it goes on with whoever takes the work over. */
const CLOCKED = ["task", "risk"];

/** The managers of a service, as the sharing ledger names them. */
export function managersOf(agencyId: string): string {
  return `role:${agencyId}/service-manager`;
}

type Grant = {
  readonly grantee: string;
  readonly capacity: string;
  readonly basis: string;
  readonly purpose: string;
  readonly until?: Date;
};

type New = Pick<Opening, "clocks" | "detail" | "write"> & { readonly owner?: string };

/** The case of this id, if the actor is involved in it; any other thing is not found. */
export async function getCase(tx: ActorTx, id: string): Promise<Thing> {
  const thing = await getThing(tx, id);
  if (thing.process !== "case") throw notFound();
  return thing;
}

/**
 * Opens a part of a case (a plan, a goal, a task, a review, a document) for exactly those the case is open to.
 * @throws conflict when the case is not active; forbidden for who opened the case in an emergency
 */
export async function openPart(
  tx: ActorTx,
  definition: ProcessDefinition,
  parent: Thing,
  { owner, ...made }: New,
): Promise<Thing> {
  if (parent.state !== "active") throw conflict("Only an active case can be added to.");
  const own = await getOwnGrantee(tx, parent.id);
  return openThing(tx, definition, {
    ...made,
    agencyId: parent.agencyId,
    personId: parent.personId,
    parentId: parent.id,
    owner: owner ?? own,
    involved: await findInvolved(tx, parent.id),
  });
}

/** To whom a case is open, as what comes out of it is opened to them; an emergency's hours are no part of it. */
export async function findInvolved(tx: ActorTx, caseId: string): Promise<Grant[]> {
  const holders = (await whoKnows(tx, caseId)).filter(({ capacity }) => capacity !== "break-glass");
  return holders.map(({ grantee, capacity, basis, purpose, until }) => ({
    grantee,
    capacity,
    basis,
    purpose,
    ...(until ? { until } : {}),
  }));
}

/**
 * Opens every part of a case to somebody whom the case itself was opened to, in one statement; and the referral it came
 * of, so that she can ask whoever sent it and reads the answer.
 */
export async function shareParts(tx: ActorTx, caseId: string, given: Grant): Promise<void> {
  await sql`
    insert into access.involvement (id, thing_id, person_id, grantee, capacity, basis, purpose, parts, until, granted_by)
    select gen_random_uuid(), t.id, t.person_id, ${given.grantee}, ${given.capacity}, ${given.basis},
      ${given.purpose}, '{}', ${given.until ?? null}, ${actorKey(tx.actor)}
    from process.thing t
    where (t.parent_id = ${caseId} and t.process = any (${PARTS}::text[]))
      or (t.process = ${ORIGIN} and t.id = (select c.parent_id from process.thing c where c.id = ${caseId}))`.execute(
    tx.db,
  );
}

/** Gives the clocks of a case's tasks and risk reviews from some to another, who has to be involved: else they would run for nobody. */
export async function handTasks(
  tx: ActorTx,
  caseId: string,
  { from, to }: { readonly from: readonly string[]; readonly to: string },
): Promise<void> {
  await sql`
    update process.clock c set for_grantee = ${to} from process.thing t
    where t.id = c.thing_id and t.parent_id = ${caseId} and t.process = any (${CLOCKED}::text[]) and c.stopped_at is null
      and c.for_grantee = any (${[...from]}::text[])`.execute(tx.db);
}

/** Whether an exit review was completed since the case was last opened. */
export async function hasExitReview(tx: ActorTx, caseId: string): Promise<boolean> {
  const query = sql<{ found: boolean }>`
    select exists (
      select from process.step s join process.thing t on t.id = s.thing_id
      where t.parent_id = ${caseId} and t.process = 'review' and s.step = 'complete' and s.detail ->> 'stage' = 'exit'
        and s.at > coalesce((select max(r.at) from process.step r where r.thing_id = ${caseId} and r.step = 'reopen'),
          '-infinity')) as found`;
  return (await query.execute(tx.db)).rows[0]?.found ?? false;
}

/** How many tasks of a case nobody has ended. */
export async function countOpenTasks(tx: ActorTx, caseId: string): Promise<number> {
  const query = sql<{ n: number }>`
    select count(*)::int as n from process.thing t
    where t.parent_id = ${caseId} and t.process = 'task' and t.closed_at is null`;
  return (await query.execute(tx.db)).rows[0]?.n ?? 0;
}
