import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { freshDatabase } from "../../../tests/support/database.ts";
import { staffBrowser, tryStep } from "../../../tests/support/person.ts";
import { houseOn, signIn, testApp } from "../../../tests/support/site.ts";
import { addDays, addMonths, monthName, monthOf, sameDay } from "../../foundation/clock/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { observeIndicators } from "../indicators/index.ts";
import { loadFromPack } from "./index.ts";

const ON_TRACK = "/indicators/delivery-health";

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;
/** The month that is over, and how many actions the plan had in it. */
let month: string;
let all: number;

type Kept = { readonly state: string; readonly numerator: number; readonly denominator: number };

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  const made = await houseOn(database);
  month = addMonths(monthOf(made.now(), made.calendar), -1);
  const from = sameDay(month, -6);
  const { strategy } = made.pack;
  // Each has all that it is judged by but the last two. The first was due before the month was over, the others after it.
  const last = strategy.actions.length - 1;
  const actions = strategy.actions.map(({ milestones: _none, ...action }, place) => ({
    ...action,
    ...(place < last && { role: "Its lead" }),
    ...(place < last - 1 && { start: addDays(month, 60), due: addDays(month, place === 0 ? 20 : 90) }),
    ...(place === 0 && { start: addDays(month, 1) }),
  }));
  all = actions.length;
  house = {
    ...made,
    pack: { ...made.pack, strategy: { ...strategy, actions, period: { ...strategy.period, from } } },
  };
  app = await testApp(house);
});
after(() => house.database.close());

async function as(role: string) {
  const { token } = await signIn(house, { role });
  return staffBrowser(app, token);
}

/** What was recorded of a month; every time it was. */
async function keptOf(start: string): Promise<Kept[]> {
  const { rows } = await house.database.withOwner((client) =>
    client.query<Kept>(
      `select o.state, o.numerator::float8 as numerator, o.denominator::float8 as denominator
       from indicator.observation o join indicator.indicator i on i.id = o.indicator_id
       where i.slug = 'delivery-health' and o.period = $1 order by o.revision`,
      [start],
    ),
  );
  return rows;
}

describe("actions on track at the end of a month", () => {
  test("are recorded once it is over: those live by the plan as it stood, and those on track by the rule", async () => {
    await loadFromPack(house);
    await observeIndicators(house);
    assert.deepEqual(await keptOf(month), [{ state: "shown", numerator: all - 3, denominator: all }]);
    const { body } = await (await as("board-member")).get(ON_TRACK);
    assert.match(body, new RegExp(monthName(month)));
    assert.match(body, /href="\/plan\/strategy\/delivery"/);
    assert.doesNotMatch(body, /Nothing is recorded of/);
    assert.doesNotMatch(body, /By district|By group/, "actions are in no district and of no group");
  });

  test("stay what they were, whatever is done and planned afterwards", async () => {
    const manager = await as("strategy-manager");
    const page = (await manager.get("/plan/strategy/delivery")).body;
    const late = /href="(\/plan\/actions\/[0-9a-f-]+)"/.exec(page)?.[1];
    assert.ok(late, "the late action is not shown");
    const stopped = await tryStep(manager, `${late}/stop`, {
      said: "The board decided it.",
      reason: "It did.",
    });
    assert.equal(stopped.status, 303, stopped.body);
    await observeIndicators(house);
    assert.deepEqual(await keptOf(month), [{ state: "shown", numerator: all - 3, denominator: all }]);
  });

  test("are those of the plan as it stands when the next month is over", async () => {
    const next = addMonths(month, 1);
    const later = new Date(`${addDays(addMonths(next, 1), 1)}T12:00:00Z`);
    await observeIndicators({ ...house, now: () => later });
    const [kept] = await keptOf(next);
    assert.deepEqual([kept?.state, kept?.denominator], ["shown", all - 1], "one was stopped");
  });
});
