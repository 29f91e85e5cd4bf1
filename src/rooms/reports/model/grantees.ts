import type { Actor } from "../../../foundation/access/index.ts";

/** The names by which somebody may be asked: her role's at her agency, her team's. As the database has them. */
export function granteesOf({
  agencyId,
  roleId,
  teamId,
}: Pick<Actor, "agencyId" | "roleId" | "teamId">): string[] {
  return [`role:${agencyId}/${roleId}`, ...(teamId === undefined ? [] : [`team:${teamId}`])];
}
