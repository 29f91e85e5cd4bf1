import { addMonths, monthsBetween } from "../../foundation/clock/index.ts";
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { seeded } from "../../../bench/support/seeded.ts";
import { freshDatabase } from "../../../tests/support/database.ts";
import { staffBrowser, tryStep } from "../../../tests/support/person.ts";
import { happenings, putRawCounts, type RawCount } from "../../../tests/support/raw-counts.ts";
import { houseOn, origins, signIn, testApp } from "../../../tests/support/site.ts";
import { Visitor, type Seen } from "../../../tests/support/visitor.ts";
import { withActor } from "../../foundation/access/index.ts";
import { sql } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { checkEdition } from "./store/check-edition.ts";

type Browser = ReturnType<typeof staffBrowser> & { readonly token: string };

const FIRST = "2025-10-01";
const QUARTERS = ["2025-10-01", "2026-01-01", "2026-04-01", "2026-07-01"] as const;
const MEASURES = ["requests", "referrals", "declined", "cases-opened", "cases-closed"];
const LIST = "/plan/publications";

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;
let manager: Browser;
let board: Browser;

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database);
  app = await testApp(house);
  [manager, board] = [await as("strategy-manager"), await as("board-member")];
  await putRawCounts(house, county(1));
});
after(() => house.database.close());

function county(seed: number) {
  const months = monthsBetween(FIRST, addMonths(FIRST, 11));
  return happenings(seeded(seed), { pack: house.pack, months, measures: MEASURES, each: 120 });
}

const SWAPPED: Readonly<Record<string, string>> = { broxbourne: "dacorum", dacorum: "broxbourne" };

/** Two districts had been taken for one another in a month. */
function moved(count: RawCount): RawCount {
  const isMoved = count.month === FIRST && count.measure === "requests" && count.split === "district";
  return isMoved ? { ...count, value: SWAPPED[count.value] ?? count.value } : count;
}

async function as(role: string, agency?: string): Promise<Browser> {
  const { token } = await signIn(house, agency === undefined ? { role } : { role, agency });
  return { ...staffBrowser(app, token), token };
}

type Preparing = { readonly tables?: readonly string[]; readonly until?: string; readonly why?: string };

/** Prepares an edition and lets the job work it out. @returns its address */
async function prepare({
  tables = house.pack.publications.tables.map(({ id }) => id),
  until = QUARTERS[2],
  why = "scheduled",
}: Preparing = {}): Promise<string> {
  const page = await manager.post(`${LIST}/new`, { tables, until, profile: "standard", why });
  assert.equal(page.status, 303, page.body.slice(0, 800));
  await checkEdition(house, page.location.split("/").at(-1) ?? "");
  return page.location;
}

async function publish(url: string): Promise<void> {
  assert.equal((await tryStep(board, `${url}/sign`, { fit: "yes" })).status, 303);
  assert.equal((await tryStep(manager, `${url}/publish`)).status, 303);
}

function visit(url: string): Promise<Seen> {
  return new Visitor(app, origins.partnership).get(url);
}

/** What a visitor reads, once it is what is looked for: within seconds. */
async function readsWithin(url: string, isThere: (seen: Seen) => boolean): Promise<Seen> {
  const until = Date.now() + 20_000;
  for (;;) {
    const seen = await visit(url);
    if (isThere(seen) || Date.now() > until) return seen;
    await wait(200);
  }
}

async function owner(query: string): Promise<Record<string, unknown>[]> {
  return house.database.withOwner(
    async (client) => (await client.query(query)).rows as Record<string, unknown>[],
  );
}

