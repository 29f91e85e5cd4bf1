import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { boardDecision } from "../../../tests/support/board-things.ts";
import { keptAt, indicatorSite, type letIn, type SignedIn } from "../../../tests/support/kept-indicators.ts";
import { tryStep, type Page } from "../../../tests/support/person.ts";
import { withActor } from "../../foundation/access/index.ts";
import { addMonths, isoDay } from "../../foundation/clock/index.ts";
import { sql } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { periodBefore, periodName, periodOf } from "./model/period.ts";
import { rollingName } from "./model/rolling.ts";
import { observeIndicators } from "./store/observe-indicators.ts";

const IN_TIME = "/indicators/contact-in-time";
const CHARGES = "/indicators/charge-rate";

let house: House;
let as: ReturnType<typeof letIn>;
let keeper: SignedIn;
let month: string;

before(async () => {
  ({ house, as, keeper } = await indicatorSite());
  month = periodBefore(periodOf(isoDay(house.now(), house.calendar), 1)).start;
  for (const [back, n, met] of [
    [2, 100, 65],
    [1, 100, 80],
    [0, 5, 5],
  ] as const)
    await release("clock-contact-first-contact", addMonths(month, -back), n, met);
  // Five quarters, of which the months before are not there for anything else.
  for (let back = 15; back >= 1; back -= 1)
    await release("goals-ended", addMonths(periodOf(month, 3).start, -back), 100, 60);
  await observeIndicators(house);
});
after(() => house.database.close());

/** What figures released of one month; too small counts are not in it. */
async function release(measure: string, period: string, n: number, met: number): Promise<void> {
  await house.database.withOwner(async (client) => {
    await client.query(
      "insert into figures.release (period, months, measure, split, value, shown, met) values ($1, 1, $2, 'all', '', $3, $4)",
      n < 8 ? [period, measure, null, null] : [period, measure, n, met],
    );
  });
}

/** What a keeper proposed holds once somebody else agreed it. */
async function agree(kept: string): Promise<void> {
  assert.equal((await tryStep(await as("commissioner"), `${kept}/agree`)).status, 303);
}

/** The cells of a page's rows that begin with this. */
function rowOf({ body }: Page, first: string): string {
  return (
    /<tr[^>]*>(?:(?!<\/tr>)[\s\S])*/g[Symbol.match](body)?.find((row) => row.includes(`>${first}<`)) ?? ""
  );
}

