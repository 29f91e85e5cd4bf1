import type { Database } from "../../db/index.ts";
import type { Pack } from "../../pack/index.ts";
import { demoPeople } from "./demo-people.ts";

/**
 * Makes the demonstration's people and their seats, as the owner, at start; those that are there stay as they are.
 * Only ever for a database stamped as a demonstration.
 */
export async function ensureDemoPeople(database: Database, pack: Pack): Promise<void> {
  const people = JSON.stringify(demoPeople(pack));
  await database.withOwner(async (client) => {
    await client.query("begin");
    await client.query(STAFF, [people]);
    await client.query(SEATS, [people]);
    await client.query("commit");
  });
}

const ROWS = `json_to_recordset($1::json) as d("staffId" uuid, "seatId" uuid, name text, email text,
  "roleId" text, "agencyId" text, "teamId" text)
  where exists (select from migration.installation where mode = 'demo')`;

const STAFF = `
  insert into identity.staff (id, name, email) select "staffId", name, email from ${ROWS} on conflict do nothing`;

const SEATS = `
  insert into identity.seat (id, staff_id, agency_id, team_id, role_id)
  select "seatId", "staffId", "agencyId", "teamId", "roleId" from ${ROWS} on conflict do nothing`;
