import assert from "node:assert/strict";
import { test } from "node:test";
import { freshDatabase } from "../../../../tests/support/database.ts";
import { asOwner } from "../../../../tests/support/staff.ts";
import { houseOn } from "../../../../tests/support/site.ts";
import { stampInstallation } from "../../db/index.ts";
import { demoPeople, ensureDemoPeople } from "../index.ts";

test("every role with a way in has its people, two where work is handed over or needs a second person", async () => {
  const { pack, database } = await houseOn(await freshDatabase());
  await database.close();
  const people = demoPeople(pack);
  for (const { id, demoWayIn } of pack.roles) {
    const held = people.filter(({ roleId }) => roleId === id).length;
    assert.ok(demoWayIn ? held >= 1 : held === 0, id);
  }
  for (const role of ["front-door-practitioner", "advocate", "system-administrator"]) {
    assert.equal(people.filter(({ roleId }) => roleId === role).length, 2, role);
  }
  for (const key of ["staffId", "seatId", "name", "email"] as const) {
    assert.equal(new Set(people.map((person) => person[key])).size, people.length, key);
  }
  assert.deepEqual(demoPeople(pack), people);
});

test("they are made in a demonstration's database, once, and never in a live one", async () => {
  const database = await freshDatabase();
  const house = await houseOn(database);
  const count =
    "select (select count(*)::int from identity.staff) as staff, (select count(*)::int from identity.seat) as seats";
  await ensureDemoPeople(database, house.pack);
  assert.deepEqual(await asOwner(house, count), [{ staff: 0, seats: 0 }]);
  await stampInstallation(database, { mode: "demo", pack: "hertfordshire" });
  await ensureDemoPeople(database, house.pack);
  await ensureDemoPeople(database, house.pack);
  const all = demoPeople(house.pack).length;
  assert.deepEqual(await asOwner(house, count), [{ staff: all, seats: all }]);
  await asOwner(house, "update migration.installation set mode = 'live'");
  await asOwner(house, "delete from identity.seat");
  await ensureDemoPeople(database, house.pack);
  assert.deepEqual(await asOwner(house, count), [{ staff: all, seats: 0 }]);
  await database.close();
});