describe("an indicator by district and by group", () => {
  const year = "2024-04-01";
  const districts = (): string[] => house.pack.districts.map(({ id }) => id);
  /** What was released of one split, by value: how many, and how many kept the limit; null where it is not shown. */
  const releaseSplit = async (
    measure: string,
    [split, months]: readonly [string, number],
    values: Readonly<Record<string, readonly [number | null, number | null]>>,
    period = year,
  ): Promise<void> => {
    await house.database.withOwner(async (client) => {
      for (const [value, [shown, met]] of Object.entries(values))
        await client.query(
          "insert into figures.release (period, months, measure, split, value, shown, met) values ($1, $2, $3, $4, $5, $6, $7)",
          [period, months, measure, split, value, shown, met],
        );
    });
  };

  before(async () => {
    const [odd = "", held = "", ...others] = districts();
    await releaseSplit("clock-contact-first-contact", ["district", 12], {
      [odd]: [200, 100],
      [held]: [60, null],
      ...Object.fromEntries(others.map((id) => [id, [100, 80] as const])),
      "not-said": [40, 30],
    });
    await releaseSplit("clock-contact-first-contact", ["age-group", 12], {
      "from-18-to-24": [100, 40],
      "from-25-to-44": [200, 180],
      "over-60": [null, null],
      "not-said": [60, 10],
    });
    for (const at of [0, 1, 2, 3])
      await releaseSplit(
        "cases-opened",
        ["district", 3],
        Object.fromEntries(
          [...districts(), "not-said"].map((id, index) => [id, [index === 1 ? null : 20, null]]),
        ),
        addMonths(year, 3 * at),
      );
  });

  test("says which district is unlike the others, draws it, and says what is not shown", async () => {
    const [odd, held] = house.pack.districts;
    const { status, body } = await keeper.get(`${IN_TIME}/places`);
    assert.equal(status, 200);
    assert.match(body, new RegExp(`First safe contact in time: lower in ${odd?.name} than chance explains`));
    assert.match(body, new RegExp(`Not shown: ${held?.name} \\(too small to show\\)`));
    assert.match(rowOf({ body } as Page, odd?.name ?? ""), /50%|far below/);
    assert.match(body, /Lower than chance explains/);
    assert.match(body, /Not said where she lives/);
    assert.match(body, /shown when a second year is out/);
    const file = await keeper.get(`${IN_TIME}/places.csv`);
    const lines = file.body.trim().split("\r\n");
    assert.equal(lines.length, house.pack.districts.length + 2);
    assert.match(
      lines.find((line) => line.includes(`,${odd?.name},`)) ?? "",
      /,shown,50,.*,100,200,percent,far below,lower/,
    );
    assert.match(lines.find((line) => line.includes(`,${held?.name},`)) ?? "", /,held-back,,,,,,percent,,$/);
  });

  test("stands on the list with the district that does worse", async () => {
    const { body } = await keeper.get("/indicators");
    assert.match(
      body,
      new RegExp(`Apr 2024 to Mar 2025: worse in ${house.pack.districts[0]?.name} than chance explains`),
    );
  });

  test("that is not counted by district itself tells what it is made of, for every 10,000 people, with their source", async () => {
    const { body } = await keeper.get("/indicators/aged-over-60/places");
    assert.match(body, /The indicator itself is not counted by district/);
    assert.match(body, /Cases opened: each district over time/);
    const approximate = house.pack.districts.find(({ population }) => population?.approximate);
    assert.match(body, new RegExp(`${approximate?.name}: about .*approximate, to be checked`));
    assert.match(body, /Census 2021/);
  });

  test("tells how far each group is from the others, and nothing of one that is held back", async () => {
    const { status, body } = await keeper.get(`${IN_TIME}/people`);
    assert.equal(status, 200);
    assert.match(
      body,
      /Age group: clearly lower for “18 to 24” and higher for “25 to 44” than for the others/,
    );
    assert.match(body, /50 points lower, clearly different/);
    assert.match(body, /would give a small one away: [^<]*61 or over/);
    const file = await keeper.get(`${IN_TIME}/people.csv`);
    assert.match(file.body, /Age group,18 to 24,2024-04-01,12,shown,40,.*others shown,clearly different/);
    assert.match(file.body, /Age group,61 or over,2024-04-01,12,held-back,,,,,,percent,,,,others shown,/);
  });

  test("says so where there is nothing to tell, is found by its name alone, and seen with the permission alone", async () => {
    assert.match((await keeper.get(`${CHARGES}/places`)).body, /There is no figure by district yet/);
    assert.match((await keeper.get(`${CHARGES}/people`)).body, /There is no figure by group of people/);
    const advocate = await as("advocate");
    for (const end of ["places", "places.csv", "people", "people.csv", "population", "population.csv"]) {
      assert.equal((await keeper.get(`/indicators/nothing-such/${end}`)).status, 404, end);
      assert.ok([403, 404].includes((await advocate.get(`${IN_TIME}/${end}`)).status), end);
    }
    // Whoever returns figures sees indicators, and these too.
    assert.match((await (await as("returns-officer")).get(`${IN_TIME}/places`)).body, /than chance explains/);
  });
});

