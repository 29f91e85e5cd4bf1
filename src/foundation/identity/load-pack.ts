import type { Database } from "../db/index.ts";
import type { Pack } from "../pack/index.ts";

/** What a named system actor may do: "system:intake" takes intake in and nothing else. */
export type SystemPermissions = Readonly<Record<string, readonly string[]>>;

/**
 * Makes the agencies, teams and roles of the database those of the pack, as the owner, at start. What a pack no
 * longer names stays, inactive: things point to it.
 */
export async function loadReference(
  database: Database,
  pack: Pack,
  system: SystemPermissions,
): Promise<void> {
  const agencies = pack.agencies.map(({ id, name, kind, coversEmployersQuestion }) => ({
    id,
    name,
    kind,
    employer_category: coversEmployersQuestion ?? null,
  }));
  const teams = pack.agencies.flatMap((agency) =>
    agency.teams.map(({ id, name }) => ({ id: teamKey(agency.id, id), agency_id: agency.id, name })),
  );
  const roles = pack.roles.map(({ id, name, description }) => ({ id, name, description }));
  const systemRoles = Object.keys(system).map((id) => ({
    id: `system:${id}`,
    name: id,
    description: "A job.",
  }));
  const permissions = [
    ...pack.roles.flatMap((role) => role.permissions.map((permission) => ({ role_id: role.id, permission }))),
    ...Object.entries(system).flatMap(([id, list]) =>
      list.map((permission) => ({ role_id: `system:${id}`, permission })),
    ),
  ];
  await database.withOwner(async (client) => {
    await client.query("begin");
    for (const [statement, rows] of [
      [AGENCIES, agencies],
      [TEAMS, teams],
      [ROLES, [...roles, ...systemRoles]],
      ["delete from identity.role_permission where $1::json is not null", []],
      [PERMISSIONS, permissions],
    ] as const) {
      await client.query(statement, [JSON.stringify(rows)]);
    }
    await client.query("commit");
  });
}

const AGENCIES = `
  insert into identity.agency (id, name, kind, employer_category)
  select id, name, kind, employer_category from json_populate_recordset(null::identity.agency, $1::json)
  on conflict (id) do update set name = excluded.name, kind = excluded.kind,
    employer_category = excluded.employer_category, active = true`;

const TEAMS = `
  insert into identity.team (id, agency_id, name)
  select id, agency_id, name from json_populate_recordset(null::identity.team, $1::json)
  on conflict (id) do update set name = excluded.name, active = true`;

const ROLES = `
  insert into identity.role select * from json_populate_recordset(null::identity.role, $1::json)
  on conflict (id) do update set name = excluded.name, description = excluded.description`;

const PERMISSIONS = `
  insert into identity.role_permission
  select * from json_populate_recordset(null::identity.role_permission, $1::json)`;

/** A team's id in the database: packs may call teams of different agencies the same. */
export function teamKey(agencyId: string, teamId: string): string {
  return `${agencyId}/${teamId}`;
}
