import { createHash, randomUUID } from "node:crypto";
import type { Database } from "../db/index.ts";

const AGENCIES = ["refuge", "council"];

/** Two agencies, "refuge" and "council", for tests to sign in at. */
export async function twoAgencies(database: Database): Promise<void> {
  await database.withOwner((client) =>
    client.query(
      "insert into identity.agency (id, name, kind) select a, a, 'service' from unnest($1::text[]) a on conflict do nothing",
      [AGENCIES],
    ),
  );
}

/** Someone signed in with just these permissions, in a seat of her own, not stepped up unless told. */
export async function signedIn(database: Database, wanted: Wanted = {}): Promise<SignedIn> {
  const [token, stream, staff, seat] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const role = `role-${staff}`;
  await database.withOwner(async (client) => {
    await client.query("insert into identity.role (id, name) values ($1, 'Tester')", [role]);
    await client.query("insert into identity.role_permission select $1, unnest($2::text[])", [
      role,
      wanted.permissions ?? [],
    ]);
    await client.query("insert into identity.staff (id, name, email) values ($1, 'A colleague', $2)", [
      staff,
      `${staff}@example.org`,
    ]);
    await client.query(
      "insert into identity.seat (id, staff_id, agency_id, role_id) values ($1, $2, $3, $4)",
      [seat, staff, wanted.agency ?? "refuge", role],
    );
    await client.query(
      `insert into identity.session (token_hash, stream_id, staff_id, seat_id, expires_at, stepped_up_until)
       values ($1, $2, $3, $4, now() + interval '1 hour', case when $5 then now() + interval '1 hour' end)`,
      [hashed(token), stream, staff, seat, wanted.isSteppedUp ?? false],
    );
  });
  return { token, stream, staff, seat };
}

/** A job at work as the named system actor. */
export async function jobAtWork(
  database: Database,
  name: string,
): Promise<{ token: string; stream: string }> {
  const [token, stream] = [randomUUID(), randomUUID()];
  await database.withOwner((client) =>
    client.query(
      `insert into identity.session (token_hash, stream_id, system_actor, expires_at)
       values ($1, $2, $3, now() + interval '1 hour')`,
      [hashed(token), stream, name],
    ),
  );
  return { token, stream };
}

/** A person someone has recognised. */
export async function personOnRecord(database: Database): Promise<string> {
  const id = randomUUID();
  await database.withOwner((client) =>
    client.query(
      "insert into people.person (id, reference, agency_id, side, created_by) values ($1, $2, 'refuge', 'harmed', 'system:test')",
      [id, id],
    ),
  );
  return id;
}

/** A thing that exists, with these grantees involved in it. */
export async function thingWith(
  database: Database,
  grantees: readonly string[],
  personId: string | null = null,
): Promise<string> {
  const id = randomUUID();
  // The state and the step that led to it have to come together.
  await inTransaction(database, async (client) => {
    await client.query(
      "insert into process.rule values ('test', 'open', '', 'open', 'test') on conflict do nothing",
    );
    await client.query(
      `insert into process.thing (id, process, reference, state, agency_id, person_id, opened_by)
       values ($1, 'test', $2, 'open', 'refuge', $3, 'system:test')`,
      [id, id, personId],
    );
    await client.query(
      "insert into process.step (thing_id, step, from_state, to_state, by) values ($1, 'open', '', 'open', 'system:test')",
      [id],
    );
    await client.query(
      `insert into access.involvement (id, thing_id, person_id, grantee, capacity, basis, purpose, granted_by)
       select gen_random_uuid(), $1, $2, unnest($3::text[]), 'test', 'test', 'test', 'system:test'`,
      [id, personId, grantees],
    );
  });
  return id;
}

/** One transaction of the owner, undone when it fails. */
export async function inTransaction(
  database: Database,
  work: (client: OwnerClient) => Promise<void>,
): Promise<void> {
  await database.withOwner(async (client) => {
    await client.query("begin");
    try {
      await work(client);
      await client.query("commit");
    } catch (error) {
      await client.query("rollback");
      throw error;
    }
  });
}

function hashed(token: string): Buffer {
  return createHash("sha256").update(token, "utf8").digest();
}

type Wanted = { agency?: string; permissions?: readonly string[]; isSteppedUp?: boolean };
type SignedIn = { token: string; stream: string; staff: string; seat: string };

/** The connection that work as the owner is done on. */
export type OwnerClient = Parameters<Parameters<Database["withOwner"]>[0]>[0];
