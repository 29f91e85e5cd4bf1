import { sql } from "kysely";
import type { ActorTx } from "../../../foundation/access/index.ts";
import {
  findApprovals,
  findContacts,
  type Approval,
  type ContactPermission,
} from "../../../foundation/messages/index.ts";
import { getThreshold } from "../../../foundation/pack/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { isSafeMoment } from "../model/safe-moment.ts";
import { countVaried, type Attempt } from "../model/varied-attempts.ts";
import type { ContactKind } from "./contact.ts";

/** Everything that decides whether, how and when somebody may be reached about a contact. */
export type Reach = {
  readonly kind: ContactKind;
  /** Newest first, by the house's clock. */
  readonly ways: readonly ContactPermission[];
  /** Leave for one attempt each, given by somebody else and not used yet. */
  readonly approvals: readonly Approval[];
  readonly varied: number;
  /** How many varied attempts there have to be. */
  readonly needed: number;
};

/** For one transaction: the guards of all steps ask the same. A step that was taken makes it asked again. */
const found = new WeakMap<ActorTx, Map<string, Promise<Reach>>>();

/** How somebody may be reached now; the guards of several steps and the page ask once together. */
export function getReach({ tx, thing }: StepContext): Promise<Reach> {
  const key = `${thing.id} ${thing.version}`;
  const known = found.get(tx) ?? new Map<string, Promise<Reach>>();
  const reach = known.get(key) ?? findReach(tx, thing.id);
  found.set(tx, known.set(key, reach));
  return reach;
}

async function findReach(tx: ActorTx, id: string): Promise<Reach> {
  const { kind, attempts } = await findAttempts(tx, id);
  const ways = (await findContacts(tx, id)).map((way) => atHouseTime(tx, way));
  // Only a stale way needs anybody's leave.
  const isStale = ways.some(({ standing }) => standing === "stale");
  const used = attempts.map(({ approval }) => approval);
  const approvals = isStale ? (await findApprovals(tx, id)).filter((one) => !used.includes(one.id)) : [];
  const needed = getThreshold(tx.house.pack, "front-door.contact-attempts").value;
  return { kind, ways, approvals, varied: countVaried(attempts), needed };
}

async function findAttempts(tx: ActorTx, id: string): Promise<{ kind: ContactKind; attempts: Logged[] }> {
  const query = sql<{ kind: ContactKind; attempts: Logged[] | null }>`
    select c.kind, (select json_agg(s.detail order by s.id) from process.step s
      where s.thing_id = c.id and s.step = 'attempt') as attempts
    from front_door.contact c where c.id = ${id}`;
  const row = (await query.execute(tx.db)).rows[0];
  return { kind: row?.kind ?? "need-help", attempts: row?.attempts ?? [] };
}

/** By the clock that everything here goes by; the database's own has the last word on what is sent. */
function atHouseTime({ house }: ActorTx, way: ContactPermission): ContactPermission {
  const now = house.now();
  const { verifiedAt, expiresAt } = way;
  const standing = !verifiedAt ? "unverified" : expiresAt && expiresAt <= now ? "stale" : "good";
  return { ...way, standing, isSafeNow: standing === "good" && isSafeMoment(way, now, house.calendar) };
}

type Logged = Attempt & { readonly approval?: string };