describe("indicators", () => {
  test("are all of the first set, each with its figure or with what is not recorded yet", async () => {
    const { status, body } = await keeper.get("/indicators");
    assert.equal(status, 200);
    for (const { name } of house.pack.indicators)
      assert.ok(body.includes(name.replace("'", "&#39;")) || body.includes(name), name);
    assert.match(body, /The MARAC/);
  });

  test("are worked out of what was released, with an interval; a figure too small to show is none", async () => {
    const page = await keeper.get(IN_TIME);
    const first = rowOf(page, periodName({ start: addMonths(month, -2), months: 1 }));
    assert.match(first, /65%/);
    assert.match(first, /52.1% to 76.7%/);
    assert.match(first, />100</);
    assert.match(rowOf(page, periodName({ start: month, months: 1 })), /too small to show/);
  });

  test("keep the figure of a period, whatever is released or defined later", async () => {
    await release("clock-contact-first-contact", addMonths(month, -20), 100, 50);
    const kept = await keptAt(keeper, IN_TIME);
    const revised = await tryStep(keeper, `${kept}/revise`, {
      numerator: "count(clock-contact-first-contact) - met(clock-contact-first-contact)",
      denominator: "count(clock-contact-first-contact)",
      fewest: "20",
      reason: "To try it",
    });
    assert.equal(revised.status, 303, revised.body.slice(0, 2000));
    await observeIndicators(house);
    assert.doesNotMatch((await keeper.get(IN_TIME)).body, /Counted in another way from here on/);
    await agree(kept);
    await release("clock-contact-first-contact", addMonths(month, -21), 100, 50);
    assert.ok((await observeIndicators(house)) > 0);
    assert.equal(await observeIndicators(house), 0);
    const page = await keeper.get(IN_TIME);
    assert.match(rowOf(page, periodName({ start: addMonths(month, -2), months: 1 })), /65%/);
    assert.match(rowOf(page, periodName({ start: addMonths(month, -20), months: 1 })), /50%/);
    assert.match(page.body, /Counted in another way from here on/);
    assert.match(page.body, /To try it/);
    const file = await keeper.get(`${IN_TIME}/figures.csv`);
    assert.match(file.body, /^\uFEFFperiod,starts,months,state,value/);
    assert.match(file.body, /shown,50,/);
  });

  test("are shown as they were known on a day", async () => {
    const before = await keeper.get(`${IN_TIME}?on=2001-01-01`);
    assert.match(before.body, /No figure yet/);
    const today = isoDay(new Date(house.now().getTime() - 86_400_000), house.calendar);
    assert.match((await keeper.get(`${IN_TIME}?on=${today}`)).body, /As it was known on/);
    for (const wrong of ["2001-02-31", "tomorrow", "9999-01-01", "' or 1"])
      assert.equal((await keeper.get(`${IN_TIME}?on=${encodeURIComponent(wrong)}`)).status, 200, wrong);
  });

  test("are added over twelve months where that can be done, as a file too, and none over a change of definition", async () => {
    const slug = "needs-met";
    const rolling = await keeper.get(`/indicators/${slug}?over=year`);
    const end = addMonths(periodOf(month, 3).start, -1);
    const row = rowOf(rolling, rollingName({ start: addMonths(end, -11) }));
    assert.match(row, /60%/);
    assert.match(rolling.body, />1,200</);
    assert.match(rolling.body, /there are no control limits/);
    assert.match(rolling.body, /aria-current="true">Rolling twelve months/);
    const file = await keeper.get(`/indicators/${slug}/figures.csv?over=year`);
    assert.match(file.body, /^\uFEFFperiod,starts,months,state,value.*definition changed within/);
    assert.equal(file.body.trim().split("\r\n").length, 3);
    assert.match(file.body, /,12,shown,60,/);
    const before = await keeper.get(`/indicators/${slug}?over=year&on=2001-01-01`);
    assert.match(before.body, /href="\/indicators\/needs-met\?on=2001-01-01"/);
    assert.match(before.body, /There is no figure of twelve months yet/);
  });

  test("whose figures are medians have no twelve months, and say why", async () => {
    const page = await keeper.get("/indicators/wait-for-support?over=year");
    assert.match(page.body, /The median of a year cannot be worked out/);
    assert.doesNotMatch(page.body, /over=year"/);
  });

  test("take no formula that cannot be worked out, and nothing that was typed is lost", async () => {
    const kept = await keptAt(keeper, IN_TIME);
    for (const numerator of [
      "count(nothing)",
      "count(requests",
      "1; drop table",
      "count(requests, moon, full)",
    ]) {
      const { status, body } = await tryStep(keeper, `${kept}/revise`, {
        numerator,
        fewest: "20",
        reason: "A try",
      });
      assert.equal(status, 422, numerator);
      assert.match(body, /Write it with measures there are/);
      assert.match(body, /A try/);
    }
  });

  test("have a target only by a decision, and meet it only where the interval does not hold it", async () => {
    const kept = await keptAt(keeper, IN_TIME);
    const url = `${kept}/target`;
    const when = { by_day: "31", by_month: "3", by_year: "2099" };
    assert.equal((await tryStep(keeper, url, { value: "90", ...when })).status, 422);
    assert.doesNotMatch(
      (await tryStep(keeper, url, {})).body,
      /of a share, one from 0 to 100; of a count, a whole number</,
    );
    const beyond = await tryStep(keeper, url, {
      value: "5000",
      ...when,
      body: "partnership-board",
      decided_day: "14",
      decided_month: "5",
      decided_year: "2026",
    });
    assert.equal(beyond.status, 422);
    assert.match(beyond.body, /of a share, one from 0 to 100/);
    const set = await tryStep(keeper, url, {
      value: "90",
      ...when,
      body: "partnership-board",
      decided_day: "14",
      decided_month: "5",
      decided_year: "2026",
    });
    assert.equal(set.status, 303, set.body.slice(0, 2000));
    assert.doesNotMatch((await keeper.get(IN_TIME)).body, /90% by 31 March 2099\. /);
    await agree(kept);
    assert.match(
      (await keeper.get(IN_TIME)).body,
      /90% by 31 March 2099. [^<]*[Pp]artnership [Bb]oard[^<]*, 14 May 2026/,
    );
  });

  test("have a target by a decision that a body recorded, and say where it is; another is told by its body and day", async () => {
    const id = await boardDecision(keeper, "Nine of ten are reached in time.");
    const [kept, when] = [await keptAt(keeper, IN_TIME), { by_day: "31", by_month: "3", by_year: "2097" }];
    const form = (await keeper.get(`${kept}/target`)).body;
    const [, decision = ""] =
      /value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>\s*Nine of ten are reached in time\. \([^)]*5 January 2026, H-[0-9A-Z]{6}\/1\)/.exec(
        form,
      ) ?? [];
    assert.ok(decision, "the decision is offered");
    const none = await tryStep(keeper, `${kept}/target`, { value: "90", ...when });
    assert.match(none.body, /Choose the decision it was set by/);
    const vague = await tryStep(keeper, `${kept}/target`, { value: "90", ...when, decision: "elsewhere" });
    assert.match(vague.body, /Choose the body that decided it/);
    const strange = await tryStep(keeper, `${kept}/target`, { value: "90", ...when, decision: id });
    assert.equal(strange.status, 422, "a meeting is no decision");
    assert.equal((await tryStep(keeper, `${kept}/target`, { value: "90", ...when, decision })).status, 303);
    await agree(kept);
    assert.match(
      (await keeper.get(IN_TIME)).body,
      /90% by 31 March 2097\. [^<]*, 5 January 2026, decision H-[0-9A-Z]{6}\/1/,
    );
  });

  test("are changed by keepers alone, and seen by nobody without the permission", async () => {
    const kept = await keptAt(keeper, IN_TIME);
    for (const role of ["commissioner", "returns-officer"]) {
      const other = await as(role);
      assert.equal((await other.get(IN_TIME)).status, 200, role);
      assert.doesNotMatch((await other.get(IN_TIME)).body, /Change how it is counted/);
      assert.ok([403, 404].includes((await other.get(`${kept}/revise`)).status), role);
    }
    for (const role of ["front-door-practitioner", "advocate", "system-administrator"]) {
      const { token, get } = await as(role);
      for (const url of ["/indicators", IN_TIME, "/indicators/returns"])
        assert.ok([403, 404].includes((await get(url)).status), `${role} ${url}`);
      const seen = await withActor(house, token, ({ db }) =>
        sql`select * from indicator.observation`.execute(db),
      );
      assert.equal(seen.rows.length, 0, role);
    }
  });
});
