import { randomUUID } from "node:crypto";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { conflict, notFound } from "../../../foundation/errors/index.ts";
import { invite, type NewInvitation } from "../../../foundation/identity/index.ts";

/** Somebody who works in the partnership, as an administrator of people sees her. */
export type Colleague = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly state: "invited" | "active" | "left";
  readonly passkeys: number;
  readonly isInvited: boolean;
  readonly seats: readonly HeldSeat[];
};

export type HeldSeat = {
  readonly id: string;
  readonly roleId: string;
  readonly roleName: string;
  readonly agencyName: string;
  readonly teamName: string | null;
  readonly until: string | null;
};

/** Everyone, or those with a role at an agency; leavers last. */
export async function findColleagues(tx: ActorTx, agency?: string): Promise<Colleague[]> {
  return select(
    tx,
    sql`${agency ?? null}::text is null or exists (
    select from identity.seat t where t.staff_id = p.id and t.ended_at is null and t.agency_id = ${agency ?? null})`,
  );
}

/** @throws not-found for nobody. */
export async function getColleague(tx: ActorTx, id: string): Promise<Colleague> {
  const [found] = await select(tx, sql`p.id = ${id}`);
  if (!found) throw notFound();
  return found;
}

/** @returns the id of whoever has this address already, in whatever letters. */
export async function findByEmail(tx: ActorTx, email: string): Promise<string | undefined> {
  const query = sql<{ id: string }>`select id from identity.staff where lower(email) = lower(${email})`;
  return (await query.execute(tx.db)).rows[0]?.id;
}

/** Adds somebody, with no role and no way in. */
export async function addColleague(
  tx: ActorTx,
  { name, email }: { name: string; email: string },
): Promise<string> {
  const id = randomUUID();
  await sql`insert into identity.staff (id, name, email, state) values (${id}, ${name}, ${email}, 'invited')`.execute(
    tx.db,
  );
  await recordAudit(tx, { event: "staff.added", detail: { staff: id } });
  return id;
}

/** A link for someone who has not joined yet. */
export async function inviteColleague(tx: ActorTx, { id, state }: Colleague): Promise<NewInvitation> {
  if (state !== "invited") throw conflict("This person has joined already. A new way in takes two people.");
  const invitation = await invite(tx.db, id);
  await recordAudit(tx, { event: "staff.invited", detail: { staff: id } });
  return invitation;
}

/** Ends one role at once. */
export async function endSeat(tx: ActorTx, colleague: Colleague, seat: HeldSeat): Promise<void> {
  await run(tx, sql`select identity.end_seat(${seat.id}) as done`);
  await recordAudit(tx, { event: "role.ended", detail: { staff: colleague.id, role: seat.roleId } });
}

/** Ends everything at once: roles, sessions, passkeys, links. */
export async function markLeft(tx: ActorTx, { id }: Colleague): Promise<void> {
  await run(tx, sql`select identity.leave(${id}) as done`);
  await recordAudit(tx, { event: "staff.left", detail: { staff: id } });
}

/** Somebody who had left, with nothing of what she had. */
export async function markBack(tx: ActorTx, { id }: Colleague): Promise<void> {
  await run(tx, sql`select identity.come_back(${id}) as done`);
  await recordAudit(tx, { event: "staff.came-back", detail: { staff: id } });
}

async function run(tx: ActorTx, query: ReturnType<typeof sql>): Promise<void> {
  const { rows } = await query.execute(tx.db);
  const [row] = rows as { done: boolean }[];
  if (!row?.done) throw conflict("Somebody else changed this while the page was open.");
}

async function select(tx: ActorTx, where: ReturnType<typeof sql>): Promise<Colleague[]> {
  const query = sql<Colleague>`
    select p.id, p.name, p.email, p.state, coalesce(w.passkeys, 0) as passkeys, coalesce(w.is_invited, false) as "isInvited",
      coalesce((
        select json_agg(json_build_object('id', t.id, 'roleId', r.id, 'roleName', r.name, 'agencyName', a.name,
          'teamName', m.name, 'until', t.until) order by a.name, r.name)
        from identity.seat t join identity.agency a on a.id = t.agency_id join identity.role r on r.id = t.role_id
        left join identity.team m on m.id = t.team_id
        where t.staff_id = p.id and t.ended_at is null and coalesce(t.until > now(), true)), '[]') as seats
    from identity.staff p left join identity.ways_in() w on w.staff_id = p.id
    where ${where}
    order by p.state = 'left', p.name, p.id`;
  return (await query.execute(tx.db)).rows;
}
