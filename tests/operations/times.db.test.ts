import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { House } from "../../src/foundation/house/index.ts";
import { takeInAll } from "../../src/rooms/front-door/index.ts";
import { takeInQuestions } from "../../src/rooms/inbox/index.ts";
import { freshDatabase } from "../support/database.ts";
import { houseOn, testApp } from "../support/site.ts";
import { Visitor } from "../support/visitor.ts";

// SAFETY 33: a time finer than an hour could be matched with a browser's history.

/** Where a finer time is kept, and why. */
const FINER: Readonly<Record<string, string>> = {
  "intake.draft.expires_at": "an unfinished visit ends within hours, and its row goes with it",
  "identity.session.created_at": "a job's own session, gone when it has run out",
  "identity.session.seen_at": "a job's own session, gone when it has run out",
  "identity.session.expires_at": "a job's own session, gone when it has run out",
  "audit.entry.at": "when a job took it in: the audit keeps the order of what was done",
  "audit.stream_head.at": "when a job took it in: the audit keeps the order of what was done",
  "process.thing.opened_at": "when a job took it in: limits run from then",
  "process.step.at": "when a job took it in: limits run from then",
  "process.clock.started_at": "when a job took it in: limits run from then",
  "process.clock.due_at": "when a job took it in: limits run from then",
  "access.involvement.since": "when a job took it in: limits run from then",
};

let house: House;
let app: FastifyInstance;

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database);
  app = await testApp(house);
});
after(async () => {
  await app.close();
  await house.database.close();
});

test("of when something was sent without a name, what is kept of it says the hour and no more", async () => {
  const begun = new Date();
  const she = new Visitor(app);
  await she.begin("g");
  await she.answer();
  assert.match((await she.answer({ question: "Does it count?", go: "send" })).body, /Your number is/);
  assert.deepEqual(await finerSince(begun), ["intake.draft.expires_at"]);

  await takeInQuestions(house);
  await takeInAll(house);
  const finer = await finerSince(begun);
  assert.ok(finer.includes("process.step.at"), "the search finds a time where there is one");
  assert.deepEqual(
    finer.filter((column) => !(column in FINER)),
    [],
  );
});

/** The columns, with schema and table, in which a time since then is not that of a whole hour. */
async function finerSince(begun: Date): Promise<string[]> {
  return house.database.withOwner(async (client) => {
    const { rows: columns } = await client.query<{ table: string; column: string }>(
      `select format('%I.%I', n.nspname, c.relname) as table, quote_ident(a.attname) as column
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where n.nspowner = 'fanlight_owner'::regrole and c.relkind = 'r' and a.atttypid = 'timestamptz'::regtype`,
    );
    await client.query("set role fanlight_owner");
    const found: string[] = [];
    for (const { table, column } of columns) {
      const { rows } = await client.query(
        `select from ${table} where isfinite(${column}) and ${column} >= $1 and ${column} <> date_trunc('hour', ${column})
         limit 1`,
        [begun],
      );
      if (rows.length > 0) found.push(`${table}.${column}`);
    }
    await client.query("reset role");
    return found.toSorted();
  });
}
