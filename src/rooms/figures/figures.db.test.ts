import { addMonths, monthOf } from "../../foundation/clock/index.ts";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { freshDatabase } from "../../../tests/support/database.ts";
import { staffBrowser } from "../../../tests/support/person.ts";
import { houseOn, signIn, testApp } from "../../../tests/support/site.ts";
import { withActor } from "../../foundation/access/index.ts";
import { newDraftSecret } from "../../foundation/crypto/index.ts";
import { sql } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { putSealed } from "../../foundation/intake/index.ts";
import { takeInAll } from "../front-door/index.ts";
import { countFigures, findFigures, type Figures } from "./index.ts";

const DAY_MS = 86_400_000;

describe("figures", () => {
  let house: House;
  let later: House;
  let thisMonth: string;

  const figuresOf = async (role: string, measure?: string): Promise<Figures> => {
    const { token } = await signIn(house, { role });
    return withActor(house, token, (tx) => findFigures(tx, measure));
  };
  const requests = ({ rows }: Figures) =>
    rows
      .filter((row) => row.measure === "requests" && row.split === "all" && row.period === thisMonth)
      .map(({ n }) => n);
  const arrive = async (count: number, answers: object = {}, kind = "need-help"): Promise<void> => {
    const said = { channel: "phone", phone: "+447700900000", ...answers };
    for (let each = 0; each < count; each += 1) await putSealed(house, newDraftSecret(), kind, said);
    await takeInAll(house);
  };

  /** Something was counted long enough ago for this month's quarter to be a whole one. */
  const sinceBefore = (month: string): Promise<void> =>
    house.database.withOwner(async (client) => {
      await client.query(
        "insert into figures.cube (owner, month, measure, split, value, n) values ('county', $1, 'decisions', 'all', '', 1)",
        [month],
      );
    });

  before(async () => {
    const database = await freshDatabase();
    await database.lockDown();
    house = await houseOn(database);
    // Long enough for this month, and its quarter, to be over and released.
    later = { ...house, now: () => new Date(Date.now() + 110 * DAY_MS) };
    thisMonth = monthOf(house.now(), house.calendar);
    await arrive(3, { district: "watford" });
  });

  after(() => house.database.close());

  test("are counted by a job; then a front door manager sees her own agency's in full, splits too", async () => {
    assert.deepEqual((await figuresOf("front-door-manager")).rows, []);
    await countFigures(house);
    const figures = await figuresOf("front-door-manager", "requests");
    assert.equal(figures.isWide, false);
    assert.deepEqual(requests(figures), [3]);
    const places = figures.rows.filter(({ split }) => split === "district");
    assert.deepEqual(
      places.map(({ value, n }) => [value, n]),
      [["watford", 3]],
    );
  });

  test("counted again are the same: nothing doubles", async () => {
    await countFigures(house);
    assert.deepEqual(requests(await figuresOf("front-door-manager")), [3]);
  });

  test("another agency's manager sees nothing of it", async () => {
    assert.deepEqual((await figuresOf("service-manager")).rows, []);
  });

  test("about one's own behaviour count by themselves and are split by nothing", async () => {
    await arrive(2, { district: "watford" }, "own-behaviour");
    await countFigures(house);
    assert.deepEqual(requests(await figuresOf("front-door-manager")), [3]);
    const { rows } = await house.database.withOwner((client) =>
      client.query(`select owner, measure, split, n from figures.cube c
        where measure = 'own-behaviour' or exists (select from front_door.contact where kind = 'own-behaviour' and c.owner = 'chrysalis') order by 1`),
    );
    const own = rows.filter(({ measure }) => measure === "own-behaviour");
    assert.ok(own.length > 0);
    assert.ok(own.every(({ split, n }) => split === "all" && n === 2));
    assert.deepEqual(
      rows.filter(({ owner, measure }) => owner === "chrysalis" && measure !== "own-behaviour"),
      [],
    );
  });

  test("of the county are not shown while the month runs", async () => {
    assert.deepEqual((await figuresOf("commissioner")).rows, []);
  });

  test("of the county come when a month is over, rounded, and no small number among them", async () => {
    await arrive(9, { district: "dacorum" });
    await countFigures(house);
    await sinceBefore(addMonths(thisMonth, -3));
    await countFigures(later);
    const figures = await figuresOf("commissioner", "requests");
    assert.equal(figures.isWide, true);
    assert.deepEqual(requests(figures), [10]);
    const places = figures.rows.filter(({ split }) => split === "district");
    // Three in one district, and so the next smallest with it: neither follows from the total.
    assert.ok(places.length > 5);
    assert.deepEqual([...new Set(places.map(({ n }) => n))], [null]);
  });

  test("once released never change, whatever is found out later, so that no two looks can be subtracted", async () => {
    const before = await figuresOf("commissioner", "requests");
    await arrive(40);
    await countFigures(house);
    await countFigures(later);
    assert.deepEqual(await figuresOf("commissioner", "requests"), before);
    assert.deepEqual(requests(await figuresOf("front-door-manager")), [52]);
  });

  test("are split by what people said of themselves, the last answer of each, and by nothing that is masked", async () => {
    await house.database.withOwner(async (client) => {
      const { rows } = await client.query<{ id: string }>(
        "select id from front_door.contact where kind = 'need-help' order by id limit 2",
      );
      for (const [index, { id }] of rows.entries()) {
        const person = randomUUID();
        await client.query(
          "insert into people.person (id, reference, agency_id, side, created_by) values ($1, $2, 'front-door', 'harmed', 'test')",
          [person, `P-${person.slice(0, 8)}`],
        );
        await client.query("update process.thing set person_id = $1 where id = $2", [person, id]);
        for (const [answer, ago] of [
          ["man", "2 days"],
          [index === 0 ? "woman" : "non-binary", "1 day"],
        ])
          await client.query(
            `insert into people.characteristic (id, person_id, thing_id, characteristic, answers, added_at)
             values ($1, $2, $3, 'gender', array[$4], now() - $5::interval)`,
            [randomUUID(), person, id, answer, ago],
          );
      }
    });
    await countFigures(house);
    const { rows } = await figuresOf("front-door-manager", "requests");
    const gender = rows.filter(({ split }) => split === "gender");
    assert.deepEqual(gender.map(({ value, n }) => `${value} ${n}`).toSorted(), [
      "non-binary 1",
      "not-said 50",
      "woman 1",
    ]);
    const masked = house.pack.characteristics.filter((each) => each.masked).map(({ id }) => id);
    assert.deepEqual(
      rows.filter(({ split }) => masked.includes(split)),
      [],
    );
  });

  test("of a year tell by district how many kept a limit; and what was released by the month is not released by the quarter again", async () => {
    const year = "2020-04-01";
    const limit = "clock-contact-first-contact";
    const places = house.pack.districts.map(({ id }, at) => ({
      id,
      n: 40 + at,
      met: at === 0 ? 39 + at : 20,
    }));
    await house.database.withOwner(async (client) => {
      for (const { id, n, met } of places)
        await client.query(
          `insert into figures.cube (owner, month, measure, split, value, n, met)
           values ('county', '2020-06-01', $1, 'district', $2, $3, $4), ('county', '2020-06-01', 'requests', 'district', $2, $3, null)`,
          [limit, id, n, met],
        );
      await client.query(
        "insert into figures.cube (owner, month, measure, split, value, n) values ('county', $1, 'requests', 'all', '', 1)",
        [year],
      );
      await client.query(
        `insert into figures.release (period, months, measure, split, value, shown)
         select '2020-05-01', 1, 'requests', 'district', 'watford', 10`,
      );
    });
    await countFigures(house);
    const released = await house.database.withOwner(async (client) => {
      const { rows } = await client.query<{
        measure: string;
        months: number;
        value: string;
        shown: number;
        met: number;
      }>(
        `select measure, months, value, shown, met from figures.release
         where period between '2020-04-01' and '2021-03-01' and split = 'district' and months > 1`,
      );
      return rows;
    });
    const limits = released.filter(({ measure, months }) => measure === limit && months === 12);
    assert.equal(limits.length, house.pack.districts.length + 1);
    const metOf = (id: string | undefined) => limits.find(({ value }) => value === id)?.met;
    // Nearly all of the first kept it: how many is not told, and so neither is another's.
    assert.equal(metOf(places[0]?.id), null);
    assert.equal(metOf(places.at(-1)?.id), 20);
    assert.ok(limits.some(({ met, shown }) => met === null && shown !== null));
    const quarters = released.filter(({ measure, months }) => measure === "requests" && months === 3);
    assert.ok(quarters.length > 0);
    assert.deepEqual(
      await house.database.withOwner(async (client) => {
        const { rows } = await client.query(
          "select from figures.release where period = '2020-04-01' and months = 3 and measure = 'requests' and split = 'district'",
        );
        return rows.length;
      }),
      0,
    );
  });

  test("a role without the permission gets none, asked by hand either; and nobody but the job the raw ones", async () => {
    const asked = async (role: string) => {
      const { token } = await signIn(house, { role });
      return withActor(house, token, async ({ db }) => ({
        own: (await sql`select * from figures.own('2000-01-01', null)`.execute(db)).rows.length,
        released: (await sql`select * from figures.release`.execute(db)).rows.length,
        raw: (await sql`select * from figures.unreleased(${thisMonth}::date, 1)`.execute(db)).rows.length,
        behind: (await sql`select figures.behind('requests', ${thisMonth}::date)`.execute(db)).rows.length,
      }));
    };
    assert.deepEqual(await asked("front-door-practitioner"), {
      own: 0,
      released: 0,
      raw: 0,
      behind: 0,
    });
    const commissioner = await asked("commissioner");
    assert.ok(commissioner.released > 0);
    assert.deepEqual({ ...commissioner, released: 0 }, { own: 0, released: 0, raw: 0, behind: 0 });
    const manager = await asked("front-door-manager");
    assert.ok(manager.own > 0 && manager.behind === 52);
    assert.equal(manager.raw, 0);
  });

  test("each opens to its definition, and for those who see records to the records", async () => {
    const app = await testApp(house);
    const browserOf = async (role: string) => staffBrowser(app, (await signIn(house, { role })).token);
    const manager = await browserOf("front-door-manager");
    for (const address of ["/plan", "/plan/figures"])
      assert.match((await manager.get(address)).body, /href="\/plan\/figures\/requests"/);
    const strategy = await (await browserOf("board-member")).get("/plan");
    assert.deepEqual([strategy.status, strategy.location], [303, "/plan/strategy"]);
    const page = await manager.get("/plan/figures/requests");
    assert.match(page.body, /What counts/);
    assert.match(page.body, /By district/);
    const records = await manager.get(`/plan/figures/requests/${thisMonth.slice(0, 7)}`);
    assert.match(records.body, /Counted: 52\. You may open 52 of them/);
    assert.match(records.body, /href="\/contacts\/[0-9a-f-]{36}">\s*R-/);
    const commissioner = await browserOf("commissioner");
    const late = await manager.get("/plan/figures/clock-referral-escalated");
    // What is late already reads as kept beside "1 of 1": it says what was done about it.
    assert.match(late.body, /Answer a referral that was passed to a manager/);
    assert.doesNotMatch(late.body, /Nobody answered/);
    const wide = await commissioner.get("/plan/figures/requests");
    assert.match(wide.body, /not shown/);
    assert.match(wide.body, /comes by whole quarters, and is not of the same months/);
    assert.doesNotMatch(page.body, /whole quarters/);
    const wait = await commissioner.get("/plan/figures/wait-first-contact");
    assert.match(wait.body, /Half waited no longer than/);
    assert.doesNotMatch(wait.body, /Latest month/);
    assert.doesNotMatch(wide.body, /figures\/requests\/\d{4}/);
    assert.equal((await commissioner.get(`/plan/figures/requests/${thisMonth.slice(0, 7)}`)).status, 403);
    assert.equal((await manager.get("/plan/figures/nothing-such")).status, 404);
    assert.equal((await manager.get("/plan/figures/requests/2026-13")).status, 404);
    assert.equal(
      (await (await browserOf("front-door-practitioner")).get("/plan/figures/requests")).status,
      403,
    );
    await app.close();
  });

  test("a month before the first has nothing, and leads to no record", async () => {
    const app = await testApp(house);
    const manager = staffBrowser(app, (await signIn(house, { role: "front-door-manager" })).token);
    const empty = await manager.get(`/plan/figures/requests/${addMonths(thisMonth, -5).slice(0, 7)}`);
    assert.match(empty.body, /Counted: 0/);
    await app.close();
  });
});
