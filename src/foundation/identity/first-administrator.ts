import { randomUUID } from "node:crypto";
import { hashToken, newToken } from "../crypto/index.ts";
import type { Database } from "../db/index.ts";
import { configError, FanlightError } from "../errors/index.ts";
import type { Pack } from "../pack/index.ts";
import type { NewInvitation } from "./invitation.ts";

export type NewAdministrator = {
  readonly name: string;
  readonly email: string;
  /** The agency she administers from; the front door's when left out. */
  readonly agency?: string | undefined;
  /** Another beside those there are. */
  readonly another: boolean;
};

const LASTS_MS = 48 * 3_600_000;

/**
 * Makes an administrator with her seat, as the owner: the one way to give a role without a second person, for when
 * there is none. She joins by the link of the invitation.
 * @throws conflict when there is one already and no other was asked for; a configuration error for a pack without.
 */
export async function createAdministrator(
  database: Database,
  pack: Pack,
  { name, email, agency, another }: NewAdministrator,
): Promise<NewInvitation> {
  const roleId = administratorRole(pack);
  const agencyId = agencyOf(pack, agency);
  const [staffId, token, expiresAt] = [randomUUID(), newToken(), new Date(Date.now() + LASTS_MS)];
  await database.withOwner(async (client) => {
    await client.query("begin");
    try {
      // Two commands at once must not both find nobody.
      await client.query("lock table identity.staff in share row exclusive mode");
      if (!another && (await client.query(EXISTING)).rows.length > 0) throw exists();
      if ((await client.query(SAME_EMAIL, [email])).rows.length > 0) throw taken();
      await client.query(
        "insert into identity.staff (id, name, email, state) values ($1, $2, $3, 'invited')",
        [staffId, name, email],
      );
      await client.query(
        "insert into identity.seat (id, staff_id, agency_id, role_id) values ($1, $2, $3, $4)",
        [randomUUID(), staffId, agencyId, roleId],
      );
      await client.query(
        "insert into identity.invitation (token_hash, staff_id, expires_at) values ($1, $2, $3)",
        [hashToken(token), staffId, expiresAt],
      );
      await client.query("commit");
    } catch (error) {
      await client.query("rollback");
      throw error;
    }
  });
  return { token, expiresAt };
}

const EXISTING = `
  select from identity.seat t
  join identity.staff p on p.id = t.staff_id and p.state <> 'left'
  join identity.role_permission r on r.role_id = t.role_id and r.permission = 'admin.people'
  where t.ended_at is null and coalesce(t.until > now(), true)`;
const SAME_EMAIL = "select from identity.staff where lower(email) = lower($1)";

function administratorRole({ roles }: Pack): string {
  const role = roles.find(({ permissions }) => permissions.includes("admin.people"));
  if (role) return role.id;
  const cure = 'Give one role the permission "admin.people".';
  throw configError([{ where: "roles.yaml", what: "No role administers people.", cure }]);
}

function agencyOf({ agencies }: Pack, wanted: string | undefined): string {
  const agency =
    wanted === undefined ? agencies.find(({ kind }) => kind === "front-door") : byId(agencies, wanted);
  if (agency) return agency.id;
  const cure = `Name one of the pack's agencies with --agency: ${agencies.map(({ id }) => id).join(", ")}.`;
  throw configError([{ where: "--agency", what: "There is no such agency.", cure }]);
}

function byId(agencies: Pack["agencies"], wanted: string) {
  return agencies.find(({ id }) => id === wanted);
}

function exists(): FanlightError {
  return new FanlightError({
    code: "conflict",
    status: 409,
    message: "There is an administrator already.",
    cure: "She can add people. To make another beside her, add --another.",
  });
}

function taken(): FanlightError {
  return new FanlightError({
    code: "conflict",
    status: 409,
    message: "Somebody with this e-mail address is there already.",
    cure: "Use another address, or let an administrator give this person a new way in.",
  });
}
