import assert from "node:assert/strict";
import { test } from "node:test";
import { staffBrowser } from "../../../tests/support/person.ts";
import { signIn, testApp, testHouse } from "../../../tests/support/site.ts";

test("a case is offered to workers of the service alone, none past the end of a seat, and none in conflict", async () => {
  const house = await testHouse();
  const app = await testApp(house);
  const manager = staffBrowser(app, (await signIn(house, { role: "service-manager" })).token);
  await signIn(house, { role: "advocate", name: "Wanda Worker" });
  const over = await signIn(house, { role: "advocate", name: "Una Until" });
  const conflicted = await signIn(house, { role: "advocate", name: "Connie Conflict" });
  await signIn(house, { role: "advocate", agency: "sarc", team: "isva", name: "Ada Elsewhere" });
  await signIn(house, { role: "service-intake", name: "Ina Intake" });
  const id = await house.database.withOwner(async (client) => {
    await client.query("begin");
    const { rows } = await client.query<{ id: string }>(
      `with contact as (
         insert into process.thing (id, process, reference, state, agency_id, opened_by)
         values (gen_random_uuid(), 'contact', 'R-' || gen_random_uuid(), 'waiting', 'front-door', 'system:test') returning id)
       insert into process.thing (id, process, reference, state, agency_id, parent_id, opened_by)
       select gen_random_uuid(), 'case', 'C-' || gen_random_uuid(), 'waiting', 'advocacy', id, 'system:test'
       from contact returning id, parent_id`,
    );
    const made = rows[0]?.id ?? "";
    await client.query(
      `insert into process.step (thing_id, step, from_state, to_state, by)
       select t.id, case t.process when 'case' then 'open' else 'receive' end, '', 'waiting', 'system:test'
       from process.thing t where t.id = $1 or t.id = (select parent_id from process.thing where id = $1)`,
      [made],
    );
    await client.query(
      `insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, granted_by)
       values (gen_random_uuid(), $1, 'role:advocacy/service-manager', 'supervisor', 'a try', 'a try', 'system:test')`,
      [made],
    );
    // In conflict with what the case came out of: that hides the case too.
    await client.query(
      `insert into access.conflict (id, staff_id, thing_id, kind, recorded_by)
       select gen_random_uuid(), $1, parent_id, 'family', 'system:test' from process.thing where id = $2`,
      [conflicted.staffId, made],
    );
    await client.query("update identity.seat set until = now() where id = $1", [over.seatId]);
    await client.query("commit");
    return made;
  });
  const asked = await manager.get(`/cases/${id}/allocate`);
  assert.match(asked.body, /Wanda Worker/);
  for (const name of ["Una Until", "Connie Conflict", "Ada Elsewhere", "Ina Intake"])
    assert.doesNotMatch(asked.body, new RegExp(name));
  for (const { staffId } of [over, conflicted]) {
    const sent = await manager.post(`/cases/${id}/allocate`, { worker: staffId });
    assert.equal(sent.status, 422);
  }
});
