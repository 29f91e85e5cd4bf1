import assert from "node:assert/strict";
import { test } from "node:test";
import { freshDatabase } from "../../../tests/support/database.ts";
import { asOwner } from "../../../tests/support/staff.ts";
import { houseOn } from "../../../tests/support/site.ts";
import type { House } from "../house/index.ts";
import { createAdministrator, findInvitation } from "./index.ts";

async function emptyHouse(): Promise<House> {
  return houseOn(await freshDatabase());
}

test("the first administrator has the administrator's role at the front door, and joins by a link", async () => {
  const house = await emptyHouse();
  const { token } = await createAdministrator(house.database, house.pack, {
    name: "Ada Lovage",
    email: "ada@front-door.example",
    another: false,
  });
  const invitation = await findInvitation(house, token);
  assert.equal(invitation?.name, "Ada Lovage");
  const [seat] = await asOwner(
    house,
    "select t.role_id, t.agency_id, p.state from identity.seat t join identity.staff p on p.id = t.staff_id",
  );
  assert.deepEqual(seat, { role_id: "system-administrator", agency_id: "front-door", state: "invited" });
  await house.database.close();
});

test("there is no second first one; another is made only when asked for, and never with the same address", async () => {
  const house = await emptyHouse();
  const make = (email: string, another: boolean, agency?: string) =>
    createAdministrator(house.database, house.pack, { name: "Ada", email, another, agency });
  await make("ada@front-door.example", false);
  await assert.rejects(make("ben@front-door.example", false), {
    code: "conflict",
    message: /administrator already/,
  });
  await assert.rejects(make("ADA@front-door.example", true), {
    code: "conflict",
    message: /this e-mail address/,
  });
  await assert.rejects(make("ben@front-door.example", true, "nowhere"), { code: "config" });
  await make("ben@front-door.example", true, "county-council");
  const people = await asOwner(house, "select agency_id from identity.seat order by 1");
  assert.deepEqual(people, [{ agency_id: "county-council" }, { agency_id: "front-door" }]);
  await house.database.close();
});

test("of two commands at once only one makes the first", async () => {
  const house = await emptyHouse();
  const results = await Promise.allSettled(
    ["ada", "ben"].map((name) =>
      createAdministrator(house.database, house.pack, {
        name,
        email: `${name}@front-door.example`,
        another: false,
      }),
    ),
  );
  assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
  await house.database.close();
});
