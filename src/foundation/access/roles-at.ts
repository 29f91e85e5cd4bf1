import type { Pack, Permission } from "../pack/index.ts";

/** Whoever holds a permission at an agency, by role, as involvements name them; in the order of the pack. */
export function rolesAt({ roles }: Pick<Pack, "roles">, agencyId: string, permission: Permission): string[] {
  return roles
    .filter(({ permissions }) => permissions.includes(permission))
    .map(({ id }) => `role:${agencyId}/${id}`);
}
