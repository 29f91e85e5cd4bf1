import { randomUUID } from "node:crypto";
import { signedIn } from "../../../src/foundation/audit/builders.ts";
import type { House } from "../../../src/foundation/house/index.ts";
import { PERMISSIONS } from "../../../src/foundation/pack/index.ts";
import { processes } from "../../../src/rooms.ts";
import { buildRouteWorld } from "../routes/route-world.ts";

/** A record two practitioners are involved in alike, and their sessions. */
export type SharedRecord = { readonly id: string; readonly base: string; readonly tokens: readonly string[] };

const AGENCY = "front-door";

/** One of every process in every state, each with two who may do whatever may be done. */
export async function recordForTwo(house: House): Promise<SharedRecord[]> {
  const first = await buildRouteWorld(house, AGENCY);
  const second = await signedIn(house.database, {
    agency: AGENCY,
    permissions: Object.keys(PERMISSIONS),
    isSteppedUp: true,
  });
  return house.database.withOwner(async (client) => {
    const { rows } = await client.query<{ id: string; process: string }>(
      "select id, process from process.thing where id = any ($1) and closed_at is null",
      [first.ids],
    );
    for (const { id } of rows) {
      await client.query(
        `insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, granted_by)
         values ($1, $2, $3, 'test', 'test', 'test', $3)`,
        [randomUUID(), id, `staff:${second.staff}`],
      );
    }
    return rows.map(({ id, process }) => ({
      id,
      base: processes.find(({ name }) => name === process)?.base ?? "",
      tokens: [first.token, second.token],
    }));
  });
}
