import { randomUUID } from "node:crypto";
import { sealValue, type House } from "../../../src/foundation/house/index.ts";
import { CANARY } from "./canary.ts";
import type { RouteWorld } from "./route-world.ts";

const TIMES = 12;

/** Adds more of what pages list to every thing of a world: steps, notes, clocks, involvements, looks, names, details. */
export async function growWorld(house: House, { ids, staffId }: RouteWorld): Promise<void> {
  await house.database.withOwner(async (client) => {
    await client.query("begin");
    await client.query("set local role fanlight_owner");
    for (let time = 0; time < TIMES; time += 1) {
      await client.query(
        `insert into process.step (thing_id, step, from_state, to_state, by)
         select distinct on (thing_id) thing_id, step, from_state, to_state, 'staff:' || $2
         from process.step where thing_id = any ($1::uuid[]) order by thing_id, id`,
        [ids, staffId],
      );
      await client.query(
        `insert into process.clock (thing_id, name, started_at, limit_key, for_grantee, due_at)
         select id, 'grown', now() + $3 * interval '1 second', 'grown', 'staff:' || $2, now()
         from process.thing where id = any ($1::uuid[])`,
        [ids, staffId, time],
      );
      await client.query(
        `insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, granted_by)
         select gen_random_uuid(), id, 'staff:' || gen_random_uuid(), 'test', 'test', 'test', 'system:test'
         from process.thing where id = any ($1::uuid[])`,
        [ids],
      );
    }
    await addSealed(client, house, { ids, staffId });
    await client.query("commit");
  });
}

type Client = { query<T>(text: string, values?: unknown[]): Promise<{ rows: T[] }> };

async function addSealed(
  client: Client,
  house: House,
  { ids, staffId }: Pick<RouteWorld, "ids" | "staffId">,
): Promise<void> {
  const { rows } = await client.query<{ id: string; person_id: string; agency_id: string }>(
    "select id, person_id, agency_id from process.thing where id = any ($1::uuid[]) limit 5",
    [ids],
  );
  for (const { id: thing, person_id: person, agency_id: agency } of rows) {
    const [note, name, detail] = [randomUUID(), randomUUID(), randomUUID()];
    const seal = (
      table: string,
      row: string,
      column: string,
      value: Parameters<typeof sealValue>[2],
    ): Buffer => sealValue(house, { table, row, column }, value);
    await client.query(
      `insert into chronology.note (id, thing_id, kind, body, by_staff, agency_id) values ($1, $2, 'own-words', $3, $4, $5)`,
      [note, thing, seal("chronology.note", note, "body", CANARY), staffId, agency],
    );
    await client.query(
      "insert into people.name (id, person_id, kind, sealed, thing_id) values ($1, $2, 'alias', $3, $4)",
      [name, person, seal("people.name", name, "sealed", { given: CANARY, family: CANARY }), thing],
    );
    await client.query(
      "insert into people.detail (id, person_id, kind, sealed, thing_id) values ($1, $2, 'phone', $3, $4)",
      [detail, person, seal("people.detail", detail, "sealed", "+447700900123"), thing],
    );
  }
}
