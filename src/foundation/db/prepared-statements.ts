import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import type pg from "pg";
import { inOnePiece } from "./one-piece.ts";

/** A connection keeps no more than these: a page that makes ever new texts must not fill the server's memory. */
const MOST = 500;

/**
 * A pool whose connections plan each statement once and keep the plan: under row-level security planning costs more
 * than running (ADR 0015). `family` keeps apart the plans of users who share one connection, since the server throws a
 * plan away when another role uses it. The embedded database (`isServer` false) is sent one statement after the other:
 * there is no journey to save.
 */
export function keepPlans(pool: Connects, { family = "page", isServer = true } = {}): PlanningPool {
  const names = new Map<string, string>();
  const nameOf: Namer = (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST) return known;
    const name = `${family}-${names.size}`;
    names.set(text, name);
    return name;
  };
  return {
    options: {},
    connect: async () => keeping(await pool.connect(), nameOf, isServer),
    end: () => pool.end(),
    inOneJourney: async (role, text, values) => {
      const client = await pool.connect();
      const before = [BEGIN, `set local role ${role}`];
      let isDone = false;
      try {
        const statement = { name: nameOf(text), text, values };
        const { rows } = await inOnePiece(client, { before, statement, after: ["commit"] });
        isDone = true;
        return rows as unknown[];
      } finally {
        if (isDone) client.release();
        else await undo(client);
      }
    },
  };
}

const BEGIN = "begin";

function keeping(client: Client, nameOf: Namer, isServer: boolean): PostgresPoolClient {
  // A transaction's beginning waits for its first statement: the two need not be two journeys to the server.
  let isBeginning = false;
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query(text: unknown, values: readonly unknown[] = []): unknown {
    if (typeof text !== "string") throw new TypeError("Nothing here reads through a cursor.");
    if (text === BEGIN) {
      isBeginning = true;
      return Promise.resolve(NOTHING);
    }
    const begins = isBeginning;
    isBeginning = false;
    // What carries no values (set role, commit) is sent in one piece, which is faster still.
    if (values.length === 0) return begins ? last(client.query(`${BEGIN}; ${text}`)) : client.query(text);
    const name = nameOf(text);
    if (begins && isServer)
      return inOnePiece(client, { before: [BEGIN], statement: { name, text, values }, after: [] });
    const prepared = { text, values: [...values], ...(name === undefined ? {} : { name }) };
    return begins ? client.query(BEGIN).then(() => client.query(prepared)) : client.query(prepared);
  }
  return { query, release: (destroy) => client.release(destroy) };
}

/** Ends what broke off, and the connection with it if that cannot be done. */
async function undo(client: Client): Promise<void> {
  const isUndone = await client.query("rollback").then(
    () => true,
    () => false,
  );
  client.release(!isUndone);
}

const NOTHING = { command: "SELECT", rowCount: 0, rows: [] } as const;

/** Several statements in one piece are answered with as many results: the last is the one that was asked for. */
async function last(answered: Promise<unknown>): Promise<unknown> {
  const results = await answered;
  return Array.isArray(results) ? (results.at(-1) as unknown) : results;
}

/** What connections come from: a pool, or a bench that holds one client. */
type Connects = { connect(): Promise<Client>; end(): Promise<void> };

type Client = Pick<pg.PoolClient, "query" | "release">;

type PlanningPool = PostgresPool & {
  /** One statement as a transaction of its own. @returns its rows */
  inOneJourney(role: string, text: string, values: readonly unknown[]): Promise<unknown[]>;
};

type Namer = (text: string) => string | undefined;
