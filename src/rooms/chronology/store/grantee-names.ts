import type { ActorTx } from "../../../foundation/access/index.ts";

/** Who a grantee key ("team:front-door/front-door", "staff:<id>") names, in words. */
export async function nameGrantees(
  tx: ActorTx,
  grantees: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const staff = await staffNames(
    tx,
    grantees.filter((key) => key.startsWith("staff:")).map((key) => key.slice(6)),
  );
  return new Map(grantees.map((key) => [key, nameOf(tx, key, staff.get(key.slice(6)))]));
}

/** The same for one, whose name is known already if it is a member of staff. */
export function nameOf({ house }: ActorTx, grantee: string, staffName: string | undefined): string {
  const [kind = "", rest = ""] = grantee.split(":");
  if (kind === "staff") return staffName ?? "A member of staff";
  const [agencyId, part] = rest.split("/");
  const agency = house.pack.agencies.find(({ id }) => id === agencyId);
  if (kind === "team")
    return `${agency?.teams.find(({ id }) => id === part)?.name ?? part}, ${agency?.name ?? agencyId}`;
  if (kind === "role")
    return `${house.pack.roles.find(({ id }) => id === part)?.name ?? part}s, ${agency?.name ?? agencyId}`;
  return "Fanlight";
}

async function staffNames(tx: ActorTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("identity.staff")
    .select(["id", "name"])
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
