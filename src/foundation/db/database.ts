import { Kysely, PostgresDialect, sql, type RawBuilder, type Transaction } from "kysely";
import pg from "pg";
import { keepPlans } from "./prepared-statements.ts";

/**
 * Every table a query may name. Each module adds its own by declaration merging, beside the SQL that makes it,
 * so that a query is checked against columns without one file knowing all rooms.
 */
export interface Tables {}

export type Tx = Transaction<Tables>;

/**
 * The roles of the database, each with the least it needs. `fanlight_app` works as an actor under row-level
 * security; `fanlight_public` may only execute named functions; `fanlight_sign_in` alone can open a session.
 */
export type AppRole = "fanlight_app" | "fanlight_public" | "fanlight_sign_in" | "fanlight_jobs";

export type Engine = "embedded" | "postgres";

/** One open database. Owner work (migrating, loading a pack) and everyday work never share a connection's rights. */
export type Database = {
  readonly engine: Engine;
  readonly kysely: Kysely<Tables>;
  /** Runs one transaction as the role; the role and every setting end with it. */
  transactionAs<T>(role: AppRole, work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * The same for work that is one statement: on a server in one journey, together with others of its role that come at
   * the same time. @returns its rows, once it is committed
   */
  statementAs<T>(role: AppRole, statement: RawBuilder<T>): Promise<T[]>;
  /** Work as the schema's owner, on a connection that nothing else shares meanwhile. */
  withOwner<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T>;
  /** From here on a forgotten role can do nothing: the login has no rights of its own. */
  lockDown(): Promise<void>;
  close(): Promise<void>;
};

type Parts = {
  engine: Engine;
  pool: pg.Pool;
  withOwner: Database["withOwner"];
  lockDown: () => Promise<void>;
  end: () => Promise<void>;
};

/** Assembles a database from an engine's parts: the one code path both engines share. */
export function assembleDatabase(parts: Parts): Database {
  const pool = keepPlans(parts.pool, { isServer: parts.engine === "postgres" });
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const transactionAs: Database["transactionAs"] = (role, work) =>
    kysely.transaction().execute(async (tx) => {
      // Without a value to send, so that it travels in one piece with the beginning of the transaction.
      await sql`set local role ${sql.id(role)}`.execute(tx);
      return work(tx);
    });
  return {
    engine: parts.engine,
    kysely,
    transactionAs,
    statementAs: async <T>(role: AppRole, statement: RawBuilder<T>) => {
      if (parts.engine === "embedded") return (await transactionAs(role, (tx) => statement.execute(tx))).rows;
      const { sql: text, parameters } = statement.compile(kysely);
      return (await pool.inOneJourney(role, text, parameters)) as T[];
    },
    withOwner: parts.withOwner,
    lockDown: parts.lockDown,
    close: async () => {
      await kysely.destroy();
      await parts.end();
    },
  };
}

/** int8 as number (our counts fit) and date as text (a date has no time zone), once for the whole process. */
export function setTypeParsers(): void {
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
}
