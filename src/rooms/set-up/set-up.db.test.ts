import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { House } from "../../foundation/house/index.ts";
import { PlainBrowser, type Got } from "../../../tests/support/plain-browser.ts";
import { asOwner, makeStaff } from "../../../tests/support/staff.ts";
import { origins, signIn, testApp, testHouse, type SignedIn } from "../../../tests/support/site.ts";

const { staff: STAFF } = origins;
const asked = {
  role: "advocate",
  place: "advocacy.idva",
  lasts: "six-months",
  reason: "A colleague leaves.",
};

describe("setting up, and people with their roles", () => {
  let house: House;
  let app: FastifyInstance;

  before(async () => {
    house = await testHouse();
    app = await testApp(house);
  });

  type Person = SignedIn & { readonly browser: PlainBrowser };

  async function as(role: string, agency?: string): Promise<Person> {
    const person = await signIn(house, agency === undefined ? { role } : { role, agency });
    const browser = new PlainBrowser(app);
    browser.setCookie(STAFF, "s", person.token);
    await browser.get(`${STAFF}/more`);
    return { ...person, browser };
  }

  async function ask(
    { browser }: Person,
    staffId: string,
    fields: Record<string, string> = {},
  ): Promise<Got> {
    await browser.get(`${STAFF}/more/people/${staffId}/give`);
    return browser.post(`/more/people/${staffId}/give`, { ...asked, ...fields });
  }

  async function grantOf(staffId: string): Promise<string> {
    const [row] = await asOwner<{ id: string }>(
      house,
      "select id from identity.role_grant where staff_id = $1",
      [staffId],
    );
    return row?.id ?? "";
  }

  async function decide({ browser }: Person, grant: string, decision = "confirmed"): Promise<Got> {
    await browser.get(`${STAFF}/more/grants/${grant}`);
    return browser.post(`/more/grants/${grant}`, { decision });
  }

  function seatsOf(staffId: string): Promise<object[]> {
    const query =
      "select role_id, agency_id from identity.seat where staff_id = $1 and ended_at is null order by since";
    return asOwner(house, query, [staffId]);
  }

  test("an administrator sees what is to set up, each thing with a page that opens", async () => {
    const { browser } = await as("system-administrator");
    const { body } = browser.page;
    assert.match(body, /Setting up the partnership/);
    const links = [...body.matchAll(/href="(\/more\/[^"]+)"/g)].map(([, href]) => href ?? "");
    assert.ok(links.length >= 8);
    for (const link of new Set(links)) assert.equal((await browser.get(`${STAFF}${link}`)).status, 200, link);
  });

  test("saying that something is checked is kept, with who said it", async () => {
    const { browser, staffId } = await as("system-administrator");
    for (const task of ["agencies", "keys", "checkpoints", "sign-in"]) {
      await browser.get(`${STAFF}/more/set-up/keys`);
      assert.equal((await browser.post(`/more/set-up/${task}`)).location, "/more");
    }
    const said = await asOwner(house, "select count(*)::int as n from set_up.checked where staff_id = $1", [
      staffId,
    ]);
    assert.deepEqual(said, [{ n: 4 }]);
    await browser.get(`${STAFF}/more/set-up/keys`);
    assert.match(browser.page.body, /Somebody said so on/);
    assert.equal((await browser.post("/more/set-up/nonsense")).status, 404);
    assert.equal((await browser.get("/more/set-up/nonsense")).status, 404);
  });

  test("no other role sets anything up, or sees the people page", async () => {
    for (const role of [
      "front-door-manager",
      "service-manager",
      "advocate",
      "information-governance-officer",
    ]) {
      const { browser } = await as(role);
      assert.doesNotMatch(browser.page.body, /Setting up the partnership/);
      for (const path of [
        "/more/people",
        "/more/people/add",
        "/more/agencies",
        "/more/services",
        "/more/set-up/keys",
      ]) {
        assert.equal((await browser.get(`${STAFF}${path}`)).status, 403, `${role} ${path}`);
      }
    }
  });

  test("an administrator has no page about anyone the partnership helps", async () => {
    const { browser } = await as("system-administrator");
    assert.doesNotMatch(browser.page.body, /href="\/(now|people|plan)"/);
    for (const path of ["/people", "/audit", "/conflicts"])
      assert.equal((await browser.get(`${STAFF}${path}`)).status, 403, path);
  });

  test("a person is added, invited by a link shown once, and nobody is added twice", async () => {
    const { browser } = await as("system-administrator");
    await browser.get(`${STAFF}/more/people/add`);
    assert.equal((await browser.post("/more/people/add", { name: "", email: "x" })).status, 422);
    const email = `rosa.${Date.now()}@advocacy.example`;
    const added = await browser.post("/more/people/add", { name: "Rosa Lind", email });
    const page = await browser.follow(added);
    assert.match(page.body, /Not invited yet/);
    const link = await browser.post(`${added.location}/invite`);
    const address = /value="(http:\/\/staff\.test\/join\/[\w-]{43})"/.exec(link.body)?.[1] ?? "";
    assert.notEqual(address, "");
    const live = new PlainBrowser(await testApp({ ...house, mode: "live" }));
    assert.match((await live.get(address)).heading, /Welcome, Rosa Lind/);
    const demo = await new PlainBrowser(app).get(address);
    assert.match(demo.body, /In this demonstration nobody has one/);
    assert.doesNotMatch(demo.body, /data-passkey=/);
    await browser.get(`${STAFF}/more/people/add`);
    const twice = await browser.post("/more/people/add", { name: "Rosa Lind", email: email.toUpperCase() });
    assert.equal(twice.status, 422);
    assert.match(twice.body, /is here already/);
    // A newer link takes the place of the first.
    await browser.get(`${STAFF}${added.location}`);
    await browser.post(`${added.location}/invite`);
    assert.equal((await live.get(address)).status, 404);
  });

  test("a role is held only once a second person has confirmed it", async () => {
    const [first, second] = [await as("system-administrator"), await as("system-administrator")];
    const { staffId } = await makeStaff(house, { state: "invited" });
    assert.equal((await ask(first, staffId)).location, `/more/people/${staffId}`);
    assert.deepEqual(await seatsOf(staffId), []);
    const id = await grantOf(staffId);
    const page = await second.browser.get(`${STAFF}/more/grants/${id}`);
    assert.match(page.body, /A colleague leaves\./);
    assert.match(page.body, /Confirm this role/);
    assert.equal((await decide(second, id)).location, "/more");
    assert.deepEqual(await seatsOf(staffId), [{ role_id: "advocate", agency_id: "advocacy" }]);
    const [seat] = await asOwner<{ days: number }>(
      house,
      "select extract(day from until - now())::int as days from identity.seat where staff_id = $1",
      [staffId],
    );
    assert.ok(seat && seat.days > 150 && seat.days < 190);
  });

  test("the reason is not readable in the database", async () => {
    const first = await as("system-administrator");
    const { staffId } = await makeStaff(house, { state: "invited" });
    await ask(first, staffId, { reason: "canary-reason" });
    const [row] = await asOwner<{ kept: Buffer }>(
      house,
      "select reason_sealed as kept from identity.role_grant where staff_id = $1",
      [staffId],
    );
    assert.ok(row && !row.kept.includes("canary-reason"));
  });

  test("neither who asks nor who it is for is the second person", async () => {
    const [first, second] = [await as("system-administrator"), await as("system-administrator")];
    await ask(first, second.staffId, { role: "information-governance-officer", place: "county-council" });
    const id = await grantOf(second.staffId);
    for (const person of [first, second]) {
      const page = await person.browser.get(`${STAFF}/more/grants/${id}`);
      assert.doesNotMatch(page.body, /Confirm this role/);
      assert.equal((await person.browser.post(`/more/grants/${id}`, { decision: "confirmed" })).status, 403);
    }
    assert.equal((await seatsOf(second.staffId)).length, 1);
    assert.equal((await decide(await as("system-administrator"), id)).location, "/more");
  });

  test("nobody asks for a role of her own", async () => {
    const admin = await as("system-administrator");
    assert.equal((await ask(admin, admin.staffId, { role: "commissioner" })).status, 403);
    assert.equal(await grantOf(admin.staffId), "");
  });

  test("whoever approves at that agency may be the second person, and is told that something waits", async () => {
    const [admin, manager, elsewhere, advocate] = [
      await as("system-administrator"),
      await as("service-manager"),
      await as("front-door-manager"),
      await as("advocate"),
    ];
    const { staffId } = await makeStaff(house, { state: "invited" });
    await ask(admin, staffId);
    const id = await grantOf(staffId);
    const told = "select template from message.outbox where staff_id = $1";
    const toldOf = async (person: Person): Promise<number> =>
      (await asOwner(house, told, [person.staffId])).length;
    assert.deepEqual([await toldOf(elsewhere), await toldOf(advocate), await toldOf(admin)], [0, 0, 0]);
    assert.equal(await toldOf(manager), 1);
    assert.match((await manager.browser.get(`${STAFF}/now`)).body, /Roles to confirm/);
    assert.ok(!(await elsewhere.browser.get(`${STAFF}/now`)).body.includes(id));
    for (const person of [elsewhere, advocate]) {
      assert.equal((await person.browser.get(`${STAFF}/more/grants/${id}`)).status, 404);
      await person.browser.get(`${STAFF}/more`);
      assert.equal((await person.browser.post(`/more/grants/${id}`, { decision: "confirmed" })).status, 404);
    }
    assert.equal((await decide(manager, id)).location, "/more");
    assert.equal((await seatsOf(staffId)).length, 1);
  });

  test("what was refused, decided or has lapsed is not decided again", async () => {
    const [first, second] = [await as("system-administrator"), await as("system-administrator")];
    const { staffId } = await makeStaff(house, { state: "invited" });
    await ask(first, staffId);
    const id = await grantOf(staffId);
    await decide(second, id, "refused");
    await second.browser.get(`${STAFF}/more/grants/${id}`);
    assert.equal((await second.browser.post(`/more/grants/${id}`, { decision: "confirmed" })).status, 409);
    const other = await makeStaff(house, { state: "invited" });
    await ask(first, other.staffId);
    await asOwner(house, "update identity.role_grant set expires_at = now() where staff_id = $1", [
      other.staffId,
    ]);
    const lapsed = await grantOf(other.staffId);
    assert.match((await second.browser.get(`${STAFF}/more/grants/${lapsed}`)).body, /has lapsed/);
    assert.equal(
      (await second.browser.post(`/more/grants/${lapsed}`, { decision: "confirmed" })).status,
      409,
    );
    assert.deepEqual([await seatsOf(staffId), await seatsOf(other.staffId)], [[], []]);
  });

  test("roles that must not meet in one person are not given to one (SAFETY 71)", async () => {
    const [first, second] = [await as("system-administrator"), await as("system-administrator")];
    const pairs = [
      ["advocate", "behaviour-change-practitioner"],
      ["behaviour-change-practitioner", "advocate"],
      ["advocate", "system-administrator"],
      ["system-administrator", "service-manager"],
    ] as const;
    for (const [held, wanted] of pairs) {
      const { staffId } = await makeStaff(house, { seats: [{ role: held, agency: "advocacy" }] });
      const got = await ask(first, staffId, { role: wanted });
      assert.equal(got.status, 422, `${held} and ${wanted}`);
      assert.match(got.body, /may never go together/);
      assert.equal(await grantOf(staffId), "");
    }
    // Asked for both before either was confirmed: the second is refused when it comes to it.
    const { staffId } = await makeStaff(house, { state: "invited" });
    await ask(first, staffId, { role: "behaviour-change-practitioner", place: "chrysalis" });
    const one = await grantOf(staffId);
    await ask(first, staffId, { role: "advocate" });
    const [two] = await asOwner<{ id: string }>(
      house,
      "select id from identity.role_grant where staff_id = $1 and id <> $2",
      [staffId, one],
    );
    await decide(second, one);
    assert.equal((await decide(second, two?.id ?? "")).status, 409);
    assert.equal((await seatsOf(staffId)).length, 1);
  });

  test("a role that was ended, and everything of a leaver, is gone with the next press", async () => {
    const admin = await as("system-administrator");
    const worker = await as("advocate");
    await admin.browser.get(`${STAFF}/more/people/${worker.staffId}/end/${worker.seatId}`);
    assert.match(admin.browser.page.body, /at once/);
    await admin.browser.post(`/more/people/${worker.staffId}/end/${worker.seatId}`);
    assert.equal((await worker.browser.get(`${STAFF}/now`)).location, "/sign-in");
    const leaver = await as("advocate");
    await admin.browser.get(`${STAFF}/more/people/${leaver.staffId}/leave`);
    const left = await admin.browser.follow(await admin.browser.post(`/more/people/${leaver.staffId}/leave`));
    assert.match(left.body, /Has left/);
    assert.equal((await leaver.browser.get(`${STAFF}/now`)).location, "/sign-in");
    assert.deepEqual(await seatsOf(leaver.staffId), []);
    const back = await admin.browser.follow(await admin.browser.post(`/more/people/${leaver.staffId}/back`));
    assert.match(back.body, /Not invited yet/);
    assert.deepEqual(await seatsOf(leaver.staffId), []);
  });

  test("nobody ends her own role or marks herself as left", async () => {
    const admin = await as("system-administrator");
    const page = await admin.browser.get(`${STAFF}/more/people/${admin.staffId}`);
    assert.doesNotMatch(page.body, /Give a role|\/end\//);
    await admin.browser.get(`${STAFF}/more/people/${admin.staffId}/leave`);
    assert.equal((await admin.browser.post(`/more/people/${admin.staffId}/leave`)).status, 403);
    await admin.browser.get(`${STAFF}/more/people/${admin.staffId}/end/${admin.seatId}`);
    assert.equal((await admin.browser.post(`/more/people/${admin.staffId}/end/${admin.seatId}`)).status, 403);
  });

  test("a new way in for someone who has joined takes two administrators, and only the second sees the link", async () => {
    const [first, second] = [await as("system-administrator"), await as("system-administrator")];
    const manager = await as("service-manager");
    const worker = await as("advocate");
    const path = `/more/people/${worker.staffId}`;
    await first.browser.get(`${STAFF}${path}`);
    assert.equal((await first.browser.post(`${path}/invite`)).status, 409);
    await first.browser.get(`${STAFF}${path}/new-way-in`);
    assert.equal((await first.browser.post(`${path}/new-way-in`, { reason: "" })).status, 422);
    const got = await first.browser.post(`${path}/new-way-in`, {
      reason: "She lost her telephone; I rang her desk.",
    });
    assert.equal(got.location, path);
    const id = await grantOf(worker.staffId);
    assert.equal((await manager.browser.get(`${STAFF}/more/grants/${id}`)).status, 404);
    assert.equal((await first.browser.post(`/more/grants/${id}`, { decision: "confirmed" })).status, 403);
    const link = await decide(second, id);
    assert.match(link.body, /value="http:\/\/staff\.test\/join\/[\w-]{43}"/);
    // Until she uses it, her old way in and her session go on.
    assert.equal((await worker.browser.get(`${STAFF}/now`)).status, 200);
  });

  test("everything done about people is written down, without a word of the reasons", async () => {
    const [first, second] = [await as("system-administrator"), await as("system-administrator")];
    const { staffId } = await makeStaff(house, { state: "invited" });
    await ask(first, staffId);
    await decide(second, await grantOf(staffId));
    const query = "select by, event, detail from audit.entry where detail ->> 'staff' = $1 order by at";
    const detail = { staff: staffId, role: "advocate", agency: "advocacy" };
    assert.deepEqual(await asOwner(house, query, [staffId]), [
      { by: `staff:${first.staffId}`, event: "role.asked", detail },
      { by: `staff:${second.staffId}`, event: "role.confirmed", detail },
    ]);
  });
});
