import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { freshDatabase } from "../../../tests/support/database.ts";
import { houseOn, origins, testApp } from "../../../tests/support/site.ts";
import { Visitor, type Fields, type Seen } from "../../../tests/support/visitor.ts";
import { withoutShowing } from "../../../tests/support/without-showing.ts";
import {
  deriveThreadSecrets,
  newBearerReference,
  parseBearerReference,
  threadLookup,
} from "../../foundation/crypto/index.ts";
import type { House } from "../../foundation/house/index.ts";

/** What is sent with a reference: as she typed it, or what her device derived from it. */
const WAYS: Readonly<Record<string, (number: string) => Fields>> = {
  "typed without a script": (number) => ({ number }),
  "derived on the device": (number) => ({ go: "open", seed: seedOf(number).toString("base64url") }),
};

describe("a reference that opens nothing is answered the same, whatever became of it", () => {
  let house: House;
  let app: Awaited<ReturnType<typeof testApp>>;
  let gone: Readonly<Record<string, string>>;
  let right: string;

  before(async () => {
    house = await houseOn(await freshDatabase());
    app = await testApp(house);
    const [expired, burnt, deleted] = [await sent(), await sent(), await sent()];
    right = await sent();
    await (await opened(burnt)).closeForGood();
    await asOwner(
      "update intake.thread set expires_at = date_trunc('hour', now()) where lookup = $1",
      expired,
    );
    await asOwner("delete from intake.thread where lookup = $1", deleted);
    gone = { wrong: newBearerReference().digits, expired, burnt, deleted };
  });

  after(async () => {
    await app.close();
    await house.database.close();
  });

  /** Asks a question and gives its number. */
  async function sent(): Promise<string> {
    const she = new Visitor(app, origins.help);
    await she.begin("g");
    await she.answer();
    const { body } = await she.answer({ question: "Does it count?", go: "send" });
    return /(?:\d{4} ){6}\d{4}/.exec(body)?.[0] ?? assert.fail("It gave no number.");
  }

  async function opened(number: string): Promise<Visitor> {
    const she = new Visitor(app, origins.help);
    await she.begin("e");
    assert.match((await she.answer({ number })).body, /What we wrote to you/);
    return she;
  }

  async function asOwner(statement: string, number: string): Promise<void> {
    const lookup = threadLookup(house.publicKeys, seedOf(number));
    const { rowCount } = await house.database.withOwner((client) => client.query(statement, [lookup]));
    assert.equal(rowCount, 1);
  }

  for (const [way, fieldsOf] of Object.entries(WAYS)) {
    test(`${way}: status, headers and body, of what is sent and of the page after it`, async () => {
      const answers = await Promise.all(
        Object.entries(gone).map(async ([kind, number]) => {
          const she = new Visitor(app, origins.help);
          await she.begin("e");
          const posted = await she.post("/q", fieldsOf(number));
          return { kind, posted: plain(posted), page: plain(await she.get("/q")) };
        }),
      );
      const [first] = answers;
      assert.ok(first);
      assert.match(first.page.body, /can(&#39;|')t find anything under this number/);
      for (const { kind, posted, page } of answers)
        assert.deepEqual({ posted, page }, { posted: first.posted, page: first.page }, kind);
    });

    test(`${way}: what is sent is answered as a right one is`, async () => {
      const answers = await Promise.all(
        [gone["wrong"] ?? "", right].map(async (number) => {
          const she = new Visitor(app, origins.help);
          await she.begin("e");
          return plain(await she.post("/q", fieldsOf(number)));
        }),
      );
      assert.deepEqual(answers[0], answers[1]);
      assert.equal(answers[0]?.status, 303);
    });
  }

  test("a page that stood open when it ended: expired, burnt and deleted, looked at again or written to", async () => {
    const ends: Readonly<Record<string, string>> = {
      expired: "update intake.thread set expires_at = date_trunc('hour', now()) where lookup = $1",
      deleted: "delete from intake.thread where lookup = $1",
    };
    const answers = await Promise.all(
      [...Object.keys(ends), "burnt"].map(async (end) => {
        const number = await sent();
        const she = await opened(number);
        if (ends[end] === undefined) await (await opened(number)).closeForGood();
        else await asOwner(ends[end], number);
        const added = plain(await she.post("/q", { go: "add", more: "One more thing." }));
        return { added, page: plain(await she.get("/q")) };
      }),
    );
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    assert.match(answers[0]?.page.body ?? "", /can(&#39;|')t find anything under this number/);
  });

  test("on the partnership's face, which knows no references, none is answered otherwise than another", async () => {
    const answers = await Promise.all(
      [...Object.values(gone), right].flatMap((number) =>
        Object.values(WAYS).map(async (fieldsOf) =>
          plain(await new Visitor(app, origins.partnership).postRaw("/q", fieldsOf(number))),
        ),
      ),
    );
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    assert.equal(answers[0]?.status, 404);
  });
});

function seedOf(number: string): Buffer {
  const reference = parseBearerReference(number) ?? assert.fail("It is no reference.");
  return deriveThreadSecrets(reference).lookupSeed;
}

/** An answer without its moment and what is by chance in each or counts requests: token, nonce, cookie's secret, ids. */
function plain({ status, headers, body }: Seen): Plain {
  const { date: _date, ...others } = headers;
  const text = JSON.stringify(others)
    .replaceAll(/nonce-[^']+/g, "nonce-")
    .replaceAll(/\bv=[\w-]+/g, "v=")
    .replaceAll(/("x-ratelimit-(?:remaining|reset)":|"x-request-id":)"[^"]*"/g, '$1""');
  return {
    status,
    headers: JSON.parse(text) as unknown,
    body: withoutShowing(body).replaceAll(
      /name="m" value="[^"]*"|(?<=<bdi dir="ltr">)[0-9a-f]{12}(?=<)/g,
      "",
    ),
  };
}

type Plain = { readonly status: number; readonly headers: unknown; readonly body: string };
