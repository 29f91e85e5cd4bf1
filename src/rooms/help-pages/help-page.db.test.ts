import assert from "node:assert/strict";
import { before, test } from "node:test";
import { staffBrowser } from "../../../tests/support/person.ts";
import { signIn, testApp, testHouse } from "../../../tests/support/site.ts";

let app: Awaited<ReturnType<typeof testApp>>;

before(async () => {
  app = await testApp(await testHouse());
});

const works = async (role: string) => staffBrowser(app, (await signIn(await testHouse(), { role })).token);

test("help says the places of the reader's own role, the keys, the words and what the product cannot do", async () => {
  const door = await works("front-door-practitioner");
  const page = await door.get("/help");
  assert.equal(page.status, 200);
  assert.match(page.body, /what needs you or your team/);
  assert.doesNotMatch(page.body, /never a person<|people and roles, reviews/);
  for (const part of ["g then n", "Safe contact", "Whom to ask", "cannot do"])
    assert.ok(page.body.includes(part), part);
  assert.match((await door.get("/now")).body, /href="\/help"/);
});

test("keys lead to places the role has, are on until they are turned off, and on again", async () => {
  const [door, commissioner] = [await works("front-door-practitioner"), await works("commissioner")];
  assert.match((await door.get("/now")).body, /<body data-keys="n:\/now p:\/people[^"]* h:\/help"/);
  assert.doesNotMatch((await commissioner.get("/help")).body, /data-keys="[^"]*p:\/people/);
  assert.equal((await door.post("/help/keys", { keys: "off" })).status, 303);
  for (const path of ["/now", "/people", "/help"])
    assert.doesNotMatch((await door.get(path)).body, /data-keys/, path);
  assert.match((await door.get("/help")).body, /The keys are off/);
  assert.match((await commissioner.get("/help")).body, /The keys are on/);
  await door.post("/help/keys", { keys: "on" });
  assert.match((await door.get("/now")).body, /data-keys/);
});
