import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { workingDays } from "../clock/index.ts";
import { checkoutRoot } from "../config/index.ts";
import { derivePublicKeys, hashToken, newKeyRing, newKeyShelf, newToken } from "../crypto/index.ts";
import type { Database } from "../db/index.ts";
import type { House } from "../house/index.ts";
import { loadPack } from "../pack/index.ts";

const AGENCY = "messages-test";

/** A house for tests, with keys of its own, the Hertfordshire pack, an agency, and the actor that sends messages. */
export async function houseOn(database: Database): Promise<House> {
  const keys = newKeyRing();
  await run(
    database,
    `insert into identity.agency (id, name, kind) values ('${AGENCY}', 'A service', 'service') on conflict do nothing`,
    `insert into identity.role (id, name) values ('system:messages', 'messages') on conflict do nothing`,
    `insert into identity.role_permission values ('system:messages', 'message.relay') on conflict do nothing`,
    `insert into process.rule values ('messages-test', 'open', '', 'open', 'test') on conflict do nothing`,
  );
  return {
    mode: "demo",
    database,
    pack: loadPack(join(checkoutRoot, "packs/hertfordshire")),
    keys,
    publicKeys: derivePublicKeys(keys),
    shelf: newKeyShelf(),
    origins: { help: "http://help.test", partnership: "http://partnership.test", staff: "http://staff.test" },
    calendar: workingDays([]),
    now: () => new Date(),
    processes: new Map(),
  };
}

/** Someone at the agency who is signed in and holds these permissions. */
export async function signedIn({ database }: House, permissions: readonly string[]): Promise<Colleague> {
  const [token, staffId, seatId, email] = [
    newToken(),
    randomUUID(),
    randomUUID(),
    `${randomUUID()}@example.org`,
  ];
  const role = `messages-${staffId}`;
  await database.withOwner(async (client) => {
    await client.query("insert into identity.role (id, name) values ($1, 'Tester')", [role]);
    await client.query("insert into identity.role_permission select $1, unnest($2::text[])", [
      role,
      permissions,
    ]);
    await client.query("insert into identity.staff (id, name, email) values ($1, 'A colleague', $2)", [
      staffId,
      email,
    ]);
    const seat = "insert into identity.seat (id, staff_id, agency_id, role_id) values ($1, $2, $3, $4)";
    await client.query(seat, [seatId, staffId, AGENCY, role]);
    await client.query(
      `insert into identity.session (token_hash, stream_id, staff_id, seat_id, expires_at)
       values ($1, $2, $3, $4, now() + interval '1 hour')`,
      [hashToken(token), randomUUID(), staffId, seatId],
    );
  });
  return { token, staffId, email };
}

/** A case of the agency's in which these colleagues are involved. @returns its id. */
export async function caseOf({ database }: House, ...colleagues: readonly Colleague[]): Promise<string> {
  const id = randomUUID();
  await database.withOwner(async (client) => {
    await client.query("begin");
    await client.query(
      `insert into process.thing (id, process, reference, state, agency_id, opened_by)
       values ($1, 'messages-test', $2, 'open', '${AGENCY}', 'system:test')`,
      [id, id.toUpperCase()],
    );
    await client.query(
      `insert into process.step (thing_id, step, from_state, to_state, by) values ($1, 'open', '', 'open', 'system:test')`,
      [id],
    );
    for (const { staffId } of colleagues) {
      await client.query(
        `insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, granted_by)
         values ($1, $2, $3, 'test', 'test', 'test', 'system:test')`,
        [randomUUID(), id, `staff:${staffId}`],
      );
    }
    await client.query("commit");
  });
  return id;
}

/** A permission as the table holds it, written past every rule but the table's own: good for a year unless changed. */
export async function permissionFor({ database }: House, change: PermissionChange): Promise<string> {
  const id = randomUUID();
  const hour = 3_600_000;
  const row = {
    channel: "text",
    sender: "Sam",
    from: "00:00",
    to: "24:00",
    days: [1, 2, 3, 4, 5, 6, 7],
    verifiedAt: new Date(Date.now() - hour) as Date | null,
    expiresAt: new Date(Date.now() + 8_000 * hour) as Date | null,
    withdrawnAt: null as Date | null,
    ...change,
  };
  await database.withOwner((client) =>
    client.query(
      `insert into message.permission (id, thing_id, agency_id, channel, address_sealed, sender_name, window_from,
         window_to, days, verified_at, expires_at, withdrawn_at, created_by)
       values ($1, $2, '${AGENCY}', $3, 'sealed', $4, $5, $6, $7, $8, $9, $10, 'system:test')`,
      [
        id,
        row.thingId,
        row.channel,
        row.sender,
        row.from,
        row.to,
        row.days,
        row.verifiedAt,
        row.expiresAt,
        row.withdrawnAt,
      ],
    ),
  );
  return id;
}

async function run(database: Database, ...statements: string[]): Promise<void> {
  await database.withOwner(async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}

export type Colleague = { token: string; staffId: string; email: string };

export type PermissionChange = {
  thingId: string;
  channel?: string;
  sender?: string;
  from?: string;
  to?: string;
  days?: readonly number[];
  verifiedAt?: Date | null;
  expiresAt?: Date | null;
  withdrawnAt?: Date | null;
};
