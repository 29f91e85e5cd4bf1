import { randomUUID } from "node:crypto";
import type { OwnerClient } from "./owner-client.ts";

/** The key by which the index finds a person of a test's world, as the database has it. */
export function keyOf(personId: string): string {
  return Buffer.from(personId.replaceAll("-", ""), "hex").readBigInt64BE().toString();
}

/** Puts a person into the index, by what one of her things told: the first, if not said which. */
export async function addRecord(client: OwnerClient, personId: string, thingId?: string): Promise<void> {
  const id = randomUUID();
  await client.query(
    `with told as (
       insert into people.record (id, thing_id, sealed, keyed_with)
       select $1, t.id, '\\x00', 1 from process.thing t where t.person_id = $2 and ($4::uuid is null or t.id = $4) order by t.id limit 1 returning id),
     key as (insert into people.block_key (key, record_id) select $3, id from told)
     insert into people.membership (record_id, person_id, decided_by) select id, $2, 'system:matrix' from told`,
    [id, personId, keyOf(personId), thingId ?? null],
  );
}
