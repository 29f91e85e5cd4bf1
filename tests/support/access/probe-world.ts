import { randomUUID } from "node:crypto";
import { signedIn } from "../../../src/foundation/audit/builders.ts";
import type { House } from "../../../src/foundation/house/index.ts";
import { addThing } from "./add-thing.ts";
import type { Known } from "./function-calls.ts";
import type { OwnerClient } from "./owner-client.ts";
import type { PlannedPerson, PlannedThing } from "./plan-things.ts";
import type { ProbeIds } from "./probes.ts";

/** Somebody at the front door with every permission, a record of her own, another agency's, and one a conflict hides. */
export type ProbeWorld = ProbeIds & {
  readonly token: string;
  readonly others: Known;
  readonly conflicted: Known;
};

export async function buildProbeWorld(house: House, permissions: readonly string[]): Promise<ProbeWorld> {
  const prober = await signedIn(house.database, { agency: "front-door", permissions, isSteppedUp: true });
  const me = `staff:${prober.staff}`;
  const own = plan("own", me);
  const others = plan("others", "team:helpline/helpline");
  const conflicted = plan("conflicted", me);
  await house.database.withOwner(async (client) => {
    await client.query("begin");
    await client.query("set local role fanlight_owner");
    for (const { thing, person } of [own, others, conflicted]) await add(client, thing, person);
    await client.query(
      "insert into access.conflict (id, staff_id, person_id, kind, recorded_by) values ($1, $2, $3, 'family', 'system:matrix')",
      [randomUUID(), prober.staff, conflicted.person.id],
    );
    await client.query("commit");
  });
  return {
    token: prober.token,
    me,
    staff: prober.staff,
    own: own.thing.id,
    ownPerson: own.person.id,
    others: knownOf(others),
    conflicted: knownOf(conflicted),
  };
}

type Planned = { thing: PlannedThing; person: PlannedPerson };

function plan(label: string, grantee: string): Planned {
  const person = { id: randomUUID(), label, side: "harmed" } as const;
  const thing = {
    id: randomUUID(),
    label,
    process: "contact",
    state: "waiting",
    agency: "front-door",
    person: label,
    sharings: [{ grantee, kind: "standing" }],
    step: { name: "take", to: "taken", permission: "contact.take" },
  } as const;
  return { person, thing };
}

async function add(client: OwnerClient, thing: PlannedThing, person: PlannedPerson): Promise<void> {
  await client.query(
    "insert into people.person (id, reference, agency_id, side, created_by) values ($1, $2, 'front-door', $3, 'system:matrix')",
    [person.id, `P-${person.id}`, person.side],
  );
  await addThing(client, thing, [person]);
}

function knownOf({ thing, person }: Planned): Known {
  return { thing: thing.id, person: person.id, reference: `T-${thing.label}-${thing.id}` };
}
