import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, test } from "node:test";
import { signIn, testHouse, type SignedIn } from "../support/site.ts";
import { asOwner } from "../support/staff.ts";
import { takeInAll } from "../../src/rooms/front-door/index.ts";
import { newDraftSecret } from "../../src/foundation/crypto/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { putSealed } from "../../src/foundation/intake/index.ts";
import { withSystemActor } from "../../src/foundation/jobs/index.ts";
import {
  actorKey,
  can,
  findStoppable,
  getOwnGrantee,
  involve,
  stopSharing,
  whoKnows,
  withActor,
  type ActorTx,
  type NewInvolvement,
} from "../../src/foundation/access/index.ts";

const helpline = {
  grantee: "team:helpline/helpline",
  capacity: "colleague",
  basis: "agreed",
  purpose: "to ring her",
};

describe("the actor and what she is involved in", () => {
  let house: House;
  let door: SignedIn;
  let thingId: string;

  before(async () => {
    house = await testHouse();
    door = await signIn(house, { role: "front-door-practitioner" });
    thingId = await putSealed(house, newDraftSecret(), "need-help", {
      channel: "phone",
      phone: "+447700900000",
    });
    await takeInAll(house);
  });

  const asDoor = <T>(work: (tx: ActorTx) => Promise<T>): Promise<T> => withActor(house, door.token, work);
  const share = (more: Partial<NewInvolvement> = {}) =>
    asDoor((tx) => involve(tx, { thingId, ...helpline, ...more }));

  test("says who is acting, in which seat, and what her role permits", async () => {
    const actor = await asDoor(async (tx) => tx.actor);
    assert.equal(actor.staffId, door.staffId);
    assert.equal(actor.seatId, door.seatId);
    assert.equal(actor.agencyId, "front-door");
    assert.equal(actor.agencyName, house.pack.agencies.find(({ id }) => id === "front-door")?.name);
    assert.equal(actor.roleId, "front-door-practitioner");
    assert.equal(actor.roleName, house.pack.roles.find(({ id }) => id === actor.roleId)?.name);
    assert.equal(typeof actor.staffName, "string");
    assert.equal(actor.systemActor, undefined);
    assert.equal(actor.steppedUp, true);
    assert.equal(can(actor, "contact.take"), true);
    assert.equal(can(actor, "case.work"), false);
    assert.equal(actorKey(actor), `staff:${door.staffId}`);
    await asOwner(house, "update identity.session set stepped_up_until = null where staff_id = $1", [
      door.staffId,
    ]);
    assert.equal(await asDoor(async (tx) => tx.actor.steppedUp), false);
  });

  test("a job acts as a named system actor", async () => {
    const actor = await withSystemActor(house, "intake", async (tx) => tx.actor);
    assert.equal(actor.systemActor, "intake");
    assert.equal(actor.staffId, undefined);
    assert.equal(actorKey(actor), "system:intake");
  });

  test("a token that opens nothing is signed out, with what to do, and no work is begun", async () => {
    let isBegun = false;
    const attempt = withActor(house, "no such token", async () => {
      isBegun = true;
    });
    await assert.rejects(attempt, {
      code: "signed-out",
      status: 401,
      message: "You are not signed in, or your time has run out.",
      cure: "Sign in and open the page again.",
    });
    assert.equal(isBegun, false);
  });

  test("whoever is involved shares, is shown the sharing, and takes it back once", async () => {
    const until = new Date(Date.now() + 3_600_000);
    const id = await share({ parts: ["words", "name"], until });
    const known = (await asDoor((tx) => whoKnows(tx, thingId))).find((row) => row.id === id);
    assert.ok(known);
    const { since, ...rest } = known;
    assert.ok(since instanceof Date);
    assert.deepEqual(rest, { id, ...helpline, parts: ["words", "name"], until, mayStop: true });
    const stoppable = await asDoor((tx) => findStoppable(tx, id));
    const { grantee, basis, purpose } = helpline;
    assert.deepEqual(stoppable, {
      thingId,
      personId: null,
      grantee,
      basis,
      purpose,
      parts: ["words", "name"],
      since,
      until,
    });
    assert.equal(await asDoor((tx) => stopSharing(tx, id)), true);
    assert.equal(await asDoor((tx) => stopSharing(tx, id)), false);
    assert.equal(await asDoor((tx) => findStoppable(tx, id)), undefined);
    assert.ok(!(await asDoor((tx) => whoKnows(tx, thingId))).some((row) => row.id === id));
  });

  test("what is shared without parts or an end has none, and says who gave it", async () => {
    const id = await share();
    const found = await asOwner(
      house,
      "select parts, until, granted_by from access.involvement where id = $1",
      [id],
    );
    assert.deepEqual(found, [{ parts: [], until: null, granted_by: `staff:${door.staffId}` }]);
  });

  test("the key she has is the widest: her team's before her role's, her seat's and her own", async () => {
    const other = await putSealed(house, newDraftSecret(), "need-help", {
      channel: "phone",
      phone: "+447700900001",
    });
    await takeInAll(house);
    const give = (grantee: string) => asOwner(house, GIVE, [randomUUID(), other, grantee, "colleague"]);
    await asOwner(house, "delete from access.involvement where thing_id = $1", [other]);
    await asOwner(house, GIVE, [randomUUID(), other, `staff:${door.staffId}`, "break-glass"]);
    await assert.rejects(
      asDoor((tx) => getOwnGrantee(tx, other)),
      {
        status: 403,
        message: "You opened this in an emergency: to read it, not to work with it.",
      },
    );
    const [team] = await asOwner<{ team_id: string }>(
      house,
      "select team_id from identity.seat where id = $1",
      [door.seatId],
    );
    const wider = [
      `staff:${door.staffId}`,
      `seat:${door.seatId}`,
      "role:front-door/front-door-practitioner",
      ...(team?.team_id ? [`team:${team.team_id}`] : []),
    ];
    assert.equal(wider.length, 4);
    for (const grantee of wider) {
      await give(grantee);
      assert.equal(await asDoor((tx) => getOwnGrantee(tx, other)), grantee);
    }
  });
});

const GIVE = `insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, granted_by)
  values ($1, $2, $3, $4, 'agreed', 'to ring her', 'system:test')`;
