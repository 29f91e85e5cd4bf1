import assert from "node:assert/strict";
import { before, test } from "node:test";
import fc from "fast-check";
import { involved } from "../../src/foundation/access-table/index.ts";
import type { Tx } from "../../src/foundation/db/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { guardedTables, readAccessTables } from "../support/access/access-tables.ts";
import { foretell } from "../support/involvement/foretell.ts";
import { actAs, makeMove } from "../support/involvement/make-move.ts";
import { arbitraryMove, type Move } from "../support/involvement/moves.ts";
import { knows, mayRead, type Oracle } from "../support/involvement/oracle.ts";
import {
  findRows,
  readAll,
  WAYS_TO_PEOPLE,
  WAYS_TO_THINGS,
  type Readings,
} from "../support/involvement/read-all.ts";
import { buildSmallWorld, firstOracle, type SmallWorld } from "../support/involvement/small-world.ts";
import { testHouse } from "../support/site.ts";

// Whatever is shared, stopped, run out, hidden, lifted, broken open and recognised, in whatever order, each person reads
// just what the rules of involvement give her: in every table about people, and by every function that tells of them.
const tables = guardedTables(await readAccessTables()).filter(
  ([, { rows, select }]) => rows === "things" && select === involved,
);

let house: House;
let world: SmallWorld;
let sharedFirst: string[];
let present: Readings;

before(async () => {
  house = await testHouse();
  world = await buildSmallWorld(house);
  present = await findRows(house.database, world, tables);
  sharedFirst = await house.database.withOwner(async (client) => {
    await client.query("set role fanlight_owner");
    const query =
      "select i.id from access.involvement i join unnest($1::uuid[]) with ordinality as t (id, n) on t.id = i.thing_id order by t.n, i.grantee desc";
    const { rows } = await client.query<{ id: string }>(query, [world.things]);
    await client.query("reset role");
    return rows.map(({ id }) => id);
  });
});

test("after any moves everyone reads just what involvement gives them", async () => {
  const moves = fc.array(arbitraryMove, { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(moves, (some) => play(some, "at the end")),
    { numRuns: 30 },
  );
});

test("the moves that matter, one after the other", () => {
  const moves: readonly Move[] = [
    { kind: "conflict", by: 2, actor: 0, thing: 3 },
    { kind: "recognise", by: 5, thing: 3, person: 0 },
    { kind: "involve", by: 0, thing: 3, to: 5, hours: undefined },
    { kind: "involve", by: 1, thing: 3, to: 5, hours: 1 },
    { kind: "involve", by: 5, thing: 3, to: 4, hours: 2 },
    { kind: "recognise", by: 5, thing: 3, person: 0 },
    { kind: "break-glass", by: 0, thing: 1, isNamed: true, hours: 4 },
    { kind: "break-glass", by: 5, thing: 2, isNamed: true, hours: 4 },
    { kind: "involve", by: 5, thing: 2, to: 0, hours: 1 },
    { kind: "review", by: 4, use: 1, isJustified: false },
    { kind: "stop", by: 2, sharing: 0 },
    { kind: "lift", by: 2, conflict: 0 },
  ];
  return play(moves, "after each");
});

/** Plays the moves in the world and in the oracle, comparing what can be read; then it is as if they had never been. */
async function play(moves: readonly Move[], comparing: "at the end" | "after each"): Promise<void> {
  const oracle = firstOracle();
  const made = { sharings: [...sharedFirst], conflicts: [], uses: [] };
  const undone = new Error("undone");
  const playing = house.database.transactionAs("fanlight_app", async (tx) => {
    for (const move of moves) {
      const foretold = foretell(oracle, move);
      const opens = move.kind === "break-glass" && foretold && oracle.uses.at(-1)?.sharing !== undefined;
      assert.equal(await makeMove(tx, world, made, move, opens), foretold, JSON.stringify(move));
      if (comparing === "after each" || move === moves.at(-1)) await compare(tx, oracle);
    }
    throw undone;
  });
  await assert.rejects(playing, (error) => {
    if (error !== undone) throw error;
    return true;
  });
}

async function compare(tx: Tx, oracle: Oracle): Promise<void> {
  for (const [actor] of oracle.actors.entries()) {
    await actAs(tx, world, actor);
    assert.deepEqual(await readAll(tx, world, tables), expected(oracle, actor), `actor ${actor}`);
  }
}

function expected(oracle: Oracle, actor: number): Readings {
  const things = world.things.filter((_, place) => mayRead(oracle, actor, place)).toSorted();
  const people = world.people.filter((_, place) => knows(oracle, actor, place)).toSorted();
  return {
    ...Object.fromEntries(tables.map(([name]) => [name, things.filter((id) => present[name]?.includes(id))])),
    ...Object.fromEntries(WAYS_TO_THINGS.map((way) => [way, things])),
    ...Object.fromEntries(WAYS_TO_PEOPLE.map((way) => [way, people])),
  };
}