describe("an edition", () => {
  test("is not there before one is published: the pages say so and lead on", async () => {
    const seen = await visit("/figures");
    assert.equal(seen.status, 200);
    assert.match(seen.body, /no figures to show yet/);
    for (const url of ["/figures/method", "/figures/revisions"])
      assert.equal((await visit(url)).status, 200, url);
    for (const url of ["/figures/requests", "/figures/requests.csv", "/figures/requests/1"])
      assert.equal((await visit(url)).status, 404, url);
    assert.match((await manager.get(LIST)).body, /There is none yet/);
  });

  test("that puts right what was never out is refused", async () => {
    const page = await manager.post(`${LIST}/new`, {
      tables: ["requests"],
      until: QUARTERS[2],
      profile: "standard",
      why: "error",
    });
    assert.equal(page.status, 422);
    assert.match(page.body, /Before figures are out there is nothing to put right/);
  });

  test("asks what is missing and keeps what was chosen", async () => {
    const wrong = await manager.post(`${LIST}/new`, {
      tables: ["requests", "nothing"],
      until: "2031-01-01",
      why: "late",
    });
    assert.equal(wrong.status, 422);
    assert.match(wrong.body, /There is a problem/);
    assert.match(wrong.body, /value="late"[^>]*checked|checked[^>]*value="late"/);
  });

  test("is worked out and attacked by a job, and nobody outside sees it before two said so", async () => {
    const page = await manager.post(`${LIST}/new`, {
      tables: house.pack.publications.tables.map(({ id }) => id),
      until: QUARTERS[2],
      profile: "standard",
      why: "scheduled",
    });
    const url = page.location;
    assert.match((await manager.get(url)).body, /Being checked/);
    assert.equal(
      (
        await manager.post(`${LIST}/new`, {
          tables: ["requests"],
          until: QUARTERS[2],
          profile: "standard",
          why: "late",
        })
      ).status,
      409,
      "one at a time",
    );
    const id = url.split("/").at(-1) ?? "";
    await checkEdition(house, id);
    await checkEdition(house, id);
    const { body } = await board.get(url);
    assert.match(body, /The audit found no way to a count that is held back/);
    assert.match(body, /Each of the [\d,]+ was attacked/);
    assert.match(body, /The tables, as everybody reads them/);
    assert.match((await visit("/figures")).body, /no figures to show yet/);
    assert.equal(
      (await tryStep(manager, `${url}/sign`, { fit: "yes" })).status,
      403,
      "has not the permission",
    );
    assert.equal((await tryStep(manager, `${url}/publish`)).status, 409, "nobody has signed it");
    await publish(url);
    const seen = await readsWithin("/figures", ({ body: text }) => /Requests for help/.test(text));
    assert.match(seen.body, /href="\/figures\/requests-by-district"/);
  });

  test("says the same on its page, in its CSV file, in what describes that, and keeps it", async () => {
    const [{ body } = {}] = await owner("select body from publications.edition where number = 1");
    const stored = body as { tables: { id: string; word: string; lines: { count: number | null }[] }[] };
    for (const { id, lines, word } of stored.tables) {
      const csv = (await visit(`/figures/${id}.csv`)).body.trimEnd().split("\r\n");
      assert.equal(csv.length, lines.length + 1, id);
      lines.forEach(({ count }, at) =>
        assert.ok(
          csv[at + 1]?.endsWith(count === null ? `,,${word}` : `,${count},yes`),
          `${id} ${csv[at + 1]}`,
        ),
      );
      const page = await visit(`/figures/${id}`);
      assert.equal(page.status, 200);
      const cells = [...page.body.matchAll(/<td[^>]*govuk-table__cell--numeric[^>]*>([^<]*)</g)];
      assert.ok(cells.length >= lines.length / 2, id);
      assert.equal((await visit(`/figures/${id}/1.csv`)).body, (await visit(`/figures/${id}.csv`)).body);
    }
  });

  test("is never changed: what is counted later is not in it, and the database refuses", async () => {
    const before = (await visit("/figures/requests.csv")).body;
    await putRawCounts(house, county(2));
    await wait(2_100);
    assert.equal((await visit("/figures/requests.csv")).body, before);
    for (const change of [
      "body = '{}'",
      "published_on = null",
      "signed_by = null",
      "body_hash = 'x'",
      "is_discarded = true",
    ])
      await assert.rejects(
        withActor(house, manager.token, (tx) =>
          sql`update publications.edition set ${sql.raw(change)}`.execute(tx.db),
        ),
        /worked out once|stays so|signed off once|check constraint|publish them/,
        change,
      );
    await assert.rejects(
      withActor(house, manager.token, (tx) => sql`update publications.audit set faults = 0`.execute(tx.db)),
      /permission denied/,
    );
    for (const { token } of [manager, board]) {
      await assert.rejects(
        withActor(house, token, (tx) => sql`select * from publications.basis`.execute(tx.db)),
        /permission denied/,
      );
      const raw = await withActor(house, token, async ({ db }) => [
        ...(await sql`select * from publications.earlier()`.execute(db)).rows,
        ...(
          await sql`select * from figures.uncut('2000-01-01', '2100-01-01', ${MEASURES}::text[])`.execute(db)
        ).rows,
      ]);
      assert.deepEqual(raw, []);
    }
  });

  test("that the next one follows keeps what was read; the new quarter is added, and stands in the list of revisions", async () => {
    const before = (await visit("/figures/requests-by-form.csv")).body.trimEnd().split("\r\n");
    await putRawCounts(house, county(1));
    const url = await prepare({ until: QUARTERS[3] });
    assert.match((await board.get(url)).body, /Jul to Sep 2026 added/);
    await publish(url);
    const seen = await readsWithin("/figures/requests-by-form.csv", ({ body }) => /2026-07-01/.test(body));
    const after = new Set(seen.body.trimEnd().split("\r\n"));
    assert.deepEqual(
      before.filter((line) => !after.has(line)),
      [],
    );
    assert.equal(
      (await visit("/figures/requests-by-form/1.csv")).body.trimEnd().split("\r\n").length,
      before.length,
    );
    const revisions = (await visit("/figures/revisions")).body;
    assert.match(revisions, /Edition 2/);
    assert.match(revisions, /Requests for help: Jul to Sep 2026 added/);
  });

  test("that adds nothing is refused with what to do, and nothing is prepared", async () => {
    const again = { tables: ["requests", "referrals"], until: QUARTERS[3], profile: "standard" };
    const page = await manager.post(`${LIST}/new`, { ...again, why: "scheduled" });
    assert.equal(page.status, 422);
    assert.match(page.body, /Choose a quarter that is not out yet, or say below what is put right/);
    assert.equal((await owner("select 1 from publications.edition where number > 2")).length, 0);
  });

  test("that puts nothing right is put aside by the job, and says so", async () => {
    const url = await prepare({ until: QUARTERS[3], why: "error" });
    const { body } = await board.get(url);
    assert.match(body, /Put aside: it changes nothing that is out/);
    assert.match(body, /There is nothing to put\s+right/);
    assert.equal((await tryStep(board, `${url}/sign`, { fit: "yes" })).status, 409);
    assert.equal((await tryStep(manager, `${url}/publish`)).status, 409);
  });

  test("that puts figures right counts all again, and is attacked with what is out", async () => {
    await putRawCounts(house, county(1).map(moved));
    const url = await prepare({ until: QUARTERS[3], why: "error" });
    const { body } = await board.get(url);
    if (/The audit found no way/.test(body)) {
      assert.match(body, /with the 2 editions that are out already/);
      assert.match(body, /counts? of (an )?earlier quarters? changed/);
      assert.equal((await tryStep(manager, `${url}/discard`)).status, 303);
    } else {
      assert.match(body, /It can never be published/);
      assert.match(body, /Not fit/);
      assert.equal((await tryStep(manager, `${url}/publish`)).status, 409);
    }
  });

  test("without an audit that found nothing is refused by the database, whoever asks", async () => {
    const staff = "(select id from identity.staff order by id limit 1)";
    const other = "(select id from identity.staff order by id desc limit 1)";
    const insert = (audit: string): string => `
      with made as (
        insert into process.thing (id, process, reference, state, agency_id, opened_by)
        values (gen_random_uuid(), 'edition', 'P-' || gen_random_uuid(), 'published', 'county-council', 'test') returning id)
      ${audit}
      insert into publications.edition (id, number, tables, until, profile, why, prepared_by, body, body_hash, follows, signed_by, published_on)
      select id, 900, '{requests}', '2026-01-01', 'standard', 'late', ${staff}, '{}', 'this', 899, ${other}, '2026-11-01' from made`;
    const row = (hash: string, faults: number): string => `, found as (
        insert into publications.audit (edition_id, body_hash, kept, small, protecting, linked, earlier, faults, findings, took_ms, at)
        select id, '${hash}', 1, 1, 1, 1, 0, ${faults}, '[]', 1, now() from made)`;
    for (const audit of ["", row("this", 1), row("another", 0)])
      await assert.rejects(
        house.database.withOwner(async (client) => {
          await client.query("alter table process.thing disable trigger user");
          try {
            await client.query(insert(audit));
          } finally {
            await client.query("alter table process.thing enable trigger user");
          }
        }),
        /foreign key/,
        audit,
      );
  });

  test("that was withdrawn is gone from page and files, and why it went stays", async () => {
    const [{ id } = {}] = await owner("select id from publications.edition where number = 2");
    assert.equal((await tryStep(manager, `${LIST}/${String(id)}/withdraw`, { why: "wrong" })).status, 303);
    const gone = await readsWithin("/figures/requests/2", ({ heading }) => /withdrawn/.test(heading));
    assert.match(gone.heading, /withdrawn/);
    assert.equal((await visit("/figures/requests/2.csv")).status, 404);
    assert.doesNotMatch((await visit("/figures/requests.csv")).body, /2026-07-01/);
    assert.match((await visit("/figures/revisions")).body, /Withdrawn[^<]*Its figures were wrong/);
  });

  test("that leaves a table out leaves it as it was read, for the one after it too", async () => {
    const linesOf = async (url: string, table: string): Promise<{ quarter: string; from: number }[]> => {
      const [row] = await owner(
        `select body from publications.edition where id = '${url.split("/").at(-1)}'`,
      );
      const { tables } = (row ?? {})["body"] as {
        tables: { id: string; lines: { quarter: string; from: number }[] }[];
      };
      return tables.find(({ id }) => id === table)?.lines ?? [];
    };
    await publish(await prepare({ tables: ["requests"], until: QUARTERS[3] }));
    const all = await prepare({ until: QUARTERS[3] });
    const isOut = ({ quarter }: { quarter: string }): boolean => quarter <= QUARTERS[2];
    const kept = (await linesOf(all, "requests-by-form")).filter(isOut);
    assert.ok(kept.length > 0);
    assert.deepEqual([...new Set(kept.map(({ from }) => from))], [1]);
    const { body } = await manager.get(all);
    assert.match(body, /What is other than what was out before it/);
    assert.equal((await tryStep(manager, `${all}/discard`)).status, 303);
  });

  test("cannot be signed off by whoever prepared it, in the database too", async () => {
    const url = await prepare({ until: QUARTERS[3] });
    const id = url.split("/").at(-1) ?? "";
    await assert.rejects(
      owner(`update publications.edition set signed_by = prepared_by where id = '${id}'`),
      /check constraint|signed off once/,
    );
    assert.equal((await tryStep(manager, `${url}/discard`)).status, 303);
  });

  test("is seen by nobody without the permission, nor by another agency's staff", async () => {
    const [{ id } = {}] = await owner("select id from publications.edition where number = 1");
    for (const role of ["front-door-practitioner", "system-administrator"])
      for (const url of [LIST, `${LIST}/new`, `${LIST}/${String(id)}`])
        assert.equal((await (await as(role)).get(url)).status, 403, `${role} ${url}`);
    const stranger = await as("board-member", "schools");
    assert.equal((await stranger.get(`${LIST}/${String(id)}`)).status, 404);
    const other = await as("strategy-manager", "schools");
    const fields = { tables: ["requests"], until: QUARTERS[3], profile: "standard", why: "late" };
    assert.equal((await other.post(`${LIST}/new`, fields)).status, 403);
  });

  test("is on the partnership's own address alone, and hostile addresses find nothing", async () => {
    for (const url of ["/figures", "/figures/requests", "/figures/requests.csv"])
      assert.equal((await new Visitor(app, origins.help).get(url)).status, 404, url);
    for (const url of [
      "/figures/nothing",
      "/figures/requests.xls",
      "/figures/requests/99",
      "/figures/requests/1e0",
      "/figures/.csv",
      "/figures/requests'--",
      "/figures/__proto__",
      "/figures/requests/.ods",
    ])
      assert.equal((await visit(url)).status, 404, url);
  });
});
