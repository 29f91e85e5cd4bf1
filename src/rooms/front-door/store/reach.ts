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
import { openSafeContact, type SafeContact, type SafeContactRow } from "./safe-contact.ts";

/** Everything that decides whether, how and when somebody may be reached about a contact. */
export type Reach = {
  readonly kind: ContactKind;
  /** What was last gone through with her, if anything was. */
  readonly safeContact: SafeContact | undefined;
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
  const { kind, attempts, safeContact } = await findSaidAndDone(tx, id);
  const ways = (await findContacts(tx, id)).map((way) => atHouseTime(tx, way));
  // Only a stale way needs anybody's leave.
  const isStale = ways.some(({ standing }) => standing === "stale");
  const used = attempts.map(({ approval }) => approval);
  const approvals = isStale ? (await findApprovals(tx, id)).filter((one) => !used.includes(one.id)) : [];
  const needed = getThreshold(tx.house.pack, "front-door.contact-attempts").value;
  return { kind, safeContact, ways, approvals, varied: countVaried(attempts), needed };
}

/** What kind of contact it is, what was checked with her and what was tried. One query. */
async function findSaidAndDone(tx: ActorTx, id: string): Promise<SaidAndDone> {
  const query = sql<Found>`
    select c.kind, k.id, k.said, k.checked_at, k.name,
      (select json_agg(s.detail order by s.id) from process.step s
       where s.thing_id = c.id and s.step = 'attempt') as attempts
    from front_door.contact c left join lateral (
      select s.id, s.said, s.checked_at, p.name
      from front_door.safe_contact s join identity.staff p on p.id = s.by_staff
      where s.thing_id = c.id order by s.checked_at desc, s.id limit 1) as k on true
    where c.id = ${id}`;
  const row = (await query.execute(tx.db)).rows[0];
  return {
    kind: row?.kind ?? "need-help",
    attempts: row?.attempts ?? [],
    safeContact: row && row.id !== null ? openSafeContact(tx, row) : undefined,
  };
}

/** By the clock that everything here goes by; the database's own has the last word on what is sent. */
function atHouseTime({ house }: ActorTx, way: ContactPermission): ContactPermission {
  const now = house.now();
  const { verifiedAt, expiresAt } = way;
  const standing = !verifiedAt ? "unverified" : expiresAt && expiresAt <= now ? "stale" : "good";
  return { ...way, standing, isSafeNow: standing === "good" && isSafeMoment(way, now, house.calendar) };
}

type Logged = Attempt & { readonly approval?: string };

type SaidAndDone = {
  readonly kind: ContactKind;
  readonly attempts: readonly Logged[];
  readonly safeContact: SafeContact | undefined;
};

type Found = { readonly kind: ContactKind; readonly attempts: readonly Logged[] | null } & (
  SafeContactRow | { readonly id: null }
);
