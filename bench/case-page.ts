import { ok } from "node:assert/strict";
import { Kysely, PostgresDialect, type CompiledQuery, type KyselyPlugin } from "kysely";
import type pg from "pg";
import { withActor } from "../src/foundation/access/index.ts";
import { keepPlans, type Tables } from "../src/foundation/db/index.ts";
import { isStaffRoute, type StaffRoute } from "../src/foundation/http/index.ts";
import { openSession } from "../src/foundation/identity/index.ts";
import { rooms } from "../src/rooms.ts";
import { atMost, type BenchEngine, type Figure, type Need } from "./support/figure.ts";
import { fillEmbedded, fillPostgres, type FilledHouse } from "./support/filled-house.ts";
import { median } from "./support/median.ts";

const BAR = 1.6;
const ROUNDS = 15;
const TIMES_A_ROUND = 40;

export const needs: readonly Need[] = ["postgres"];

/**
 * What row-level security costs: the queries of the case page as the worker whose case it is, looked up from her
 * session, over the very same statements in a plain transaction of the owner, whom no policy holds. By turns, in one
 * run, on a filled county; the figure is the median of the rounds' ratios.
 */
export async function bench(): Promise<readonly Figure[]> {
  return [await measure("postgres", fillPostgres), await measure("embedded", fillEmbedded)];
}

async function measure(engine: BenchEngine, fill: () => Promise<FilledHouse>): Promise<Figure> {
  const filled = await fill();
  try {
    const { token, queries } = await capture(filled);
    await assertNoLess(filled, token, queries);
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const asActor = await time(() => withActor(filled.house, token, (tx) => replay(tx.db, queries)));
      const asOwner = await ownerWithSession(filled, token, (plain) =>
        time(() => plain.transaction().execute((tx) => replay(tx, queries))),
      );
      ratios.push(asActor / asOwner);
    }
    const name = `the case page's ${queries.length} queries under row-level security ÷ as the owner`;
    return atMost(BAR, { name, value: median(ratios), unit: "×", engine });
  } finally {
    await filled.close();
  }
}

/** The statements the page sends, with their values, as a worker of the county who has a case. */
async function capture({
  house,
  asOwner,
}: FilledHouse): Promise<{ token: string; queries: CompiledQuery[] }> {
  const found = await asOwner((client) =>
    client.query<{ id: string; staff: string; seat: string }>(
      `select c.id, c.worker_id as staff, s.id as seat from casework.case_file c
       join process.thing t on t.id = c.id join identity.seat s on s.staff_id = c.worker_id
       where t.state = 'active' order by t.opened_at desc limit 1`,
    ),
  );
  const [row] = found.rows;
  if (!row) throw new Error("The county has no case with a worker.");
  const token = await openSession(house, { staffId: row.staff, seatId: row.seat, steppedUp: false });
  const queries: CompiledQuery[] = [];
  await withActor(house, token, (tx) => {
    const executor = tx.db.getExecutor();
    const note: KyselyPlugin = {
      transformQuery: ({ node, queryId }) => {
        queries.push(executor.compileQuery(node, queryId));
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const request = {
      method: "GET",
      params: { id: row.id },
      query: {},
      body: {},
      csrf: "",
      path: "",
    } as const;
    return casePage().handle({ ...tx, db: tx.db.withPlugin(note) }, request);
  });
  return { token, queries };
}

function casePage(): StaffRoute {
  const found = rooms
    .flatMap(({ routes }) => (typeof routes === "function" ? [] : routes))
    .filter(isStaffRoute)
    .find(({ method, path }) => method === "GET" && path === "/cases/:id");
  if (!found) throw new Error("There is no case page.");
  return found;
}

type Replayer = Pick<Kysely<Tables>, "executeQuery">;

/** Sends the statements one after the other. @returns how many rows each answered. */
async function replay(db: Replayer, queries: readonly CompiledQuery[]): Promise<number[]> {
  const counts: number[] = [];
  for (const query of queries) counts.push((await db.executeQuery(query)).rows.length);
  return counts;
}

/** Statements that answer less would make the owner look faster; that no policy holds him may only answer more. */
async function assertNoLess(filled: FilledHouse, token: string, queries: readonly CompiledQuery[]) {
  const asActor = await withActor(filled.house, token, (tx) => replay(tx.db, queries));
  const asOwner = await ownerWithSession(filled, token, (plain) => replay(plain, queries));
  const isNoLess = asActor.every((rows, index) => (asOwner[index] ?? 0) >= rows);
  ok(
    isNoLess,
    `the owner is answered less than the actor: ${asOwner.join(" ")} rows, not ${asActor.join(" ")}`,
  );
}

/** The page's two functions look the session up by themselves: without it the owner's would answer nothing. */
function ownerWithSession<T>(
  { asOwner }: FilledHouse,
  token: string,
  work: (plain: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  return asOwner(async (client) => {
    await client.query("select set_config('app.session', $1, false)", [token]);
    const result = await work(kyselyOver(client));
    await client.query("reset app.session");
    return result;
  });
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let times = 0; times < TIMES_A_ROUND; times += 1) await work();
  return performance.now() - start;
}

/** The same query builder over one client, so that both sides pay for the same code and both keep their plans. */
function kyselyOver(client: pg.ClientBase): Kysely<Tables> {
  const held = { query: client.query.bind(client), release: () => {} } as pg.PoolClient;
  const pool = keepPlans(
    { connect: () => Promise.resolve(held), end: () => Promise.resolve() },
    { family: "owner" },
  );
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
