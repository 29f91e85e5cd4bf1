import { randomUUID } from "node:crypto";
import { signedIn } from "../../../src/foundation/audit/builders.ts";
import { sealValue, type House } from "../../../src/foundation/house/index.ts";
import { PERMISSIONS } from "../../../src/foundation/pack/index.ts";
import { rulesOf } from "../../../src/foundation/process/index.ts";
import { processes } from "../../../src/rooms.ts";
import type { OwnerClient } from "../access/owner-client.ts";
import { addOwnRow } from "./add-own-row.ts";
import { CANARY } from "./canary.ts";
import { joinThings, openLinks } from "./join-things.ts";

/** Somebody with permissions, and all there is to see at her agency: one of everything that an address may name. */
export type RouteWorld = {
  readonly token: string;
  /** Of somebody else with every permission but the programme's, whom links between people are not kept from. */
  readonly besides: string;
  readonly staffId: string;
  /** Ids to put into addresses: of a thing in every state of every process, and of everything else with an id. */
  readonly ids: readonly string[];
  /** Of which process each thing among them is. */
  readonly processOf: ReadonlyMap<string, string>;
  /** One of each kind that is hidden from another agency: the person first. */
  readonly hidden: readonly string[];
};

const ALL = Object.keys(PERMISSIONS);

/** Makes a world at an agency, for somebody with every permission but those left out. */
export async function buildRouteWorld(
  house: House,
  agency: string,
  without: readonly string[] = [],
): Promise<RouteWorld> {
  const permissions = ALL.filter((permission) => !without.includes(permission));
  const { token, staff } = await signedIn(house.database, { agency, permissions, isSteppedUp: true });
  const other = await signedIn(house.database, {
    agency,
    permissions: permissions.filter((permission) => permission !== "own-behaviour.see"),
    isSteppedUp: true,
  });
  const colleague = await signedIn(house.database, { agency, permissions: ["admin.people"] });
  return house.database.withOwner(async (client) => {
    await client.query("begin");
    await client.query("set local role fanlight_owner");
    const place = { client, house, agency, staff, colleague: colleague.staff, seat: colleague.seat };
    const person = await addPerson(place);
    // Somebody she may be linked with.
    await addPerson(place);
    const things = await addThings(place, person);
    const first = [...new Map(things.map(({ id, process }) => [process, id])).values()];
    const thingIds = things.map(({ id }) => id);
    await joinThings(place, thingIds);
    await openLinks(place, thingIds, other.staff);
    const hidden = [
      person,
      ...(await addTold(place, person, thingIds)),
      ...(await addOthers(place, person, thingIds)),
    ];
    const seen = [await addGrant(place), colleague.staff, colleague.seat];
    await client.query("commit");
    return {
      token,
      besides: other.token,
      staffId: staff,
      ids: [...thingIds, ...hidden, ...seen],
      processOf: new Map(things.map(({ id, process }) => [id, process])),
      hidden: [...hidden, ...first],
    };
  });
}

type Place = {
  readonly client: OwnerClient;
  readonly house: House;
  readonly agency: string;
  readonly staff: string;
  readonly colleague: string;
  readonly seat: string;
};

async function addPerson({ client, agency }: Place): Promise<string> {
  const id = randomUUID();
  await client.query(
    `insert into people.person (id, reference, agency_id, side, created_by) values ($1, $2, $3, 'harmed', 'system:test')`,
    [id, `P-${id}`, agency],
  );
  return id;
}

/** Of every process one thing in each state, hers. */
async function addThings({ client, house, agency, staff }: Place, person: string): Promise<MadeThing[]> {
  const made: MadeThing[] = [];
  for (const process of processes) {
    const { name } = process;
    for (const state of Object.keys(process.states)) {
      const id = randomUUID();
      const into = rulesOf(process).find(({ to_state }) => to_state === state);
      await client.query(
        `insert into process.thing (id, process, reference, state, agency_id, person_id, opened_by)
         values ($1, $2, $3, $4, $5, $6, 'system:test')`,
        // Who would like to join a group is about no person, by a constraint.
        [id, name, `T-${id}`, state, agency, name === "interest" ? null : person],
      );
      await client.query(
        "insert into process.step (thing_id, step, from_state, to_state, by) values ($1, $2, $3, $4, 'system:test')",
        [id, into?.step, into?.from_state, state],
      );
      await addOwnRow(client, house, { id, process: name, staff });
      await client.query(
        `insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, granted_by)
         values ($1, $2, $3, 'test', 'test', 'test', $3)`,
        [randomUUID(), id, `staff:${staff}`],
      );
      made.push({ id, process: name });
    }
  }
  return made;
}

