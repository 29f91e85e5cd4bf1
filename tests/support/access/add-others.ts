import { randomUUID } from "node:crypto";
import type { OwnerClient } from "./owner-client.ts";
import { getViewer, type PlannedRow, type PlannedWorld } from "./plan-world.ts";

const NOTHING = Buffer.from([0]);

/** Makes the rows that belong to no thing, and the conflicts that viewers are in. */
export async function addOthers(client: OwnerClient, world: PlannedWorld): Promise<void> {
  const ada = world.people.find(({ label }) => label === "Ada")?.id;
  const asker = getViewer(world, "System administrator").seat;
  const user = getViewer(world, "Practitioner in conflict with Ada").seat;
  const about = world.things.find(({ person }) => person === "Ada")?.id;
  const make: Readonly<Record<string, (row: PlannedRow) => Promise<unknown>>> = {
    "a conflict": ({ id, row }) =>
      client.query(
        `insert into access.conflict (id, staff_id, person_id, kind, recorded_by, agency_id, reference, reason_sealed)
         values ($1, $2, $3, 'family', 'system:matrix', $4, 'P-MATRIX', $5)`,
        [id, row.staffId, ada, row.agencyId, NOTHING],
      ),
    "an emergency": ({ id, row }) =>
      client.query(
        `insert into access.break_glass (id, staff_id, seat_id, thing_id, agency_id, reason_sealed, until)
         values ($1, $2, $3, $4, $5, $6, now() + interval '1 hour')`,
        [id, row.staffId, user?.seatId, about, row.agencyId, NOTHING],
      ),
    "an alert": ({ id, row }) =>
      client.query(
        "insert into people.alert (id, staff_id, agency_id, kind, person_id) values ($1, $2, $3, 'opened', $4)",
        [id, row.staffId, row.agencyId, ada],
      ),
    "a role": ({ id, row }) =>
      client.query(
        `insert into identity.role_grant
           (id, kind, staff_id, agency_id, role_id, until, reason_sealed, requested_by, expires_at)
         values ($1, 'seat', $2, $3, 'commissioner', now() + interval '1 day', $4, $5, now() + interval '1 day')`,
        [id, row.staffId, row.agencyId, NOTHING, asker?.staffId],
      ),
    "capacity said": ({ id, row }) =>
      client.query(
        `insert into service.capacity (id, service, agency_id, state, kept_by, valid_until)
         values ($1, 'matrix', $2, 'open', $3, now())`,
        [id, row.agencyId, row.staffId],
      ),
    "a checked translation": ({ id }) =>
      client.query(
        `insert into languages.checked (id, language, version, checker, kept_by)
         values ($1, 'pl', '0123456789', 'A speaker', $2)`,
        [id, asker?.staffId],
      ),
    "work left": ({ id }) =>
      client.query("insert into job_outbox.entry (id, job, payload) values ($1, 'matrix', '{}')", [id]),
    keys: ({ id }) =>
      client.query("insert into set_up.checked (task, staff_id) values ($1, $2) on conflict do nothing", [
        id,
        asker?.staffId,
      ]),
    "intake that": ({ id }) =>
      client.query(
        "insert into intake.sealed (id, kind, key_id, sealed) values ($1, 'matrix', 'matrix', $2)",
        [id, NOTHING],
      ),
  };
  for (const each of world.others) {
    const kind = Object.keys(make).find((start) => each.row.label.startsWith(start));
    if (kind !== undefined) await make[kind]?.(each);
  }
  await addConflicts(client, world);
}

async function addConflicts(client: OwnerClient, { viewers, people, things }: PlannedWorld): Promise<void> {
  for (const { seat, viewer } of viewers) {
    for (const label of viewer.conflicts) {
      await client.query(
        `insert into access.conflict (id, staff_id, person_id, thing_id, kind, recorded_by)
         values ($1, $2, $3, $4, 'family', 'system:matrix')`,
        [
          randomUUID(),
          seat?.staffId,
          people.find((person) => person.label === label)?.id ?? null,
          things.find((thing) => thing.label === label)?.id ?? null,
        ],
      );
    }
  }
}
