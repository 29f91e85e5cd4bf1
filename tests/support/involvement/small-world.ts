import { randomUUID } from "node:crypto";
import { withActor } from "../../../src/foundation/access/index.ts";
import { signedIn } from "../../../src/foundation/audit/builders.ts";
import { recordAudit } from "../../../src/foundation/audit/index.ts";
import type { House } from "../../../src/foundation/house/index.ts";
import { addRecord } from "../access/add-record.ts";
import { addThing } from "../access/add-thing.ts";
import type { OwnerClient } from "../access/owner-client.ts";
import type { PlannedPerson, PlannedThing } from "../access/plan-things.ts";
import type { Actor, Oracle } from "./oracle.ts";

const DOOR = "front-door/front-door";
const SERVICE = "advocacy/idva-intake";

/** Six colleagues of two agencies. */
const ACTORS: readonly Actor[] = [
  { agency: "front-door", team: DOOR, permissions: ["person.recognise", "access.break-glass"] },
  { agency: "front-door", team: DOOR, permissions: ["access.break-glass", "access.approve"] },
  {
    agency: "front-door",
    team: DOOR,
    permissions: ["access.grant", "access.conflict", "access.approve", "access.break-glass"],
  },
  { agency: "advocacy", team: SERVICE, permissions: ["access.break-glass", "access.grant"] },
  { agency: "advocacy", team: SERVICE, permissions: ["access.conflict", "access.approve"] },
  { agency: "advocacy", team: undefined, permissions: ["person.recognise", "access.break-glass"] },
];

/** Four records: two of one person, one of another, one of nobody yet; and whom each is shared with. */
const THINGS: readonly { agency: string; person: number | undefined; teams: readonly string[] }[] = [
  { agency: "front-door", person: 0, teams: [DOOR] },
  { agency: "front-door", person: 0, teams: [DOOR, SERVICE] },
  { agency: "advocacy", person: 1, teams: [SERVICE] },
  { agency: "front-door", person: undefined, teams: [DOOR] },
];

/** The ids behind the places of an oracle's lists. */
export type SmallWorld = {
  readonly actors: readonly { readonly staff: string; readonly token: string }[];
  readonly things: readonly string[];
  /** What each thing is called. */
  readonly references: readonly string[];
  readonly people: readonly string[];
};

/** The oracle as things stand when the world has just been made. */
export function firstOracle(): Oracle {
  return {
    actors: ACTORS,
    things: THINGS.map(({ agency, person }) => ({ agency, person })),
    sharings: THINGS.flatMap(({ teams }, thing) =>
      teams.map((team) => ({
        thing,
        team,
        by: undefined,
        hours: undefined,
        isBreakGlass: false,
        ended: false,
      })),
    ),
    conflicts: [],
    uses: [],
  };
}

/** Makes the world in the house's database. */
export async function buildSmallWorld(house: House): Promise<SmallWorld> {
  const actors: { staff: string; token: string }[] = [];
  for (const { agency, team, permissions } of ACTORS) {
    const { staff, seat, token } = await signedIn(house.database, { agency, permissions, isSteppedUp: true });
    await house.database.withOwner((client) =>
      client.query("update identity.seat set team_id = $1 where id = $2", [team ?? null, seat]),
    );
    actors.push({ staff, token });
  }
  const people = [0, 1].map((place): PlannedPerson => ({
    id: randomUUID(),
    label: `person ${place}`,
    side: "harmed",
  }));
  const things = THINGS.map(({ agency, person, teams }, place) =>
    toThing(place, agency, people[person ?? -1]?.label, teams),
  );
  await house.database.withOwner(async (client) => {
    await client.query("begin");
    await client.query("set local role fanlight_owner");
    for (const person of people) await addPerson(client, person);
    for (const thing of things) await addThing(client, thing, people);
    // What was told of each stays with each, wherever the world's things go: by a thing apart, open to nobody.
    for (const [place, { id, label }] of people.entries()) {
      const apart = toThing(things.length + place, "front-door", label, []);
      await addThing(client, apart, people);
      await addRecord(client, id, apart.id);
    }
    await client.query("commit");
  });
  // Somebody looked at each, so that there is something to tell of who has looked.
  await withActor(house, actors[0]?.token ?? "", async (tx) => {
    for (const { id } of things) await recordAudit(tx, { event: "contact.seen", thingId: id });
  });
  return {
    actors,
    things: things.map(({ id }) => id),
    references: things.map(({ label, id }) => `T-${label}-${id}`),
    people: people.map(({ id }) => id),
  };
}

function toThing(
  place: number,
  agency: string,
  person: string | undefined,
  teams: readonly string[],
): PlannedThing {
  return {
    id: randomUUID(),
    label: `thing ${place}`,
    process: "contact",
    state: "waiting",
    agency,
    person,
    sharings: teams.map((team) => ({ grantee: `team:${team}`, kind: "standing" })),
    step: { name: "take", to: "taken", permission: "contact.take" },
  };
}

async function addPerson(client: OwnerClient, { id, side }: PlannedPerson): Promise<void> {
  await client.query(
    `insert into people.person (id, reference, agency_id, side, created_by) values ($1, $2, 'front-door', $3, 'system:matrix')`,
    [id, `P-${id}`, side],
  );
}
