import assert from "node:assert/strict";
import { test } from "node:test";
import { staffBrowser } from "../../../tests/support/person.ts";
import { signIn, testApp, testHouse } from "../../../tests/support/site.ts";
import { asOwner } from "../../../tests/support/staff.ts";

test("a professional's requests stand in her list by the first name she gave, and each that is listed is recorded as seen", async () => {
  const house = await testHouse();
  const app = await testApp(house);
  const person = await signIn(house, { role: "referring-professional" });
  const nurse = staffBrowser(app, person.token);
  const begin = async (): Promise<string> =>
    (await nurse.post("/requests/new", {})).location.split("/")[2] ?? "";
  const [named, unnamed] = [await begin(), await begin()];
  await nurse.post(`/requests/${named}/write?page=her`, { given: "Marguerite", family: "Testhill" });
  const { body } = await nurse.get("/requests");
  assert.match(body, new RegExp(`href="/requests/${named}">\\s*Marguerite`));
  assert.match(body, new RegExp(`href="/requests/${unnamed}">\\s*No name given`));
  assert.doesNotMatch(body, /Testhill/);
  const seen = await asOwner<{ thing_id: string }>(
    house,
    "select thing_id from audit.entry where event = 'request.list' and by = $1",
    [`staff:${person.staffId}`],
  );
  assert.deepEqual(seen.map(({ thing_id }) => thing_id).toSorted(), [named, unnamed].toSorted());
});
