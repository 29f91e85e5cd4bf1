import { sql } from "kysely";
import type { Tx } from "../db/index.ts";
import type { House } from "../house/index.ts";
import { FanlightError } from "../errors/index.ts";
import type { Actor, ActorTx } from "./actor.ts";

type ActorRow = {
  stream_id: string;
  staff_id: string | null;
  staff_name: string | null;
  seat_id: string | null;
  agency_id: string | null;
  agency_name: string | null;
  team_id: string | null;
  role_id: string | null;
  role_name: string | null;
  system_actor: string | null;
  permissions: string[];
  stepped_up: boolean;
};

/**
 * Runs one transaction as the actor the session token belongs to. The database looks the actor up again for
 * every policy from the token alone, so nothing said by the client, nor by this code, can change who it is.
 * @throws signed-out when the token opens no session.
 */
export async function withActor<T>(
  house: House,
  token: string,
  work: (tx: ActorTx) => Promise<T>,
): Promise<T> {
  return house.database.kysely.transaction().execute(async (db) => {
    const actor = await enter(db, token);
    if (!actor) throw signedOut();
    return work({ db, actor, house });
  });
}

/** One statement takes the role, sets the token and answers who that is. */
async function enter(db: Tx, token: string): Promise<Actor | undefined> {
  const query = sql<ActorRow>`
    select e.* from (select set_config('role', 'fanlight_app', true)) as r, identity.enter(${token}) as e`;
  const [row] = (await query.execute(db)).rows;
  return row && toActor(row);
}

function toActor(row: ActorRow): Actor {
  return {
    streamId: row.stream_id,
    staffId: row.staff_id ?? undefined,
    staffName: row.staff_name ?? undefined,
    seatId: row.seat_id ?? undefined,
    agencyId: row.agency_id ?? undefined,
    agencyName: row.agency_name ?? undefined,
    teamId: row.team_id ?? undefined,
    roleId: row.role_id ?? undefined,
    roleName: row.role_name ?? undefined,
    systemActor: row.system_actor ?? undefined,
    permissions: new Set(row.permissions),
    steppedUp: row.stepped_up,
  };
}

/** 401: the page answers it by the way in, and says nothing of what was asked for. */
function signedOut(): FanlightError {
  return new FanlightError({
    code: "signed-out",
    status: 401,
    message: "You are not signed in, or your time has run out.",
    cure: "Sign in and open the page again.",
  });
}
