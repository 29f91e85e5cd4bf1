import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import fc from "fast-check";
import { ALL_WAYS } from "../../../tests/support/help-inputs.ts";
import { csrfToken } from "../../foundation/http/index.ts";
import { countWaiting } from "../../../tests/support/waiting-intake.ts";
import { helpSite, Visitor, type Fields } from "../../../tests/support/visitor.ts";

const RUNS = 40;
const CHANGING = ["/begin", "/q", "/cookies"];

let site: Awaited<ReturnType<typeof helpSite>>;

before(async () => {
  site = await helpSite();
});

async function countDrafts(): Promise<number> {
  const { rows } = await site.house.database.withOwner((client) =>
    client.query<{ n: number }>("select count(*)::int as n from intake.draft"),
  );
  return rows[0]?.n ?? 0;
}

const name = fc.oneof(
  fc.constantFrom(
    "n",
    "go",
    "change",
    "way",
    "keep",
    "form_version",
    "q1",
    "q2",
    "q3",
    "q6_from",
    "q12_day",
    "q14",
    "q15",
    "q21",
    "q25",
    "q29",
    "mark",
    "at.x",
    "at.y",
  ),
  fc.string({ maxLength: 12 }),
);
const text = fc.oneof(
  fc.constantFrom(
    "tell",
    "before",
    "notice",
    "check",
    "all",
    "send",
    "back",
    "1",
    "2",
    "14",
    "-1",
    "1e3",
    "phone",
    "yes",
    "__proto__",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("\0", "\ud800", "x".repeat(30_000), "<script>", "' or 1=1 --"),
);
const fields: fc.Arbitrary<Fields> = fc.dictionary(name, fc.oneof(text, fc.array(text, { maxLength: 3 })), {
  maxKeys: 8,
});
const way = fc.constantFrom(...ALL_WAYS, "f");
const press = fc.record({ path: fc.constantFrom(...CHANGING, "/q", "/q", "/q"), fields });

describe("anything sent with a right token", () => {
  test("leads back with 303, never breaks, and leaves a visit that can go on", async () => {
    await fc.assert(
      fc.asyncProperty(way, fc.array(press, { minLength: 1, maxLength: 6 }), async (door, presses) => {
        const visitor = new Visitor(site.app);
        await visitor.begin(door);
        for (const { path, fields: sent } of presses) {
          const csrf = csrfToken(visitor.cookie?.slice(2) ?? "");
          const reply = await visitor.postRaw(path, { ...sent, csrf });
          assert.ok([303, 413].includes(reply.status), `${reply.status} for ${JSON.stringify(sent)}`);
        }
        const where = await visitor.get("/q");
        assert.ok(where.status === 200 || where.location === "/");
        assert.equal((await visitor.begin("a")).title, "Before you start – Local services");
      }),
      { numRuns: RUNS },
    );
  });

  test("never sends what was not looked over and complete", async () => {
    const before = await countWaiting(site.house);
    const early = fc.constantFrom("tell", "before", "notice", "all", "1", "2", "3", "15", "check");
    await fc.assert(
      fc.asyncProperty(way, fc.array(early, { maxLength: 6 }), async (door, steps) => {
        const visitor = new Visitor(site.app);
        await visitor.begin(door);
        for (const n of steps) await visitor.post("/q", { n, go: "send" });
      }),
      { numRuns: RUNS },
    );
    assert.equal(await countWaiting(site.house), before);
  });
});

describe("a form that is not our own", () => {
  const wrong: readonly { why: string; fields: Fields; headers?: Record<string, string> }[] = [
    { why: "no token", fields: {} },
    { why: "another's token", fields: { csrf: csrfToken("another") } },
    { why: "two tokens", fields: { csrf: ["a", "b"] } },
  ];

  for (const path of CHANGING) {
    test(`is refused at ${path}, and nothing changes`, async () => {
      const she = new Visitor(site.app);
      await she.begin("a");
      const before = await countDrafts();
      for (const { why, fields: sent } of wrong) {
        const refused = await she.postRaw(path, { n: "before", way: "b", keep: "nothing", ...sent });
        assert.equal(refused.status, 403, why);
        assert.deepEqual(refused.setCookies, []);
      }
      const csrf = csrfToken(she.cookie?.slice(2) ?? "");
      for (const headers of [{ origin: "http://elsewhere.test" }, { "sec-fetch-site": "cross-site" }]) {
        assert.equal((await she.postRaw(path, { n: "before", way: "b", csrf }, headers)).status, 403);
      }
      assert.equal(await countDrafts(), before);
      assert.equal((await she.get("/q")).title, "Before you start – Local services");
    });
  }
});

describe("a body no browser would send", () => {
  test("is answered with a clear page", async () => {
    const she = new Visitor(site.app);
    await she.begin("a");
    const host = new URL(site.origins.help).host;
    const send = (type: string, payload: string) =>
      site.app.inject({
        method: "POST",
        url: "/q",
        headers: { host, cookie: she.cookie ?? "", "content-type": type },
        payload,
      });
    const tooLong = await send("application/x-www-form-urlencoded", `csrf=x&q14=${"x".repeat(300_000)}`);
    assert.equal(tooLong.statusCode, 413);
    assert.match(tooLong.body, /too long for us/);
    assert.equal((await send("application/json", "{")).statusCode, 400);
    assert.equal((await send("application/json", "[]")).statusCode, 403);
    assert.equal((await send("text/csv", "a,b")).statusCode, 415);
    assert.equal((await she.get("/q")).title, "Before you start – Local services");
  });
});
