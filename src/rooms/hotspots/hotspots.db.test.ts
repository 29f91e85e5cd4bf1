import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { latLngToCell } from "h3-js";
import { freshDatabase } from "../../../tests/support/database.ts";
import { staffBrowser, tryStep } from "../../../tests/support/person.ts";
import { addPlaceReports, fillPlaces, TOWN, type ReportPlace } from "../../../tests/support/place-reports.ts";
import { houseOn, origins, signIn, testApp } from "../../../tests/support/site.ts";
import { Visitor, type Seen } from "../../../tests/support/visitor.ts";
import { withoutShowing } from "../../../tests/support/without-showing.ts";
import { withActor } from "../../foundation/access/index.ts";
import { addMonths, isoDay } from "../../foundation/clock/index.ts";
import { sql } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { latestToPublish, quarterName, slugOf } from "./model/quarter.ts";

type Browser = ReturnType<typeof staffBrowser> & { readonly token: string };

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;
let lead: Browser;
let checker: Browser;
let quarter: string;

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database);
  app = await testApp(house);
  [lead, checker] = [await as("strategy-manager"), await as("communications-lead")];
  quarter = latestToPublish(isoDay(house.now(), house.calendar));
  await fillPlaces(house);
});
after(() => house.database.close());

async function as(role: string, agency?: string): Promise<Browser> {
  const { token } = await signIn(house, agency === undefined ? { role } : { role, agency });
  return { ...staffBrowser(app, token), token };
}

function addReports(place: ReportPlace, count: number): Promise<void> {
  return addPlaceReports(house, place, count);
}

/** Prepares the quarter. @returns the address of the release */
async function prepare(): Promise<string> {
  const { status, location, body } = await lead.post("/hotspots/releases", { quarter: slugOf(quarter) });
  assert.equal(status, 303, body.slice(0, 500));
  return location;
}

/** What a visitor reads, once it is what is looked for: within seconds. */
async function readsWithin(url: string, isThere: (seen: Seen) => boolean): Promise<Seen> {
  const until = Date.now() + 20_000;
  for (;;) {
    const seen = await new Visitor(app, origins.partnership).get(url);
    if (isThere(seen) || Date.now() > until) return seen;
    await wait(200);
  }
}

describe("hotspots", () => {
  test("are found where reports come together more than chance would put them, and said first", async () => {
    const { status, body } = await lead.get("/hotspots");
    assert.equal(status, 200);
    assert.match(body, /Reports come together in one place: near [^<]*Stevenage/);
    assert.match(body, /<svg[^>]*role="img"/);
    assert.match(body, /Contains National Statistics and OS data/);
    assert.match(body, /Too few reports to say/);
    assert.match((await lead.get("/now")).body, /href="\/hotspots"/);
  });

  test("are not made up: of a kind that few told of nothing is said", async () => {
    const { body } = await lead.get("/hotspots?kind=environment/isolated");
    assert.match(body, /Too few reports to say: 3\./);
    assert.doesNotMatch(body, /<caption[^>]*>Hotspots/);
    assert.match(
      (await lead.get("/hotspots?kind=environment/layout&months=3")).body,
      /No report counts here/,
    );
    assert.equal((await lead.get("/hotspots?kind=nothing&months=999&district=nowhere")).status, 200);
  });

  test("can be taken away as a file with z and p", async () => {
    const { status, body } = await lead.get("/hotspots/areas.csv");
    assert.equal(status, 200);
    assert.match(body, /^\uFEFFHexagon \(H3\),Near,Reports,With those around,Finding,Gi\* z,p\r\n/);
    const [, hottest = ""] = body.split("\r\n");
    assert.match(hottest, /^88[0-9a-f]{13},Stevenage town centre,70,70,Hotspot[^,]*,\d+\.\d{4},0\.000000$/);
  });

  test("lead to the reports, for those who may open them, and to nobody else's", async () => {
    const cell = latLngToCell(TOWN.lat, TOWN.lng, 8);
    const mine = await as("place-safety-lead");
    const page = (await mine.get(`/hotspots/hexagons/${cell}`)).body;
    assert.match(page, /It is badly lit/);
    assert.match(page, />\s*W-[0-9a-f]{8}/);
    const police = await as("neighbourhood-officer");
    assert.match((await police.get(`/hotspots/hexagons/${cell}`)).body, /none here that you may open/);
    for (const wrong of ["nothing", "88283082b9fffff", latLngToCell(TOWN.lat, TOWN.lng, 9), `${cell}'`])
      assert.equal((await mine.get(`/hotspots/hexagons/${encodeURIComponent(wrong)}`)).status, 404, wrong);
  });

  test("are shown to no role without the permission, nor counted for it when it asks by hand", async () => {
    for (const role of ["front-door-practitioner", "commissioner", "system-administrator"]) {
      const other = await as(role);
      for (const url of ["/hotspots", "/hotspots/areas.csv", "/hotspots/releases"])
        assert.equal((await other.get(url)).status, 403, `${role} ${url}`);
      assert.equal((await other.post("/hotspots/releases", { quarter: slugOf(quarter) })).status, 403);
      assert.doesNotMatch((await other.get("/now")).body, /href="\/hotspots"/);
      const seen = await withActor(house, other.token, async ({ db }) => [
        ...(await sql`select * from hotspots.counts('2000-01-01', '2100-01-01', null)`.execute(db)).rows,
        ...(await sql`select * from hotspots.kinds('2000-01-01', '2100-01-01', '{}')`.execute(db)).rows,
        ...(await sql`select * from hotspots.release`.execute(db)).rows,
      ]);
      assert.deepEqual(seen, [], role);
    }
    const police = await as("neighbourhood-officer");
    assert.equal((await police.get("/hotspots/releases")).status, 403);
  });
});

