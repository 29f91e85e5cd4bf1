import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import type pg from "pg";

/** A connection keeps no more than these: a page that makes ever new texts must not fill the server's memory. */
const MOST = 500;

/**
 * A pool whose connections plan each statement once and keep the plan: under row-level security planning costs more
 * than running (ADR 0015). `family` keeps apart the plans of users who share one connection, since the server throws a
 * plan away when another role uses it.
 */
export function keepPlans(pool: Connects, family = "page"): PostgresPool {
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
    connect: async () => keeping(await pool.connect(), nameOf),
    end: () => pool.end(),
  };
}

function keeping(client: Client, nameOf: Namer): PostgresPoolClient {
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query(text: unknown, values: readonly unknown[] = []): unknown {
    if (typeof text !== "string") throw new TypeError("Nothing here reads through a cursor.");
    // What carries no values (begin, commit) is sent in one piece, which is faster still.
    const name = values.length > 0 ? nameOf(text) : undefined;
    return client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
  }
  return { query, release: (destroy) => client.release(destroy) };
}

/** What connections come from: a pool, or a bench that holds one client. */
type Connects = { connect(): Promise<Client>; end(): Promise<void> };

type Client = Pick<pg.PoolClient, "query" | "release">;

type Namer = (text: string) => string | undefined;
