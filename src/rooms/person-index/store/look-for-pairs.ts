import { randomUUID } from "node:crypto";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { teamKey } from "../../../foundation/identity/index.ts";
import { withSystemActor } from "../../../foundation/jobs/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { openThing } from "../../../foundation/process/index.ts";
import {
  INDEX,
  lookUpPerson,
  openRecord,
  type FoundRow,
  type KnownAs,
  type Neighbour,
} from "../../people/index.ts";
import { matchProcess } from "../match-process.ts";
import { sealReasons } from "./match.ts";

/** People a transaction, so that nobody waits long behind it. */
const AT_ONCE = 10;
/** A turn begins no further transaction after so long. */
const TURN_MS = 30_000;

/**
 * Looks everybody up of whom something was told since the last time, and opens a pair for each who may be somebody else
 * known. One by one or all at once, the same rules give the same pairs; interrupted, it goes on where it was.
 * @returns how many people were looked up.
 */
export async function lookForPairs(house: House): Promise<number> {
  const end = performance.now() + TURN_MS;
  let looked = 0;
  for (let done = AT_ONCE; done === AT_ONCE && performance.now() < end; looked += done)
    done = await withSystemActor(house, INDEX, lookForSome);
  return looked;
}

async function lookForSome(tx: ActorTx): Promise<number> {
  const { rows } = await sql<LookRow>`select * from person_index.next_to_look(${AT_ONCE})`.execute(tx.db);
  for (const row of rows) {
    const told = (row.sealed ?? []).map((sealed, place) =>
      openRecord(tx.house, row.records?.[place] ?? "", sealed),
    );
    for (const found of await neighboursOf(tx, row.person_id, told)) await openPair(tx, row.person_id, found);
  }
  const looked = rows.map(({ person_id }) => person_id);
  await sql`select person_index.were_looked_at(${looked}::uuid[])`.execute(tx.db);
  return rows.length;
}

/** Others who may be the same person, above the bands' floor. */
function neighboursOf(tx: ActorTx, personId: string, told: readonly KnownAs[]): Promise<Neighbour[]> {
  return lookUpPerson(tx, told, async (keys, terms) => {
    const query = sql<FoundRow>`
      select * from person_index.neighbours(${personId}, ${keys}::bigint[], ${terms}::bigint[])`;
    return (await query.execute(tx.db)).rows;
  });
}

/** Opens a pair for the front door's team, or where either is for named people only, for its managers. */
async function openPair(tx: ActorTx, personId: string, found: Neighbour): Promise<void> {
  const id = randomUUID();
  const { agencyId, team, managers } = doorOf(tx.house.pack);
  const query = sql<{
    open: boolean;
  }>`select person_index.are_open_to(${personId}, ${found.personId}, ${team}) as open`;
  const grantee = (await query.execute(tx.db)).rows[0]?.open ? team : managers;
  const parts = sealReasons(tx.house, id, found.reasons);
  await openThing(tx, matchProcess, {
    id,
    agencyId,
    owner: grantee,
    involved: [
      {
        grantee,
        capacity: "front door",
        basis: "two records may be of one person",
        purpose: "to say whether they are",
      },
    ],
    detail: { band: found.band },
  });
  await sql`
    select person_index.open_match(${id}, ${personId}, ${found.personId}, ${found.bits}, ${found.probability},
      ${found.model}, ${parts})`.execute(tx.db);
}

/** Whose pairs are: the front door's, as in `front-door`'s own. */
function doorOf({ agencies }: Pack) {
  const door = agencies.find(({ kind }) => kind === "front-door");
  const team = door?.teams[0];
  if (!door || !team) throw new Error("The pack has no front door with a team.");
  return {
    agencyId: door.id,
    team: `team:${teamKey(door.id, team.id)}`,
    managers: `role:${door.id}/front-door-manager`,
  };
}

type LookRow = {
  readonly person_id: string;
  readonly records: string[] | null;
  readonly sealed: Buffer[] | null;
};
