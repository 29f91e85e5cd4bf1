import { CompiledQuery } from "kysely";
import { type Db, PgBoss } from "pg-boss";
import type { Database } from "../db/index.ts";
import { redact } from "../errors/index.ts";
import type { JobLog } from "./job-log.ts";

/** pg-boss wraps its longer statements in a transaction of their own; here each already runs in one. */
const OWN_TRANSACTION = /^\s*BEGIN;|COMMIT;\s*$/g;
const SUPERVISE_SECONDS = 30;

/**
 * Starts the queue on a database. Every statement is a transaction of its own in the role fanlight_jobs, so that no
 * connection is held while waiting: the embedded database has only one.
 * @param hasCron whether any job runs by cron: watching for it costs a query every half minute.
 */
export async function openQueue(database: Database, hasCron: boolean, log: JobLog): Promise<PgBoss> {
  const queue = new PgBoss({
    db: runAsJobs(database),
    schema: "job",
    backend: database.engine === "embedded" ? "pglite" : "postgres",
    migrate: false,
    createSchema: false,
    schedule: hasCron,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    // The role may not change indexes, and the tables stay small: what is done is deleted.
    reindex: false,
    monitorVacuum: false,
  });
  queue.on("error", (error) => log({ msg: "job queue fault", error: redact(error) }));
  return queue.start();
}

function runAsJobs(database: Database): Db {
  return {
    executeSql: (text, values = []) =>
      database.transactionAs("fanlight_jobs", async (tx) => {
        const query = CompiledQuery.raw(text.replace(OWN_TRANSACTION, ""), values);
        return { rows: (await tx.executeQuery(query)).rows };
      }),
  };
}
