import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import type { House } from "../../foundation/house/index.ts";
import { localOutboxOf } from "../../foundation/messages/index.ts";
import { staffBrowser } from "../../../tests/support/person.ts";
import { freshDatabase } from "../../../tests/support/database.ts";
import { houseOn, origins, signIn, testApp } from "../../../tests/support/site.ts";
import { outboxRoom } from "./index.ts";
import { outboxPath } from "./paths.ts";

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;

before(async () => {
  // Of its own: other tests send messages too.
  house = await houseOn(await freshDatabase());
  await house.database.lockDown();
  app = await testApp(house);
});

after(() => house.database.close());

async function works(role: string) {
  return staffBrowser(app, (await signIn(house, { role })).token);
}

test("the page shows each message that would have been sent, with no more of the address than tells two apart", async () => {
  const administrator = await works("system-administrator");
  assert.match((await administrator.get(outboxPath)).body, /Nothing would have been sent yet\./);
  const outbox = localOutboxOf(house);
  const common = {
    template: "get-in-touch",
    senderName: "Sam",
    subject: "Hello",
    body: "Hi, it is <b>Sam</b>.",
  };
  await outbox.send({ id: randomUUID(), channel: "text", address: "+447700900123", ...common });
  await outbox.send({ id: randomUUID(), channel: "email", address: "ann@home.example", ...common });
  const { status, body } = await administrator.get(outboxPath);
  assert.equal(status, 200);
  assert.match(body, /number ending 123/);
  assert.match(body, /a…@home\.example/);
  assert.match(body, /Hello: Hi, it is &lt;b>Sam&lt;\/b>|Hello: Hi, it is &lt;b&gt;Sam/);
  assert.doesNotMatch(body, /7700900|ann@/);
  assert.ok(body.indexOf("a…@home") < body.indexOf("number ending"), "newest first");
});

test("nobody who is not signed in sees it", async () => {
  const page = await staffBrowser(app, "no-such-session").get(outboxPath);
  assert.deepEqual([page.status, page.location], [303, "/sign-in"]);
});

test("a live system has no such page", () => {
  const routesOf = (of: House) => {
    const { routes } = outboxRoom;
    return typeof routes === "function" ? routes({ house: of, origins, services: [], settings: {} }) : routes;
  };
  assert.deepEqual(
    routesOf(house).map(({ path }) => path),
    [outboxPath],
  );
  assert.deepEqual(routesOf({ ...house, mode: "live" }), []);
});
