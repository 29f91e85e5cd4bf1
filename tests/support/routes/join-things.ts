import { randomUUID } from "node:crypto";
import { sealValue, type House } from "../../../src/foundation/house/index.ts";
import type { OwnerClient } from "../access/owner-client.ts";
import { CANARY } from "./canary.ts";

type Place = {
  readonly client: OwnerClient;
  readonly house: House;
  readonly agency: string;
  readonly staff: string;
  readonly colleague: string;
};

/** A case that is worked on: its parts are the world's, she was referred on from it, a colleague is on its team, something was written in it. */
export async function joinThings(place: Place, things: readonly string[]): Promise<void> {
  const { client, house, agency, staff, colleague } = place;
  const { rows } = await client.query<{ id: string; person_id: string }>(
    "select id, person_id from process.thing where id = any ($1::uuid[]) and process = 'case' and state = 'active'",
    [things],
  );
  const [active] = rows;
  if (!active) throw new Error("There is no active case among the things of the world.");
  await client.query(
    `update process.thing set parent_id = $2
     where id = any ($1::uuid[]) and (process in ('plan', 'goal', 'task', 'review', 'document', 'risk', 'needs')
       or (process = 'referral' and state = 'accepted'))`,
    [things, active.id],
  );
  await client.query(
    `insert into access.involvement (id, thing_id, person_id, grantee, capacity, basis, purpose, granted_by)
     values ($1, $2, $3, $4, 'second worker', 'test', 'test', 'system:test')`,
    [randomUUID(), active.id, active.person_id, `staff:${colleague}`],
  );
  const note = randomUUID();
  await client.query(
    `insert into chronology.note (id, thing_id, kind, body, by_staff, agency_id) values ($1, $2, 'fact', $3, $4, $5)`,
    [
      note,
      active.id,
      sealValue(house, { table: "chronology.note", row: note, column: "body" }, CANARY),
      staff,
      agency,
    ],
  );
  await client.query("update support.plan set copy = 'safe', copy_version = 1 where id = any ($1::uuid[])", [
    things,
  ]);
}

/** Opens what is told of two people to somebody, and both of the two: whoever works with people causing harm sees none. */
export async function openLinks({ client }: Place, things: readonly string[], to: string): Promise<void> {
  await client.query(
    `insert into access.involvement (id, thing_id, person_id, grantee, capacity, basis, purpose, granted_by)
     select gen_random_uuid(), l.id, p.person_id, $2, 'test', 'test', 'test', 'system:test'
     from relationship.link l, lateral (values (l.person_id), (l.other_id)) as p (person_id)
     where l.id = any ($1::uuid[])`,
    [things, `staff:${to}`],
  );
}
