import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import pg from "pg";
import { goTogether } from "./go-together.ts";
import { inOnePiece, type Statement } from "./one-piece.ts";

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
  const byRole = new Map<string, ReturnType<typeof goTogether<Statement, unknown[]>>>();
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
    inOneJourney: (role, text, values) => {
      const journeys = byRole.get(role) ?? goTogether(journeysOf(pool, role), isRefused);
      byRole.set(role, journeys);
      return journeys({ name: nameOf(text), text, values });
    },
  };
}

/** Statements as one transaction of their role; all are kept, or none. */
function journeysOf(pool: Connects, role: string) {
  const before = [BEGIN, `set local role ${role}`];
  return async (statements: readonly Statement[]): Promise<unknown[][]> => {
    const client = await pool.connect();
    let isDone = false;
    try {
      const results = await inOnePiece(client, { before, statements, after: ["commit"] });
      isDone = true;
      return results.map(({ rows }) => rows as unknown[]);
    } finally {
      if (isDone) client.release();
      else await undo(client);
    }
  };
}

/** The server said no to it, so that nothing of it was kept; not that the connection broke, when nobody knows. */
function isRefused(reason: unknown): boolean {
  return reason instanceof pg.DatabaseError && !/^(08|57P)/.test(reason.code ?? "08");
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
      return inOnePiece(client, { before: [BEGIN], statements: [{ name, text, values }], after: [] }).then(
        ([answered]) => answered,
      );
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
  /** A statement that is a transaction of its own, or of those that come with it. @returns its rows, once it is committed */
  inOneJourney(role: string, text: string, values: readonly unknown[]): Promise<unknown[]>;
};

type Namer = (text: string) => string | undefined;
