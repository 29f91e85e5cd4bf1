import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import { hashToken, newToken } from "../../../foundation/crypto/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { conflict, notFound } from "../../../foundation/errors/index.ts";
import { openValue, sealValue, type ValuePlace } from "../../../foundation/house/index.ts";
import { tellDeciders } from "./tell-deciders.ts";

const WAITS_MS = 14 * 86_400_000;

/** A wish that needs a second person: a role for someone, or a new way in for someone who has roles. */
export type Wish = { readonly staffId: string; readonly reason: string } & (
  | { readonly kind: "way-in" }
  | {
      readonly kind: "seat";
      readonly agencyId: string;
      readonly teamId: string | undefined;
      readonly roleId: string;
      readonly until: Date;
    }
);

/** One that was asked for, as those who may decide or follow it see it. */
export type RoleGrant = {
  readonly id: string;
  readonly kind: "seat" | "way-in";
  readonly staffId: string;
  readonly staffName: string;
  readonly roleId: string | undefined;
  readonly roleName: string | undefined;
  readonly agencyId: string | undefined;
  readonly agencyName: string | undefined;
  readonly until: Date | undefined;
  readonly requestedBy: string;
  readonly requesterName: string;
  readonly requestedAt: Date;
  readonly expiresAt: Date;
  readonly decision: "confirmed" | "refused" | undefined;
};

/** With why it was asked for: opened for whoever decides, not for lists. */
export type OpenedGrant = RoleGrant & { readonly reason: string };

/** Asks for it, in the actor's name, and tells those who may be the second person that something waits. */
export async function askForGrant(tx: ActorTx, wish: Wish): Promise<string> {
  const id = randomUUID();
  const seat = wish.kind === "seat" ? wish : undefined;
  const expiresAt = new Date(tx.house.now().getTime() + WAITS_MS);
  await sql`insert into identity.role_grant
      (id, kind, staff_id, agency_id, team_id, role_id, until, reason_sealed, requested_by, expires_at)
    values (${id}, ${wish.kind}, ${wish.staffId}, ${seat?.agencyId ?? null}, ${seat?.teamId ?? null},
      ${seat?.roleId ?? null}, ${seat?.until ?? null}, ${sealValue(tx.house, reasonPlace(id), wish.reason)},
      ${tx.actor.staffId}, least(${expiresAt}, now() + interval '14 days'))`.execute(tx.db);
  const detail = { staff: wish.staffId, ...(seat ? { role: seat.roleId, agency: seat.agencyId } : {}) };
  await recordAudit(tx, { event: `${eventOf(wish.kind)}.asked`, detail });
  await tellDeciders(tx, { staffId: wish.staffId, agencyId: seat?.agencyId });
  return id;
}

/** Those that wait for a decision and that the actor sees, oldest first; of one person alone when she is named. */
export async function findWaiting(tx: ActorTx, staffId?: string): Promise<RoleGrant[]> {
  const rows = await select(
    tx,
    sql`g.decision is null and g.expires_at > now()
    and (${staffId ?? null}::uuid is null or g.staff_id = ${staffId ?? null})`,
  );
  return rows.map(toGrant);
}

/** @throws not-found for what is not there, and for what the actor may not see. */
export async function getGrant(tx: ActorTx, id: string): Promise<OpenedGrant> {
  const [row] = await select(tx, sql`g.id = ${id}`);
  if (!row) throw notFound();
  const reason = openValue(tx.house, reasonPlace(row.id), row.reason_sealed, (value) =>
    z.string().parse(value),
  );
  return { ...toGrant(row), reason };
}

/** Whether the actor can be the second person for it. */
export function isSecondPerson({ actor }: ActorTx, grant: RoleGrant): boolean {
  return actor.staffId !== grant.requestedBy && actor.staffId !== grant.staffId;
}

/**
 * Decides, as the second person. @returns the token of the link, for a new way in that was confirmed.
 * @throws conflict when it was decided or ran out meanwhile.
 */
export async function decideGrant(
  tx: ActorTx,
  grant: RoleGrant,
  decision: "confirmed" | "refused",
): Promise<string | undefined> {
  const token = newToken();
  const query = sql<{ done: boolean }>`
    select identity.decide_grant(${grant.id}, ${decision}, ${randomUUID()}, ${hashToken(token)}) as done`;
  const [row] = (await query.execute(tx.db)).rows;
  if (!row?.done) throw conflict("This was decided, or ran out, while the page was open.");
  const { staffId, roleId, agencyId } = grant;
  const detail = { staff: staffId, ...(roleId && agencyId ? { role: roleId, agency: agencyId } : {}) };
  await recordAudit(tx, { event: `${eventOf(grant.kind)}.${decision}`, detail });
  return grant.kind === "way-in" && decision === "confirmed" ? token : undefined;
}

/** Whether roles the person holds forbid her this one (SAFETY 71): the database would refuse it. */
export async function areWalled(tx: ActorTx, staffId: string, roleId: string): Promise<boolean> {
  const query = sql<{ walled: boolean }>`select identity.are_walled(${staffId}, ${roleId}) as walled`;
  return (await query.execute(tx.db)).rows[0]?.walled ?? true;
}

async function select(tx: ActorTx, where: ReturnType<typeof sql>): Promise<Row[]> {
  const query = sql<Row>`
    select g.id, g.kind, g.staff_id, p.name as staff_name, g.role_id, r.name as role_name, g.agency_id,
      a.name as agency_name, g.until, g.reason_sealed, g.requested_by, q.name as requester_name, g.requested_at,
      g.expires_at, g.decision
    from identity.role_grant g
    join identity.staff p on p.id = g.staff_id join identity.staff q on q.id = g.requested_by
    left join identity.role r on r.id = g.role_id left join identity.agency a on a.id = g.agency_id
    where ${where} order by g.requested_at, g.id`;
  return (await query.execute(tx.db)).rows;
}

function toGrant(row: Row): RoleGrant {
  return {
    id: row.id,
    kind: row.kind,
    staffId: row.staff_id,
    staffName: row.staff_name,
    roleId: row.role_id ?? undefined,
    roleName: row.role_name ?? undefined,
    agencyId: row.agency_id ?? undefined,
    agencyName: row.agency_name ?? undefined,
    until: row.until ?? undefined,
    requestedBy: row.requested_by,
    requesterName: row.requester_name,
    requestedAt: row.requested_at,
    expiresAt: row.expires_at,
    decision: row.decision ?? undefined,
  };
}

function reasonPlace(row: string): ValuePlace {
  return { table: "identity.role_grant", row, column: "reason_sealed" };
}

function eventOf(kind: RoleGrant["kind"]): string {
  return kind === "seat" ? "role" : "way-in";
}

type Row = {
  id: string;
  kind: "seat" | "way-in";
  staff_id: string;
  staff_name: string;
  role_id: string | null;
  role_name: string | null;
  agency_id: string | null;
  agency_name: string | null;
  until: Date | null;
  reason_sealed: Buffer;
  requested_by: string;
  requester_name: string;
  requested_at: Date;
  expires_at: Date;
  decision: "confirmed" | "refused" | null;
};
