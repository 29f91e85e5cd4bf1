import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { freshDatabase } from "../../../tests/support/database.ts";
import { staffBrowser, type Fields } from "../../../tests/support/person.ts";
import { houseOn, origins, signIn, testApp } from "../../../tests/support/site.ts";
import { withActor } from "../../foundation/access/index.ts";
import { sql } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { observeIndicators } from "../indicators/index.ts";
import { loadFromPack } from "../strategy/index.ts";

type Browser = ReturnType<typeof staffBrowser> & { readonly token: string };
type Row = Record<string, unknown>;

const BODY = { body: "partnership-board" };
const FORMATS = ["html", "pdf", "docx", "ods", "json"];

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;
let keeper: Browser;
let second: Browser;
let lead: Browser;
let member: Browser;

before(async () => {
  house = await houseOn(await freshDatabase());
  app = await testApp(house);
  await loadFromPack(house);
  await observeIndicators(house);
  keeper = await as("strategy-manager");
  second = await as("strategy-manager");
  lead = await as("sub-group-lead");
  member = await as("board-member");
});
after(() => house.database.close());

async function as(role: string): Promise<Browser> {
  const { token } = await signIn(house, { role });
  return { ...staffBrowser(app, token), token };
}

async function rows(query: string, ...values: readonly unknown[]): Promise<Row[]> {
  return house.database.withOwner(async (client) => (await client.query(query, [...values])).rows as Row[]);
}

async function prepare(by = keeper): Promise<string> {
  const page = await by.post("/board/reports", BODY);
  assert.equal(page.status, 303, page.body);
  return page.location.split("/")[3] ?? "";
}

async function step(id: string, name: string, fields: Fields = {}, by = keeper): Promise<void> {
  const taken = await by.post(`/board/reports/${id}/${name}`, fields);
  assert.equal(taken.status, 303, `${name}: ${taken.body}`);
}

async function issued(): Promise<string> {
  const id = await prepare();
  await step(id, "approve", {}, second);
  await step(id, "issue", {}, second);
  return id;
}

async function bytesOf(id: string, format: string, by = member): Promise<Buffer> {
  const url = new URL(origins.staff);
  const answer = await app.inject({
    method: "GET",
    url: `/board/reports/${id}/files/${format}`,
    headers: { host: url.host, cookie: by.cookie },
  });
  assert.equal(answer.statusCode, 200);
  return answer.rawPayload;
}

const sha256 = (bytes: Buffer | string): string => createHash("sha256").update(bytes).digest("hex");
const stateOf = async (id: string) =>
  (await rows("select state from process.thing where id = $1", id))[0]?.["state"];

