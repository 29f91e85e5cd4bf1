import { hashToken, newToken } from "../../../src/foundation/crypto/index.ts";
import { withActor } from "../../../src/foundation/access/index.ts";
import { recordAudit } from "../../../src/foundation/audit/index.ts";
import type { House } from "../../../src/foundation/house/index.ts";
import { teamKey } from "../../../src/foundation/identity/index.ts";
import { addOthers } from "./add-others.ts";
import { addRecord } from "./add-record.ts";
import { addThing } from "./add-thing.ts";
import type { OwnerClient } from "./owner-client.ts";
import { getOther, getViewer, type PlannedWorld } from "./plan-world.ts";
import type { PlannedViewer } from "./plan-viewers.ts";

/** A world in a database, with the token of each viewer's session, by name. */
export type World = { readonly plan: PlannedWorld; readonly tokens: ReadonlyMap<string, string> };

/** Makes a planned world in the house's database, in one transaction as the owner. */
export async function buildWorld(house: House, plan: PlannedWorld): Promise<World> {
  const tokens = new Map(
    plan.viewers.map(({ name, over }) => [name, over === "never began" ? "" : newToken()]),
  );
  await house.database.withOwner(async (client) => {
    await client.query("begin");
    await client.query("set local role fanlight_owner");
    for (const viewer of plan.viewers) await addViewer(client, viewer, tokens.get(viewer.name) ?? "");
    for (const { id, label, side } of plan.people) {
      await client.query(
        `insert into people.person (id, reference, agency_id, side, created_by)
         values ($1, $2, 'front-door', $3, 'system:matrix')`,
        [id, `P-${label}-${id}`, side],
      );
    }
    for (const thing of plan.things) await addThing(client, thing, plan.people);
    for (const { id } of plan.people) await addRecord(client, id);
    await addOthers(client, plan);
    await client.query("commit");
  });
  await addLooks(house, { plan, tokens });
  return { plan, tokens };
}

async function addViewer(client: OwnerClient, viewer: PlannedViewer, token: string): Promise<void> {
  const { seat, systemActor, over, name } = viewer;
  if (seat) {
    await client.query("insert into identity.staff (id, name, email) values ($1, $2, $3)", [
      seat.staffId,
      name,
      `${seat.staffId}@matrix.example`,
    ]);
    await client.query(
      "insert into identity.seat (id, staff_id, agency_id, team_id, role_id) values ($1, $2, $3, $4, $5)",
      [seat.seatId, seat.staffId, seat.agency, seat.team ? teamKey(seat.agency, seat.team) : null, seat.role],
    );
  }
  if (token === "") return;
  await client.query(
    `insert into identity.session (token_hash, stream_id, staff_id, seat_id, system_actor, expires_at, stepped_up_until)
     values ($1, gen_random_uuid(), $2, $3, $4, now() + interval '1 hour', now() + interval '10 minutes')`,
    [hashToken(token), seat?.staffId ?? null, seat?.seatId ?? null, systemActor ?? null],
  );
  const end = over && ENDS[over];
  if (end) await client.query(end, [seat?.staffId]);
}

/** How a session came to be over. */
const ENDS: Readonly<Partial<Record<NonNullable<PlannedViewer["over"]>, string>>> = {
  left: "update identity.staff set state = 'left' where id = $1",
  "run out": "update identity.session set expires_at = now() where staff_id = $1",
  "left idle": "update identity.session set seen_at = now() - interval '1 hour' where staff_id = $1",
  "seat taken away": "update identity.seat set ended_at = now() where staff_id = $1",
  "seat run out": "update identity.seat set until = now() where staff_id = $1",
};

/** Audit entries can be made by sessions alone: three people look at Ada's contact. */
async function addLooks(house: House, { plan, tokens }: World): Promise<void> {
  const about = plan.things.find(({ label }) => label === "own team's contact");
  const person = plan.people.find(({ label }) => label === about?.person);
  const who = [
    ["a look at the front door", "Front door practitioner"],
    ["a look at the service", "Service manager"],
    ["a look at the county council", "System administrator"],
  ] as const;
  for (const [label, name] of who) {
    const entry = { event: getOther(plan, label).id, thingId: about?.id, personId: person?.id };
    await withActor(house, tokens.get(getViewer(plan, name).name) ?? "", (tx) => recordAudit(tx, entry));
  }
}
