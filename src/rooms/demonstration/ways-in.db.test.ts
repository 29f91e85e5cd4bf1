import { makeDemonstration } from "../../../tests/support/house-on.ts";
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { House } from "../../foundation/house/index.ts";
import { demoPeople, firstPlace } from "../../foundation/identity/index.ts";
import { PlainBrowser } from "../../../tests/support/plain-browser.ts";
import { asOwner } from "../../../tests/support/staff.ts";
import { origins, testApp, testHouse } from "../../../tests/support/site.ts";

const oneHost = { ...origins, staff: origins.partnership };
describe("the ways in", () => {
  let house: House;
  let apart: FastifyInstance;
  let together: FastifyInstance;

  before(async () => {
    house = await makeDemonstration(await testHouse());
    apart = await testApp(house);
    together = await testApp(house, { origins: oneHost });
  });

  test("the first page says that it is a demonstration, and has a press for every person of every role with a job", async () => {
    const browser = new PlainBrowser(together);
    const { body } = await browser.get(`${origins.partnership}/`);
    assert.match(body, /Demonstration: nobody reads this/);
    assert.match(body, new RegExp(`href="${origins.help}/"`));
    assert.match(body, /\/kit"/);
    const roles = [...body.matchAll(/name="role" value="([^"]+)"/g)].map(([, role]) => role);
    for (const role of [
      "front-door-practitioner",
      "front-door-manager",
      "referring-professional",
      "service-intake",
      "service-manager",
      "advocate",
      "behaviour-change-practitioner",
      "information-governance-officer",
      "system-administrator",
      "commissioner",
    ]) {
      assert.ok(roles.includes(role), role);
    }
    for (const { roleId, staffId } of demoPeople(house.pack)) {
      assert.equal(body.includes(`value="${staffId}"`), roles.includes(roleId), roleId);
    }
  });

  test("every press leads to the first page of its role, on one host", async () => {
    const browser = new PlainBrowser(together);
    const { body } = await browser.get(`${origins.partnership}/`);
    for (const { roleId, staffId } of demoPeople(house.pack)) {
      if (!body.includes(`value="${staffId}"`)) continue;
      await browser.get(`${origins.partnership}/`);
      const got = await browser.post("/way-in", { role: roleId, person: staffId });
      assert.deepEqual([got.status, got.location], [303, firstPlace(house.pack, roleId)], roleId);
      const page = await browser.follow(got);
      assert.equal(page.status, 200, roleId);
      const role = house.pack.roles.find(({ id }) => id === roleId);
      assert.ok(page.body.includes(`${role?.name} at `), roleId);
    }
  });

  test("a press without a person is the first person's, and coming in never steps up", async () => {
    const browser = new PlainBrowser(together);
    await browser.get(`${origins.partnership}/`);
    await browser.post("/way-in", { role: "advocate" });
    const [first] = demoPeople(house.pack).filter(({ roleId }) => roleId === "advocate");
    const sessions = "select stepped_up_until > now() as up from identity.session where staff_id = $1";
    assert.deepEqual((await asOwner<{ up: boolean }>(house, sessions, [first?.staffId])).at(-1), {
      up: false,
    });
  });

  test("where the staff pages have a host of their own, a link hands over, once", async () => {
    const browser = new PlainBrowser(apart);
    await browser.get(`${origins.partnership}/`);
    const got = await browser.post("/way-in", { role: "advocate" });
    assert.match(got.location ?? "", /^\/way-in\/[\w-]{43}$/);
    const page = await browser.follow(got);
    assert.equal(page.url, `${origins.staff}/now`);
    assert.equal(browser.cookie(origins.partnership, "s"), undefined);
    const again = await new PlainBrowser(apart).get(`${origins.staff}${got.location}`);
    assert.equal(again.location, "/sign-in?problem=link");
  });

  test("a link to hand over is good for half a minute", async () => {
    const browser = new PlainBrowser(apart);
    await browser.get(`${origins.partnership}/`);
    const got = await browser.post("/way-in", { role: "advocate" });
    const left =
      "select extract(epoch from max(expires_at) - now()) as left from identity.challenge where purpose = 'way-in'";
    const [issued] = await asOwner<{ left: string }>(house, left);
    assert.ok(Number(issued?.left) > 25 && Number(issued?.left) <= 30);
    await asOwner(house, "update identity.challenge set expires_at = now() where purpose = 'way-in'");
    assert.equal((await browser.get(`${origins.staff}${got.location}`)).location, "/sign-in?problem=link");
  });

  test("nobody comes in as somebody who is not on offer", async () => {
    const browser = new PlainBrowser(together);
    const [advocate] = demoPeople(house.pack).filter(({ roleId }) => roleId === "advocate");
    for (const fields of [
      { role: "nonsense" },
      { role: "system-administrator", person: advocate?.staffId ?? "" },
      { role: "advocate", person: "nonsense" },
      {},
    ]) {
      await browser.get(`${origins.partnership}/`);
      assert.equal((await browser.post("/way-in", { ...fields })).status, 404);
    }
    assert.equal((await browser.postRaw(`${origins.partnership}/way-in`, { role: "advocate" })).status, 403);
  });
});
