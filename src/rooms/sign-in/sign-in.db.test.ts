import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { hashToken, newToken } from "../../foundation/crypto/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { openSession } from "../../foundation/identity/index.ts";
import { PlainBrowser, tokenIn, type Got } from "../../../tests/support/plain-browser.ts";
import { SoftPasskey } from "../../../tests/support/soft-passkey.ts";
import { asOwner, makeStaff, type Staff } from "../../../tests/support/staff.ts";
import { origins, testApp, testHouse } from "../../../tests/support/site.ts";

const advocate = { role: "advocate", agency: "advocacy", team: "idva" } as const;
const practitioner = { role: "front-door-practitioner", agency: "front-door", team: "front-door" } as const;
const administrator = { role: "system-administrator", agency: "county-council" } as const;
const { staff: STAFF } = origins;

type Question = { readonly challenge: string };

describe("signing in", () => {
  let house: House;
  let app: FastifyInstance;

  before(async () => {
    house = { ...(await testHouse()), mode: "live" };
    app = await testApp(house);
  });

  async function invite({ staffId }: Staff): Promise<string> {
    const token = newToken();
    const insert =
      "insert into identity.invitation (token_hash, staff_id, expires_at) values ($1, $2, now() + interval '1 hour')";
    await asOwner(house, insert, [hashToken(token), staffId]);
    return token;
  }

  /** Presses the button of a passkey form: asks for the question, lets the device answer, and sends that. */
  async function press(
    browser: PlainBrowser,
    path: string,
    answer: (question: Question) => string,
    more: Record<string, string> = {},
  ): Promise<Got> {
    const asked = await browser.post(`${path}/challenge`);
    assert.equal(asked.status, 200, asked.body);
    return browser.post(path, { ...more, answer: answer(JSON.parse(asked.body) as Question) });
  }

  async function joined(seats: readonly { role: string; agency: string; team?: string }[]) {
    const staff = await makeStaff(house, { state: "invited", seats });
    const browser = new PlainBrowser(app);
    const token = await invite(staff);
    await browser.get(`${STAFF}/join/${token}`);
    const device = new SoftPasskey(STAFF);
    const got = await press(browser, `/join/${token}`, (question) => device.create(question));
    return { staff, browser, device, got };
  }

  function session(browser: PlainBrowser): string | undefined {
    return browser.cookie(STAFF, "s");
  }

  test("an invited person makes a passkey, is in at once, and comes back with it", async () => {
    const { browser, device, got } = await joined([advocate]);
    assert.equal(got.location, "/now");
    assert.equal((await browser.follow(got)).heading, "What needs you now");
    const again = new PlainBrowser(app);
    await again.get(`${STAFF}/sign-in`);
    const back = await press(again, "/sign-in", (question) => device.get(question));
    assert.equal(back.location, "/now");
    assert.match(back.setCookies.join(), /^s=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  test("opening an invitation does not use it up; using it does, and says so to whoever comes later", async () => {
    const staff = await makeStaff(house, { state: "invited", seats: [advocate] });
    const token = await invite(staff);
    const browser = new PlainBrowser(app);
    await browser.get(`${STAFF}/join/${token}`);
    assert.match((await browser.get(`${STAFF}/join/${token}`)).heading, /^Welcome/);
    await press(browser, `/join/${token}`, (question) => new SoftPasskey(STAFF).create(question));
    const late = await new PlainBrowser(app).get(`${STAFF}/join/${token}`);
    assert.deepEqual([late.status, late.heading], [404, "This link is over"]);
    assert.equal((await new PlainBrowser(app).get(`${STAFF}/join/nonsense`)).status, 404);
  });

  test("an answer that does not hold leads back to the way in, says why, and opens nothing", async () => {
    const { device } = await joined([advocate]);
    const browser = new PlainBrowser(app);
    await browser.get(`${STAFF}/sign-in`);
    const cases: [(question: Question) => string, string][] = [
      [(question) => new SoftPasskey(STAFF).get(question), "unknown"],
      [(question) => device.get(question, { origin: "http://elsewhere.test" }), "refused"],
      [(question) => device.get(question, { isVerified: false }), "refused"],
      [(question) => device.get(question, { challenge: newToken() }), "too-late"],
      [() => "", "unknown"],
    ];
    for (const [answer, why] of cases) {
      const got = await press(browser, "/sign-in", answer);
      assert.deepEqual([got.status, got.location], [303, `/sign-in?problem=${why}`]);
      assert.match((await browser.follow(got)).body, /You are not signed in/);
      assert.equal(session(browser), undefined);
    }
  });

  test("every sign-in has a token of its own, and ends the session the browser brought", async () => {
    const { browser, device } = await joined([advocate]);
    const first = session(browser);
    await browser.get(`${STAFF}/sign-in`);
    await press(browser, "/sign-in", (question) => device.get(question));
    const second = session(browser);
    assert.ok(first !== undefined && second !== undefined && second !== first);
    browser.setCookie(STAFF, "s", first);
    assert.equal((await browser.get("/now")).location, "/sign-in");
  });

  test("a token planted before signing in is not the one that is signed in", async () => {
    const { device } = await joined([advocate]);
    const browser = new PlainBrowser(app);
    const planted = newToken();
    browser.setCookie(STAFF, "s", planted);
    await browser.get(`${STAFF}/sign-in`);
    await press(browser, "/sign-in", (question) => device.get(question));
    assert.notEqual(session(browser), planted);
    const attacker = new PlainBrowser(app);
    attacker.setCookie(STAFF, "s", planted);
    assert.equal((await attacker.get(`${STAFF}/now`)).location, "/sign-in");
  });

  test("who has several roles chooses one first, and nothing opens before", async () => {
    const { browser, got } = await joined([advocate, practitioner]);
    assert.equal(got.location, "/seats");
    for (const path of ["/now", "/more", "/people"])
      assert.equal((await browser.get(`${STAFF}${path}`)).location, "/seats");
    const page = await browser.follow(got);
    assert.equal(page.heading, "Which role now?");
    assert.doesNotMatch(page.body, /undefined/);
    const before = session(browser);
    const chosen = await browser.post("/seats", { seat: seatNamed(page, "Front door practitioner") });
    assert.equal(chosen.location, "/now");
    assert.notEqual(session(browser), before);
    assert.match((await browser.follow(chosen)).body, /Front door practitioner at Hertfordshire Front Door/);
  });

  function seatNamed({ body }: Got, role: string): string {
    const form = body.split("<form").find((part) => part.includes(role) && part.includes('name="seat"'));
    return /name="seat" value="([^"]+)"/.exec(form ?? "")?.[1] ?? "";
  }

  test("acting in another role ends the old session for every window that still has it", async () => {
    const { browser, got, staff } = await joined([advocate, practitioner]);
    const page = await browser.follow(got);
    await browser.post("/seats", { seat: seatNamed(page, "Specialist advocate") });
    const old = new PlainBrowser(app);
    old.setCookie(STAFF, "s", session(browser) ?? "");
    await old.get(`${STAFF}/now`);
    await browser.post("/seats", { seat: seatNamed(await browser.get("/seats"), "Front door practitioner") });
    assert.equal((await old.get("/now")).location, "/sign-in");
    const left = await asOwner(house, "select 1 from identity.session where staff_id = $1", [staff.staffId]);
    assert.equal(left.length, 1);
  });

  test("another's seat, a seat that has ended, and nonsense are not there to choose", async () => {
    const { browser, got, staff } = await joined([advocate, practitioner]);
    const other = await makeStaff(house, { seats: [advocate] });
    await browser.follow(got);
    await asOwner(house, "update identity.seat set ended_at = now() where id = $1", [staff.seatIds[1]]);
    for (const seat of [other.seatIds[0], staff.seatIds[1], "nonsense", ""]) {
      assert.equal((await browser.post("/seats", { seat: seat ?? "" })).status, 404);
      await browser.get(`${STAFF}/seats`);
    }
  });

  test("who has no role yet is told so", async () => {
    const { browser, got } = await joined([]);
    assert.match((await browser.follow(got)).body, /You have no role here yet/);
    assert.equal((await browser.get("/now")).location, "/seats");
  });

  test("one's first page is the first place of one's role", async () => {
    const { browser, got } = await joined([administrator]);
    assert.equal(got.location, "/more");
    assert.equal((await browser.get(`${STAFF}/`)).location, "/more");
  });

  test("signing out ends the session in the database and in the browser, and is written down", async () => {
    const { browser, got, staff } = await joined([advocate]);
    await browser.follow(got);
    const token = session(browser) ?? "";
    const out = await browser.post("/sign-out");
    assert.equal(out.location, "/sign-in?said=out");
    assert.equal(session(browser), undefined);
    assert.match(String(out.headers["clear-site-data"]), /cache/);
    browser.setCookie(STAFF, "s", token);
    assert.equal((await browser.get(`${STAFF}/now`)).location, "/sign-in");
    const events = await asOwner<{ event: string }>(
      house,
      "select event from audit.entry where by = $1 order by at, seq",
      [`staff:${staff.staffId}`],
    );
    assert.deepEqual(
      events.map(({ event }) => event),
      ["session.opened", "session.closed"],
    );
  });

  test("a leaver, and whoever's role ended, is sent to the way in with the next press", async () => {
    for (const change of [
      "update identity.staff set state = 'left' where id = $1",
      "update identity.seat set ended_at = now() where staff_id = $1",
    ]) {
      const { browser, got, staff } = await joined([advocate]);
      await browser.follow(got);
      await asOwner(house, change, [staff.staffId]);
      const reply = await browser.get("/now");
      assert.deepEqual([reply.status, reply.location], [303, "/sign-in"]);
    }
  });

  test("stepping up takes one's passkey, in live use always, and leads on where one was going", async () => {
    const { browser, got, staff, device } = await joined([advocate]);
    await browser.follow(got);
    await asOwner(house, "update identity.session set stepped_up_until = null where staff_id = $1", [
      staff.staffId,
    ]);
    await browser.get(`${STAFF}/step-up?next=/people`);
    const bare = await browser.post("/step-up", { next: "/people" });
    assert.equal(bare.location, "/step-up?next=%2Fpeople&problem=unknown");
    const colleague = await joined([advocate]);
    const hers = await press(browser, "/step-up", (question) => colleague.device.get(question), {
      next: "/people",
    });
    assert.equal(hers.location, "/step-up?next=%2Fpeople&problem=refused");
    const sessions = "select stepped_up_until > now() as up from identity.session where staff_id = $1";
    assert.deepEqual(await asOwner(house, sessions, [staff.staffId]), [{ up: null }]);
    const own = await press(browser, "/step-up", (question) => device.get(question), { next: "/people" });
    assert.equal(own.location, "/people");
    assert.deepEqual(await asOwner(house, sessions, [staff.staffId]), [{ up: true }]);
  });

  test("stepping up leads to nobody else's address", async () => {
    const { browser, got, device } = await joined([advocate]);
    await browser.follow(got);
    await browser.get(`${STAFF}/step-up?next=//elsewhere.example`);
    const own = await press(browser, "/step-up", (question) => device.get(question), {
      next: "https://elsewhere.example/",
    });
    assert.equal(own.location, "/");
  });

  test("a form without its token, or from another site, changes nothing", async () => {
    const { browser, got, staff } = await joined([advocate, practitioner]);
    const page = await browser.follow(got);
    const seat = seatNamed(page, "Specialist advocate");
    const csrf = tokenIn(page.body);
    for (const path of ["/seats", "/sign-out", "/step-up"]) {
      const url = `${STAFF}${path}`;
      assert.equal((await browser.postRaw(url, { seat })).status, 403);
      assert.equal(
        (await browser.postRaw(url, { seat, csrf }, { origin: "http://elsewhere.test" })).status,
        403,
      );
      assert.equal(
        (await browser.postRaw(url, { seat, csrf }, { "sec-fetch-site": "cross-site" })).status,
        403,
      );
    }
    const left = await asOwner(house, "select seat_id from identity.session where staff_id = $1", [
      staff.staffId,
    ]);
    assert.deepEqual(left, [{ seat_id: null }]);
  });

  test("in live use nothing lets anyone in without proof", async () => {
    const browser = new PlainBrowser(app);
    const first = await browser.get(`${origins.partnership}/`);
    assert.equal(first.status, 200);
    assert.doesNotMatch(first.body, /Demonstration|way-in|Come in as/);
    for (const url of [`${origins.partnership}/way-in`, `${STAFF}/way-in`]) {
      assert.equal((await browser.postRaw(url, { role: "advocate", csrf: tokenIn(first.body) })).status, 404);
    }
    for (const face of [origins.partnership, STAFF]) {
      assert.equal((await browser.get(`${face}/way-in/${newToken()}`)).status, 404);
    }
    assert.equal((await browser.get(`${STAFF}/`)).location, "/sign-in");
  });

  test("a session that cannot be written down is not opened", async () => {
    const { staff, device } = await joined([advocate]);
    await asOwner(house, "delete from identity.session where staff_id = $1", [staff.staffId]);
    const browser = new PlainBrowser(app);
    await browser.get(`${STAFF}/sign-in`);
    await asOwner(
      house,
      "alter table audit.entry add constraint refuse_for_test check (event <> 'session.opened') not valid",
    );
    try {
      const got = await press(browser, "/sign-in", (question) => device.get(question));
      assert.equal(got.status, 503);
    } finally {
      await asOwner(house, "alter table audit.entry drop constraint refuse_for_test");
    }
    assert.equal(session(browser), undefined);
    assert.deepEqual(
      await asOwner(house, "select 1 from identity.session where staff_id = $1", [staff.staffId]),
      [],
    );
  });

  test("in a demonstration stepping up is one press that says what live use asks for", async () => {
    const demo = { ...house, mode: "demo" } as const;
    const browser = new PlainBrowser(await testApp(demo));
    const staff = await makeStaff(demo, { seats: [advocate] });
    const token = await openSession(demo, {
      staffId: staff.staffId,
      seatId: staff.seatIds[0],
      steppedUp: false,
    });
    browser.setCookie(STAFF, "s", token);
    const page = await browser.get(`${STAFF}/step-up?next=/people`);
    assert.match(page.body, /In live use, your passkey is asked for here/);
    assert.equal((await browser.post("/step-up", { next: "/people" })).location, "/people");
    const sessions = "select stepped_up_until > now() as up from identity.session where staff_id = $1";
    assert.deepEqual(await asOwner(demo, sessions, [staff.staffId]), [{ up: true }]);
    const signIn = await browser.get("/sign-in");
    assert.match(signIn.body, /choose a role to come in as/);
    assert.equal((await browser.post("/sign-in/challenge")).status, 404);
  });
});