describe("the map for the public", () => {
  test("is not there before one is published: the page says so, and leads on", async () => {
    const seen = await new Visitor(app, origins.partnership).get("/unsafe-places");
    assert.equal(seen.status, 200);
    assert.match(seen.body, /There is no map to show yet/);
    assert.match(seen.body, /href="\/unsafe-places\/method"/);
    assert.equal(
      (await new Visitor(app, origins.partnership).get(`/unsafe-places/${slugOf(quarter)}`)).status,
      404,
    );
  });

  test("is prepared by one and checked by another, and nobody outside sees it until it is published", async () => {
    const url = await prepare();
    assert.equal(
      (await lead.post("/hotspots/releases", { quarter: slugOf(quarter) })).status,
      409,
      "only once",
    );
    assert.equal((await lead.post(`${url}/publish`, {})).status, 409, "not checked");
    assert.match((await lead.get(`${url}/check`)).body, /Somebody else has to look at it/);
    assert.equal((await tryStep(lead, `${url}/check`, { fit: "yes" })).status, 409, "not by who prepared it");
    assert.equal((await tryStep(checker, `${url}/check`)).status, 422);
    assert.equal((await tryStep(checker, `${url}/check`, { fit: "yes" })).status, 303);
    const hidden = await new Visitor(app, origins.partnership).get(`/unsafe-places/${slugOf(quarter)}`);
    assert.equal(hidden.status, 404);
    assert.equal((await tryStep(lead, `${url}/publish`)).status, 303);
    const seen = await readsWithin("/unsafe-places", ({ body }) => !body.includes("no map to show"));
    assert.match(seen.heading, /^Reports came together in 2 areas, most of all near Stevenage/);
    assert.match(seen.body, new RegExp(quarterName(quarter)));
    assert.match(seen.body, /Many reports do not mean more danger/);
    assert.match(seen.body, /Contains National Statistics and OS data/);
    assert.match(
      (await new Visitor(app, origins.partnership).get("/unsafe-places/method")).body,
      /at least 8/,
    );
  });

  test("shows areas with enough reports, rounded, leftovers together; three of one place are nowhere in it", async () => {
    const { body } = await new Visitor(app, origins.partnership).get(
      `/unsafe-places/${slugOf(quarter)}/areas.csv`,
    );
    const rows = body.replace("\uFEFF", "").trim().split("\r\n").slice(1);
    // Twenty-one in one hexagon; five and four beside it together; three in another town not at all.
    assert.deepEqual(
      rows.map((row) => row.replace(/^("[^"]*"|[^,]*),/, "").split(",")[1]),
      ["20", "10"],
    );
    const [stored] = await owner("select body from hotspots.release where published_on is not null");
    assert.ok(!JSON.stringify(stored).includes(latLngToCell(51.6565, -0.3963, 9)));
    assert.match(JSON.stringify(stored), /"hasRest":true/);
  });

  test("is drawn once for everybody: each has her own token and nonce in it, and the part of the map she asked for", async () => {
    const look = (url: string): Promise<Seen> => new Visitor(app, origins.partnership).get(url);
    const own = ({ body, headers }: Seen) => ({
      token: /name="csrf" value="([^"]+)"/.exec(body)?.[1] ?? "",
      nonce: /<script[^>]* nonce="([^"]+)"/.exec(body)?.[1] ?? "",
      policy: String(headers["content-security-policy"]),
    });
    const pages = [await look("/unsafe-places"), await look("/unsafe-places")];
    const [one, other] = pages.map(own);
    assert.ok(one && other);
    assert.notEqual(one.token, other.token);
    assert.notEqual(one.nonce, other.nonce);
    for (const { nonce, policy } of [one, other]) assert.ok(policy.includes(`'nonce-${nonce}'`), policy);
    const near = await look("/unsafe-places?near=stevenage");
    assert.match(near.body, /aria-current="true"[^>]*>\s*Stevenage|near=stevenage"[^>]*aria-current="true"/);
    assert.doesNotMatch(pages[0]?.body ?? "", /near=stevenage"[^>]*aria-current="true"/);
  });

  test("never changes: what is accepted later is not in it, and the database refuses", async () => {
    const before = (await new Visitor(app, origins.partnership).get(`/unsafe-places/${slugOf(quarter)}`))
      .body;
    const cell = latLngToCell(51.6565, -0.3963, 9);
    await addReports({ cell, district: "watford", month: quarter }, 30);
    await wait(2_100);
    const after = (await new Visitor(app, origins.partnership).get(`/unsafe-places/${slugOf(quarter)}`)).body;
    assert.equal(withoutShowing(after), withoutShowing(before));
    for (const change of [
      "body = '{}'",
      "published_on = null",
      "prepared_by = checked_by",
      "quarter = '2001-01-01'",
    ])
      await assert.rejects(
        withActor(house, lead.token, (tx) =>
          sql`update hotspots.release set ${sql.raw(change)}`.execute(tx.db),
        ),
        /permission denied|stays so/,
        change,
      );
    assert.equal((await lead.post("/hotspots/releases", { quarter: slugOf(quarter) })).status, 409);
  });

  test("takes a note beside it, and when it is withdrawn only that it was stays, for ever", async () => {
    const [{ id } = {}] = await owner("select id from hotspots.release where published_on is not null");
    const url = `/hotspots/releases/${String(id)}`;
    assert.equal(
      (await tryStep(checker, `${url}/note`, { what: "<b>mine</b>" })).status,
      422,
      "set sentences alone",
    );
    assert.equal((await tryStep(checker, `${url}/note`, { what: "late" })).status, 303);
    const slug = `/unsafe-places/${slugOf(quarter)}`;
    assert.match(
      (await readsWithin(slug, ({ body }) => /They are not in it/.test(body))).body,
      /They are not in it/,
    );
    assert.equal((await tryStep(checker, `${url}/withdraw`, { what: "person" })).status, 303);
    const gone = await readsWithin(slug, ({ heading }) => /withdrawn/.test(heading));
    assert.match(gone.heading, /was withdrawn/);
    assert.match(gone.body, /It might have pointed to somebody/);
    assert.doesNotMatch(gone.body, /<svg[^>]*role="img"|<table/);
    assert.equal((await new Visitor(app, origins.partnership).get(`${slug}/areas.csv`)).status, 404);
    assert.equal(
      (await lead.post("/hotspots/releases", { quarter: slugOf(quarter) })).status,
      409,
      "never again",
    );
  });

  test("by one person alone, or too early, is refused by the database as well", async () => {
    const early = addMonths(quarter, 3);
    assert.equal((await lead.post("/hotspots/releases", { quarter: slugOf(early) })).status, 409);
    await assert.rejects(
      owner(
        `insert into hotspots.release (id, quarter, body, prepared_by, published_on)
         select t.id, '2020-01-01', '{}', s.id, '2020-12-01' from process.thing t, identity.staff s limit 1`,
      ),
      /check constraint/,
    );
    await assert.rejects(
      owner(
        `insert into hotspots.release (id, quarter, body, prepared_by, checked_by)
         select t.id, '2020-01-01', '{}', s.id, s.id from process.thing t, identity.staff s limit 1`,
      ),
      /check constraint/,
    );
  });

  test("is not another agency's to prepare, nor seen by its staff", async () => {
    const stranger = await as("communications-lead", "schools");
    const [{ id } = {}] = await owner("select id from hotspots.release limit 1");
    assert.equal((await stranger.get(`/hotspots/releases/${String(id)}`)).status, 404);
    assert.equal((await stranger.post("/hotspots/releases", { quarter: slugOf(quarter) })).status, 403);
    assert.doesNotMatch((await stranger.get("/hotspots/releases")).body, new RegExp(quarterName(quarter)));
  });
});

async function owner(query: string): Promise<Record<string, unknown>[]> {
  return house.database.withOwner(
    async (client) => (await client.query(query)).rows as Record<string, unknown>[],
  );
}
