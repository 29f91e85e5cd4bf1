import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { freshDatabase } from "../../../tests/support/database.ts";
import { filled } from "../../../tests/support/help-inputs.ts";
import { countWaiting, findInClear, findWaiting } from "../../../tests/support/waiting-intake.ts";
import { helpSite, Visitor } from "../../../tests/support/visitor.ts";

const REACH = { channel: "phone", phone: "07700 900123" };
const ANSWERS = filled("a", { ...REACH, words: "canary-5b1e" });

describe("sending", () => {
  let site: Awaited<ReturnType<typeof helpSite>>;

  before(async () => {
    site = await helpSite();
  });

  async function atCheck(): Promise<Visitor> {
    const she = new Visitor(site.app);
    await she.begin("a");
    await she.toCheck(ANSWERS);
    return she;
  }

  test("changes the cookie, and the old one opens only the way to the same receipt", async () => {
    const she = await atCheck();
    const again = she.twin();
    const sent = await she.post("/q", { go: "send" });
    assert.equal(sent.location, "/q");
    assert.equal(sent.setCookies.length, 1);
    assert.notEqual(she.cookie, again.cookie);
    const before = await countWaiting(site.house);

    const second = await again.post("/q", { go: "send" });
    assert.equal(second.status, 303);
    assert.equal(again.cookie, she.cookie);
    assert.equal((await again.get("/q")).heading, "Thank you. We have it.");
    assert.equal(await countWaiting(site.house), before);
  });

  test("makes one record of two presses at the same moment, and shows both the receipt", async () => {
    const she = await atCheck();
    const twins = [she.twin(), she.twin(), she.twin()];
    const before = await countWaiting(site.house);
    const replies = await Promise.all(twins.map((twin) => twin.post("/q", { go: "send" })));
    assert.deepEqual(
      replies.map(({ status, location }) => `${status} ${location}`),
      ["303 /q", "303 /q", "303 /q"],
    );
    const bodies = await Promise.all(twins.map(async (twin) => blank((await twin.get("/q")).body)));
    assert.equal(new Set(bodies).size, 1);
    assert.match(bodies[0] ?? "", /Thank you\. We have it\./);
    assert.equal(await countWaiting(site.house), before + 1);
    assert.deepEqual((await findWaiting(site.house, she.cookie))?.kind, "need-help");
  });

  test("makes a second request from the same browser a record of its own", async () => {
    const she = await atCheck();
    await she.answer({ go: "send" });
    const before = await countWaiting(site.house);
    await she.begin("a");
    await she.toCheck(filled("a", { ...REACH, words: "another" }));
    const sending = she.cookie;
    await she.answer({ go: "send" });
    assert.equal(await countWaiting(site.house), before + 1);
    assert.match(JSON.stringify(await findWaiting(site.house, sending)), /another/);
  });

  test("leaves nothing she wrote in clear in any table, before and after", async () => {
    const she = await atCheck();
    assert.deepEqual(await findInClear(site.house, "canary-5b1e"), []);
    assert.deepEqual(await findInClear(site.house, "900123"), []);
    await she.answer({ go: "send" });
    assert.deepEqual(await findInClear(site.house, "canary-5b1e"), []);
    assert.deepEqual(await findInClear(site.house, "900123"), []);
    assert.ok(
      (await findInClear(site.house, "need-help")).includes("intake.sealed.kind"),
      "the search finds what is there",
    );
  });

  test("is not done from any page but the last look, nor with something missing", async () => {
    const she = new Visitor(site.app);
    await she.begin("a");
    const before = await countWaiting(site.house);
    await she.answer({ go: "send" });
    assert.equal((await she.answer({ n: "check", go: "send" })).heading, "Are you in danger now?");
    await she.toCheck(ANSWERS);
    await she.answer({ change: "2" });
    await she.answer(filled("a", { channel: "email" }));
    assert.equal((await she.answer({ n: "check", go: "send" })).heading, "What email address should we use?");
    assert.equal(await countWaiting(site.house), before);
  });
});

describe("a database that cannot store", () => {
  test("gives a page that says so and no receipt; when it is well again, one press sends what was written", async () => {
    const database = await freshDatabase();
    try {
      const site = await helpSite({ database });
      await database.withOwner((client) => client.query(FULL));
      await database.lockDown();
      const she = new Visitor(site.app);
      await she.begin("a");
      await she.toCheck(ANSWERS);
      const [check, cookie] = [she.seen, she.cookie];
      const failed = await she.post("/q", { go: "send" });
      assert.equal(failed.status, 503);
      assert.match(failed.body, /was not sent\. What you sent just now was not saved\./);
      assert.match(failed.body, /call 999/);
      assert.doesNotMatch(failed.body, /Thank you|canary-5b1e|900123/);
      assert.equal(she.cookie, cookie);
      assert.equal((await she.get("/q")).heading, check?.heading);

      await database.withOwner((client) => client.query("alter table intake.sealed drop constraint is_full"));
      assert.equal((await she.answer({ go: "send" })).heading, "Thank you. We have it.");
      assert.equal(await countWaiting(site.house), 1);
    } finally {
      await database.close();
    }
  });
});

/** The error of a full disk, raised where the record is written. */
const FULL = `
  create function intake.is_full() returns boolean language plpgsql as $$
    begin raise exception 'no space left' using errcode = 'disk_full'; end $$;
  grant execute on function intake.is_full() to public;
  alter table intake.sealed add constraint is_full check (intake.is_full())`;

/** Without what differs from one page to the next for no one's eyes: token and nonce. */
function blank(body: string): string {
  return body.replace(/(nonce|value)="[^"]{20,}"/g, "");
}
