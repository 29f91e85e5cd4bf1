import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { House } from "../../src/foundation/house/index.ts";
import { guardedTables, readAccessTables } from "../support/access/access-tables.ts";
import { ANY_ROW, attemptsOf, expected, toOutcome } from "../support/access/attempt.ts";
import { buildWorld, type World } from "../support/access/build-world.ts";
import { rowsOf } from "../support/access/plan-world.ts";
import type { PlannedViewer } from "../support/access/plan-viewers.ts";
import { findPresentRows } from "../support/access/present-rows.ts";
import { isTriedHere } from "../support/portion.ts";
import { planTestWorld } from "../support/access/test-plan.ts";
import { tryTogether } from "../support/access/try-together.ts";
import { testHouse } from "../support/site.ts";

// Who may do what, done: each viewer with a session of its own, in the role pages work as (SAFETY 44, 48-50).
const tables = guardedTables(await readAccessTables());
const plan = planTestWorld();

describe("the access matrix", () => {
  let house: House;
  let world: World;
  let present: ReadonlyMap<string, ReadonlySet<string>>;

  before(async () => {
    house = await testHouse();
    world = await buildWorld(house, plan);
    present = await findPresentRows(house.database, plan, tables);
  });

  test("finds a row of the world in every table that has rows", () => {
    for (const [table, { rows }] of tables) {
      if (rows.length > 0)
        assert.notEqual(present.get(table)?.size, 0, `${table}: make a row in tests/support/access`);
    }
  });

  for (const [place, viewer] of plan.viewers.entries()) {
    test(`${viewer.name}: reads, adds, changes and deletes what is said and nothing else`, async () => {
      const { tried, wrong } = await compare(viewer, place);
      assert.deepEqual(wrong, []);
      assert.ok(tried > 300, `only ${tried} things were tried`);
    });
  }

  async function compare(viewer: PlannedViewer, place: number): Promise<{ tried: number; wrong: string[] }> {
    const attempts = tables.flatMap(([table, access]) =>
      attemptsOf([table, access], rowsOf(plan, access.rows), plan, viewer)
        .filter(({ verb, row }) => verb === "insert" || row === ANY_ROW || present.get(table)?.has(row.id))
        .filter((_attempt, index) => isTriedHere(place, index))
        .map((attempt) => ({
          ...attempt,
          wanted: expected(access, attempt.verb, viewer.viewer, attempt.row),
        })),
    );
    const token = world.tokens.get(viewer.name) ?? "";
    const ends = await tryTogether(house.database, token, attempts);
    const wrong = attempts.flatMap((attempt, index) => {
      const came = toOutcome(ends[index] ?? "", attempt);
      if (came === attempt.wanted) return [];
      return [
        `${attempt.verb} ${attempt.table}, ${attempt.row.row.label}: should be ${attempt.wanted}, is ${came}`,
      ];
    });
    return { tried: attempts.length, wrong };
  }
});
