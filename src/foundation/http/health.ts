import type { FastifyInstance } from "fastify";
import { sql, type Database } from "../db/index.ts";

/** For whatever watches the process: alive at all, and ready to serve (the database answers). */
export function addHealth(app: FastifyInstance, database: Database): void {
  app.get("/healthz", async (_request, reply) => reply.type("text/plain").send("ok"));
  app.get("/readyz", async (_request, reply) => {
    try {
      await sql`select 1`.execute(database.kysely);
      return await reply.type("text/plain").send("ready");
    } catch {
      return reply.status(503).type("text/plain").send("the database does not answer");
    }
  });
}