describe("a report to a board", () => {
  test("is frozen in one press, and what it rests on is hashed and can be worked out again", async () => {
    const id = await prepare();
    const [row] = await rows("select snapshot, sha256 from reports.report where id = $1", id);
    assert.equal(row?.["sha256"], sha256(String(row?.["snapshot"])));
    const page = await member.get(`/board/reports/${id}`);
    assert.ok(page.body.includes(String(row?.["sha256"])));
    for (const { code } of house.pack.strategy.priorities)
      assert.ok(page.body.includes(`How the objectives of ${code} stand`), code);
    assert.match(page.body, /No commentary was given by the/);
    assert.match(page.body, /There was no report before this one/);
  });

  test("asks each owner by a clock of her own, which stops once all her parts have words", async () => {
    const id = await prepare();
    const running = async () =>
      (
        await rows("select for_grantee from process.clock where thing_id = $1 and stopped_at is null", id)
      ).map((row) => String(row["for_grantee"]));
    const before = await running();
    assert.ok(before.length > 1, "more than one owner is asked");
    assert.match((await lead.get("/now")).body, /Say in a report how it goes/);
    const [report] = await rows("select snapshot from reports.report where id = $1", id);
    const { sections } = JSON.parse(String(report?.["snapshot"])) as {
      sections: { code: string; owner: string }[];
    };
    const owner = sections[0]?.owner;
    for (const { code } of sections.filter((each) => each.owner === owner))
      await step(id, "comment", { section: code, words: `Words on ${code}, first.` });
    assert.equal((await running()).length, before.length - 1);
    await step(id, "comment", { section: sections[0]?.code ?? "", words: "Words that stand in place." });
    const { body } = await member.get(`/board/reports/${id}`);
    assert.match(body, /Words that stand in place/);
    assert.doesNotMatch(body, new RegExp(`Words on ${sections[0]?.code}, first`));
  });

  test("is approved by somebody else than who prepared it, whatever way she takes", async () => {
    const id = await prepare();
    assert.equal((await keeper.post(`/board/reports/${id}/approve`, {})).status, 409);
    await assert.rejects(
      withActor(house, keeper.token, ({ db, actor }) =>
        sql`update reports.report set approved_by = ${actor.staffId ?? ""} where id = ${id}`.execute(db),
      ),
      /check constraint|approved/,
    );
    await step(id, "approve", {}, second);
    assert.match((await member.get(`/board/reports/${id}`)).body, /Approved by/);
    assert.equal(
      (await keeper.post(`/board/reports/${id}/comment`, { section: "P1", words: "Late" })).status,
      409,
    );
  });

  test("is issued in five forms, each with a hash that its bytes have, the same each time", async () => {
    const id = await issued();
    const page = (await member.get(`/board/reports/${id}`)).body;
    for (const format of FORMATS) {
      const bytes = await bytesOf(id, format);
      assert.ok(page.includes(sha256(bytes)), format);
      assert.ok(bytes.equals(await bytesOf(id, format)), format);
    }
    assert.match((await bytesOf(id, "html")).toString(), /^<!doctype html><html lang="en-GB">/i);
    assert.equal((await bytesOf(id, "pdf")).subarray(0, 5).toString(), "%PDF-");
    assert.equal((await member.get(`/board/reports/${id}/files/exe`)).status, 404);
  });

  test("has no file before a second person approved it and it was issued", async () => {
    const id = await prepare();
    const file = sql`insert into reports.file (report_id, format, bytes, sha256)
      values (${id}, 'pdf', '\\x00', encode(sha256('\\x00'::bytea), 'hex'))`;
    await assert.rejects(
      withActor(house, second.token, ({ db }) => file.execute(db)),
      /only a report that was issued/,
    );
  });

  test("is never changed once it is there: not what it says, not its hash, not its files, not its words", async () => {
    const id = await issued();
    for (const statement of [
      sql`update reports.report set snapshot = '{}' where id = ${id}`,
      sql`update reports.report set sha256 = repeat('0', 64) where id = ${id}`,
      sql`update reports.report set approved_by = null where id = ${id}`,
      sql`update reports.report set issued_on = '2001-01-01' where id = ${id}`,
      sql`delete from reports.report where id = ${id}`,
      sql`update reports.file set bytes = '\\x00' where report_id = ${id}`,
      sql`delete from reports.file where report_id = ${id}`,
      sql`insert into reports.file (report_id, format, bytes, sha256) values (${id}, 'pdf', '\\x00', repeat('0', 64))`,
      sql`update reports.commentary set words = 'x' where report_id = ${id}`,
    ])
      await assert.rejects(withActor(house, second.token, ({ db }) => statement.execute(db)));
  });

  test("says what changed since the one before it, which it supersedes with a banner", async () => {
    const first = await issued();
    await house.database.withOwner(async (client) => {
      // As if the report before had said something else: what it rests on and its hash together, past the granted columns.
      const [row] = (await client.query("select snapshot from reports.report where id = $1", [first]))
        .rows as { snapshot: string }[];
      const old = JSON.parse(row?.snapshot ?? "{}") as { sections: { figures: { shown: string }[] }[] };
      const [figure] = old.sections.flatMap(({ figures }) => figures);
      if (figure) figure.shown = "a figure of before";
      const text = JSON.stringify(old);
      await client.query("set role fanlight_owner");
      await client.query("update reports.report set snapshot = $2, sha256 = $3 where id = $1", [
        first,
        text,
        sha256(text),
      ]);
      await client.query("reset role");
    });
    const next = await issued();
    assert.equal(await stateOf(first), "superseded");
    const page = (await member.get(`/board/reports/${next}`)).body;
    assert.match(page, /What changed since BR-/);
    assert.match(page, /a figure of before/);
    assert.match((await member.get(`/board/reports/${first}`)).body, /read the later report/);
  });

  test("is withdrawn with a reason that whoever opens it reads first, and stays readable", async () => {
    const id = await issued();
    const empty = await keeper.post(`/board/reports/${id}/withdraw`, { why: "" });
    assert.equal(empty.status, 422);
    await step(id, "withdraw", { why: "A figure was of another year." });
    const page = (await member.get(`/board/reports/${id}`)).body;
    assert.match(page, /This report was withdrawn\. A figure was of another year\./);
    assert.equal((await bytesOf(id, "pdf")).subarray(0, 5).toString(), "%PDF-");
  });

  test("is put to a meeting as a paper, once", async () => {
    const id = await issued();
    const planned = await keeper.post("/board/meetings/new", {
      ...BODY,
      title: "Spring board",
      day_day: "5",
      day_month: "1",
      day_year: "2031",
      agenda: "The report",
    });
    const meeting = planned.location.split("/")[3] ?? "";
    await step(id, "paper", { meeting });
    assert.match(
      (await member.get(`/board/meetings/${meeting}`)).body,
      new RegExp(`href="/board/reports/${id}"`),
    );
    assert.equal((await keeper.post(`/board/reports/${id}/paper`, { meeting })).status >= 400, true);
    assert.equal((await rows("select 1 from reports.paper where meeting_id = $1", meeting)).length, 1);
  });

  test("is for whoever may see what the boards do: another agency's people do not see it", async () => {
    const id = await prepare();
    const other = staffBrowser(
      app,
      (await signIn(house, { role: "board-member", agency: "constabulary" })).token,
    );
    assert.equal((await other.get(`/board/reports/${id}`)).status, 404);
    assert.equal((await member.post("/board/reports", BODY)).status, 403);
    const missing = await keeper.post("/board/reports", {});
    assert.equal(missing.status, 422);
    assert.match(missing.body, /For which body/);
  });
});
