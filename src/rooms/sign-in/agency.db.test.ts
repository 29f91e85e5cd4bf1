import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { House } from "../../foundation/house/index.ts";
import { startAgencyLogin, type AgencyLogin } from "../../../tests/support/agency-login.ts";
import { PlainBrowser, type Got } from "../../../tests/support/plain-browser.ts";
import { asOwner, makeStaff } from "../../../tests/support/staff.ts";
import { origins, testApp, testHouse } from "../../../tests/support/site.ts";

const advocate = { role: "advocate", agency: "advocacy", team: "idva" } as const;
const start = `${origins.staff}/sign-in/agency/advocacy`;
describe("signing in through an agency", () => {
  const folder = mkdtempSync(join(tmpdir(), "agency-"));
  const logins: AgencyLogin[] = [];

  let house: House;
  let app: FastifyInstance;
  let login: AgencyLogin;

  before(async () => {
    house = { ...(await testHouse()), mode: "live" };
    login = await newLogin("id-token");
    app = await appWith(login);
  });

  after(() => {
    for (const each of logins) each.close();
    rmSync(folder, { recursive: true });
  });

  async function newLogin(claimsIn: "id-token" | "userinfo"): Promise<AgencyLogin> {
    const made = await startAgencyLogin("advocacy", origins.staff, claimsIn);
    logins.push(made);
    return made;
  }

  async function appWith({ service }: AgencyLogin): Promise<FastifyInstance> {
    const { clientSecret, ...entry } = service;
    const number = logins.length;
    writeFileSync(join(folder, `secret-${number}`), clientSecret, { mode: 0o600 });
    const file = join(folder, `sign-in-${number}.yaml`);
    writeFileSync(file, JSON.stringify([{ ...entry, clientSecretFile: `secret-${number}` }]));
    return testApp(house, { signInFile: file });
  }

  /** All the way to the agency and back, as another site's redirect brings a browser back. */
  async function goRound(browser: PlainBrowser, at = login, address = start): Promise<Got> {
    const begun = await browser.get(address);
    assert.equal(begun.status, 303);
    return browser.get(await at.visit(begun.location ?? ""), { from: "elsewhere" });
  }

  test("someone with a role at the agency comes in by its service, as far as that agency goes", async () => {
    const staff = await makeStaff(house, {
      seats: [advocate, { role: "front-door-practitioner", agency: "front-door" }],
    });
    login.account = { email: staff.email.toUpperCase(), isVerified: true };
    const browser = new PlainBrowser(app);
    const back = await goRound(browser);
    assert.equal(back.status, 200);
    assert.equal(back.headers["refresh"], "0; url=/now");
    const arrived = await browser.follow(back);
    assert.equal(arrived.heading, "What needs you now");
    const seats = await browser.get("/seats");
    assert.match(seats.body, /Specialist advocate/);
    assert.doesNotMatch(seats.body, /Front door practitioner/);
  });

  test("the cookie that goes along is lax, short-lived, and gone when she is back; the session's is strict", async () => {
    const staff = await makeStaff(house, { seats: [advocate] });
    login.account = { email: staff.email, isVerified: true };
    const browser = new PlainBrowser(app);
    const begun = await browser.get(start);
    assert.match(begun.setCookies.join(), /^g=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
    const back = await browser.get(await login.visit(begun.location ?? ""), { from: "elsewhere" });
    assert.ok(back.setCookies.some((line) => /^s=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/.test(line)));
    assert.equal(browser.cookie(origins.staff, "g"), undefined);
  });

  test("an address the agency tells only when asked is asked for", async () => {
    const other = await newLogin("userinfo");
    const staff = await makeStaff(house, { seats: [advocate] });
    other.account = { email: staff.email, isVerified: true };
    const browser = new PlainBrowser(await appWith(other));
    assert.equal((await browser.follow(await goRound(browser, other))).heading, "What needs you now");
  });

  test("the first time makes someone who was added active", async () => {
    const staff = await makeStaff(house, { state: "invited", seats: [advocate] });
    login.account = { email: staff.email, isVerified: true };
    const browser = new PlainBrowser(app);
    assert.equal((await browser.follow(await goRound(browser))).heading, "What needs you now");
    assert.deepEqual(
      await asOwner(house, "select state from identity.staff where id = $1", [staff.staffId]),
      [{ state: "active" }],
    );
  });

  test("nobody comes in who has no role there, has left, or whose address the agency has not verified", async () => {
    const elsewhere = await makeStaff(house, {
      seats: [{ role: "front-door-practitioner", agency: "front-door" }],
    });
    const ended = await makeStaff(house, { seats: [advocate] });
    await asOwner(house, "update identity.seat set ended_at = now() where staff_id = $1", [ended.staffId]);
    const left = await makeStaff(house, { state: "left", seats: [advocate] });
    const unverified = await makeStaff(house, { seats: [advocate] });
    const cases: [string, boolean, string][] = [
      ["stranger@advocacy.example", true, "not-here"],
      [elsewhere.email, true, "not-here"],
      [ended.email, true, "not-here"],
      [left.email, true, "not-here"],
      [unverified.email, false, "refused"],
    ];
    for (const [email, isVerified, why] of cases) {
      login.account = { email, isVerified };
      const browser = new PlainBrowser(app);
      const back = await goRound(browser);
      assert.deepEqual([back.status, back.location], [303, `/sign-in?problem=${why}`]);
      assert.equal(browser.cookie(origins.staff, "s"), undefined);
      assert.equal((await browser.follow(back)).heading, "Sign in");
    }
  });

  test("a way back that was not begun here, was begun elsewhere, or is used twice leads nowhere", async () => {
    const staff = await makeStaff(house, { seats: [advocate] });
    login.account = { email: staff.email, isVerified: true };
    const [victim, attacker] = [new PlainBrowser(app), new PlainBrowser(app)];
    const begun = await attacker.get(start);
    const back = await login.visit(begun.location ?? "");
    const tooLate = "/sign-in?problem=too-late";
    assert.equal((await victim.get(back, { from: "elsewhere" })).location, tooLate);
    // With a way of her own begun, the state is another's.
    await victim.get(start);
    assert.equal((await victim.get(back, { from: "elsewhere" })).location, "/sign-in?problem=refused");
    const cookie = attacker.cookie(origins.staff, "g") ?? "";
    assert.equal((await attacker.get(back, { from: "elsewhere" })).status, 200);
    attacker.setCookie(origins.staff, "g", cookie);
    assert.equal((await attacker.get(back, { from: "elsewhere" })).location, tooLate);
  });

  test("a code that was changed on the way, or an agency that says no, is refused", async () => {
    const staff = await makeStaff(house, { seats: [advocate] });
    login.account = { email: staff.email, isVerified: true };
    for (const change of [
      (url: URL) => url.searchParams.set("code", "x".repeat(43)),
      (url: URL) => url.searchParams.set("iss", "http://127.0.0.1:1"),
      (url: URL) => {
        url.searchParams.delete("code");
        url.searchParams.set("error", "access_denied");
      },
    ]) {
      const browser = new PlainBrowser(app);
      const begun = await browser.get(start);
      const back = new URL(await login.visit(begun.location ?? ""));
      change(back);
      assert.equal(
        (await browser.get(back.href, { from: "elsewhere" })).location,
        "/sign-in?problem=refused",
      );
    }
  });

  test("coming in again on purpose steps up, and ends the session there was", async () => {
    const staff = await makeStaff(house, { seats: [advocate] });
    login.account = { email: staff.email, isVerified: true };
    const browser = new PlainBrowser(app);
    await browser.follow(await goRound(browser));
    const before = browser.cookie(origins.staff, "s");
    const page = await browser.get("/step-up?next=/now");
    assert.match(page.body, /href="\/sign-in\/agency\/advocacy\?again=yes"/);
    await browser.follow(await goRound(browser, login, `${start}?again=yes`));
    assert.notEqual(browser.cookie(origins.staff, "s"), before);
    const sessions = "select stepped_up_until > now() as up from identity.session where staff_id = $1";
    assert.deepEqual(await asOwner(house, sessions, [staff.staffId]), [{ up: true }]);
  });

  test("a service that does not answer is said to be away, and an agency without one has no such page", async () => {
    const gone = await newLogin("id-token");
    gone.close();
    const browser = new PlainBrowser(await appWith(gone));
    assert.equal((await browser.get(start)).status, 503);
    assert.equal((await browser.get(`${origins.staff}/sign-in/agency/front-door`)).status, 404);
  });
});
