import { once } from "node:events";
import { createServer } from "node:net";
import type { FastifyInstance } from "fastify";
import type { Config } from "../foundation/config/index.ts";
import { configError, type ConfigProblem } from "../foundation/errors/index.ts";

/** How long requests under way get when the end has come, before their connections are cut. */
const PATIENCE_MS = 5_000;

/** Finds out at once whether the port can be had: a first start works for a while before it listens. */
export async function assertCanListen({ host, port }: Config): Promise<void> {
  const probe = createServer();
  try {
    probe.listen({ host, port });
    await once(probe, "listening");
  } catch (error) {
    throw listenFault(error, host, port);
  }
  probe.close();
  await once(probe, "close");
}

/** Listens where the configuration says; a place that cannot be had is a configuration error with its cure. */
export async function listen(app: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw listenFault(error, host, port);
  }
}

/** Takes no new request and answers those under way; one that takes longer than our patience is cut off. */
export async function closeSoon(app: FastifyInstance): Promise<void> {
  const lastResort = setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS);
  await app.close();
  clearTimeout(lastResort);
}

function listenFault(error: unknown, host: string, port: number): unknown {
  const problem = problemOf(error instanceof Error && "code" in error ? String(error.code) : "", host, port);
  return problem ? configError([problem]) : error;
}

function problemOf(code: string, host: string, port: number): ConfigProblem | undefined {
  switch (code) {
    case "EADDRINUSE":
      return {
        where: "PORT",
        what: `Port ${port} is in use.`,
        cure: "Stop what uses it, or choose another with PORT.",
      };
    case "EACCES":
      return {
        where: "PORT",
        what: `This user may not listen on port ${port}.`,
        cure: "Choose one above 1023.",
      };
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return {
        where: "HOST",
        what: `This machine has no address ${host}.`,
        cure: "Give one of its own addresses, 0.0.0.0 for all of them, or leave HOST out for loopback only.",
      };
    default:
      return undefined;
  }
}