/** A name, a masked detail and a masked characteristic of the person's, and a sharing that may be taken back. */
async function addTold(
  { client, house, staff }: Place,
  person: string,
  things: readonly string[],
): Promise<string[]> {
  const [name, detail, masked, sharing] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const seal = (table: string, row: string, value: Parameters<typeof sealValue>[2]): Buffer =>
    sealValue(house, { table, row, column: "sealed" }, value);
  await client.query(
    "insert into people.name (id, person_id, kind, sealed, thing_id) values ($1, $2, 'preferred', $3, $4)",
    [name, person, seal("people.name", name, { given: CANARY, family: CANARY }), things[0]],
  );
  await client.query(
    "insert into people.detail (id, person_id, kind, sealed, thing_id) values ($1, $2, 'phone', $3, $4)",
    [detail, person, seal("people.detail", detail, "+447700900123"), things[0]],
  );
  await client.query(
    `insert into people.characteristic (id, person_id, thing_id, characteristic, sealed)
     values ($1, $2, $3, 'religion', $4)`,
    [masked, person, things[0], seal("people.characteristic", masked, ["none"])],
  );
  await client.query(
    `insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, granted_by)
     values ($1, $2, 'team:mental-health-trust/access', 'test', 'test', 'test', $3)`,
    [sharing, things[0], `staff:${staff}`],
  );
  return [detail, masked, sharing];
}

/** An emergency to review, a conflict to end, an alert; each of somebody else. */
async function addOthers(place: Place, person: string, things: readonly string[]): Promise<string[]> {
  const { client, house, agency, colleague, seat } = place;
  const [use, conflict, alert] = [randomUUID(), randomUUID(), randomUUID()];
  const asked = { reference: "C-000000", name: CANARY, reason: CANARY };
  await client.query(
    `insert into access.break_glass (id, staff_id, seat_id, thing_id, agency_id, reason_sealed, until)
     values ($1, $2, $3, $4, $5, $6, now())`,
    [use, colleague, seat, things[0], agency, sealReason(house, "access.break_glass", use, asked)],
  );
  await client.query(
    `insert into access.conflict (id, staff_id, person_id, kind, recorded_by, agency_id, reference, reason_sealed)
     values ($1, $2, $3, 'family', 'system:test', $4, 'P-000000', $5)`,
    [conflict, colleague, person, agency, sealReason(house, "access.conflict", conflict, CANARY)],
  );
  await client.query(
    "insert into people.alert (id, staff_id, agency_id, kind, person_id) values ($1, $2, $3, 'opened', $4)",
    [alert, colleague, agency, person],
  );
  return [use, conflict, alert];
}

/** A role asked for, which every administrator of people sees. */
async function addGrant({ client, house, agency, staff, colleague }: Place): Promise<string> {
  const id = randomUUID();
  await client.query(
    `insert into identity.role_grant
       (id, kind, staff_id, agency_id, role_id, until, reason_sealed, requested_by, expires_at)
     values ($1, 'seat', $2, $3, 'commissioner', now() + interval '1 day', $4, $5, now() + interval '1 day')`,
    [id, colleague, agency, sealReason(house, "identity.role_grant", id, CANARY), staff],
  );
  return id;
}

function sealReason(
  house: House,
  table: string,
  row: string,
  value: Parameters<typeof sealValue>[2],
): Buffer {
  return sealValue(house, { table, row, column: "reason_sealed" }, value);
}

type MadeThing = { readonly id: string; readonly process: string };
