import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { freshDatabase } from "../../../tests/support/database.ts";
import { helpSite, Visitor, type Seen } from "../../../tests/support/visitor.ts";

const EXIT = "https://www.bbc.co.uk/weather";
const CLEAR = '"cache", "cookies", "storage"';

let site: Awaited<ReturnType<typeof helpSite>>;

before(async () => {
  site = await helpSite();
});

async function writing(): Promise<Visitor> {
  const she = new Visitor(site.app);
  await she.begin("a");
  await she.answer();
  return she;
}

async function countDrafts(): Promise<number> {
  const { rows } = await site.house.database.withOwner((client) =>
    client.query<{ n: number }>("select count(*)::int as n from intake.draft"),
  );
  return rows[0]?.n ?? 0;
}

function assertCleared(seen: Seen, to: string): void {
  assert.equal(seen.status, 303);
  assert.equal(seen.location, to);
  assert.equal(seen.headers["clear-site-data"], CLEAR);
  assert.deepEqual(
    seen.setCookies.map((line) => /^v=;.*Expires=Thu, 01 Jan 1970/i.test(line)),
    [true],
  );
}

describe("leaving", () => {
  test("by the script's way deletes draft and cookie and goes straight to the ordinary website", async () => {
    const she = await writing();
    const before = await countDrafts();
    const old = she.twin();
    assertCleared(await she.get("/leave"), EXIT);
    assert.equal(await countDrafts(), before - 1);
    assert.equal(she.cookie, undefined);
    assert.equal((await old.get("/q")).location, "/");
  });

  test("a page sent after what was kept has run out leads to where it is said that all of it is gone", async () => {
    const she = await writing();
    await site.house.database.withOwner((client) => client.query("delete from intake.draft"));
    const late = await she.post("/q", {});
    assert.deepEqual([late.status, late.location], [303, "/closed"]);
    assert.match((await she.get("/closed")).body, /Nothing of it is shown here any more/);
  });

  test("by the button without a script goes by way of an empty page, which sets no cookie", async () => {
    const she = await writing();
    const before = await countDrafts();
    assertCleared(await she.post("/leave"), "/away");
    assert.equal(await countDrafts(), before - 1);
    const away = await she.get("/away");
    assert.match(away.body, new RegExp(`http-equiv="refresh" content="0;url=${EXIT}"`));
    assert.equal(away.title, "Local services");
    assert.deepEqual(away.setCookies, []);
  });

  test("works from a page whose token has run out, and without a cookie", async () => {
    const she = await writing();
    const before = await countDrafts();
    assertCleared(await she.postRaw("/leave", { csrf: "old" }), "/away");
    assert.equal(await countDrafts(), before);
    for (const seen of [await she.postRaw("/leave", {}), await she.get("/leave")]) {
      assert.equal(seen.status, 303);
      assert.deepEqual(seen.setCookies, []);
      assert.equal(seen.headers["clear-site-data"], undefined);
    }
  });

  test("is not held up by a database that is away", async () => {
    const database = await freshDatabase();
    const { app } = await helpSite({ database });
    const she = new Visitor(app);
    await she.begin("a");
    await database.close();
    assertCleared(await she.get("/leave"), EXIT);
  });
});

describe("a page that nobody touched", () => {
  test("clears in the same way, and then says so", async () => {
    const she = await writing();
    assertCleared(await she.get("/idle"), "/closed");
    const closed = await she.get("/closed");
    assert.equal(closed.title, "Closed – Local services");
    assert.match(closed.body, /Nothing of it is shown here any more/);
    assert.equal((await she.get("/q")).location, "/");
  });

  test("is told when: a warning two minutes before the ten are over", async () => {
    const she = await writing();
    assert.match(she.seen?.body ?? "", /data-idle-warn="480" data-idle-clear="600" data-idle-href="\/idle"/);
    assert.match(she.seen?.body ?? "", /This page clears in 2 minutes/);
  });
});
