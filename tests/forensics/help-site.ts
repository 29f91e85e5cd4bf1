import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { FastifyInstance } from "fastify";
import { createApp, siteOf } from "../../src/app.ts";
import { stampInstallation, type Database } from "../../src/foundation/db/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { findFreePort } from "../../tools/provide/free-port.ts";
import { houseOn } from "../support/house-on.ts";
import { answerQuestions } from "./answer-questions.ts";
import { without, type Protection } from "./protections.ts";

const IDLE_WARNING_SECONDS = 5;
const IDLE_SECONDS = 45;

/** The public faces of the whole product in a browser's reach, and the ordinary website that leaving leads to. */
export type HelpSite = {
  readonly address: string;
  readonly exitAddress: string;
  readonly house: House;
  /** Writes an answer to every question that has none. */
  answer(): Promise<void>;
  /** Every page of the public faces whose address is known beforehand, and that does not end a visit. */
  readonly pages: readonly string[];
  /** The same site at an address of its own, with some of its protections taken away. */
  careless(taken: readonly Protection[]): Promise<string>;
  /** The same, where a page that lies untouched clears after seconds instead of minutes. */
  impatient(): Promise<string>;
  close(): Promise<void>;
};

/** Serves it on loopback over a migrated database, which it closes at the end. */
export async function startHelpSite(database: Database): Promise<HelpSite> {
  const exit = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end('<!doctype html><title>Weather</title><link rel="icon" href="data:,"><h1>Weather</h1>');
  });
  const exitAddress = `${await listen(exit, await findFreePort())}/weather`;
  const house = leadingTo(await houseOn(database), exitAddress);
  await stampInstallation(database, { mode: house.mode, pack: house.pack.partnership.id });
  await database.lockDown();
  const servers: { close: () => unknown }[] = [exit];
  const serve = async (taken: readonly Protection[], as = house): Promise<string> => {
    const port = await findFreePort();
    const app = await appAt(as, `http://localhost:${port}`);
    if (taken.length === 0) {
      await app.listen({ port, host: "localhost" });
      servers.push(app);
    } else {
      const front = createServer((request, response) => void without(taken, app, request, response));
      await listen(front, port);
      servers.push(app, front);
    }
    return `http://localhost:${port}`;
  };
  const address = await serve([]);
  return {
    address,
    exitAddress,
    house,
    answer: () => answerQuestions(database),
    pages: pagesOf(house, address),
    careless: serve,
    impatient: () => serve([], withQuickIdle(house)),
    close: async () => {
      for (const server of servers) {
        if ("closeAllConnections" in server) (server as Server).closeAllConnections();
        await server.close();
      }
      await database.close();
    },
  };
}

async function appAt(house: House, help: string): Promise<FastifyInstance> {
  const { origins, ...config } = configAt(help);
  return createApp({ ...house, origins }, { origins, ...config }, OPTIONS);
}

function pagesOf(house: House, help: string): string[] {
  const config = configAt(help);
  const { routes } = siteOf({ ...house, origins: config.origins }, config);
  return routes
    .filter(({ method, path }) => method === "GET" && !/[:*]|^\/(leave|idle)$/.test(path))
    .map(({ face, path }) => config.origins[face] + path);
}

/** As in a demonstration: one machine under two names. */
function configAt(help: string) {
  const partnership = help.replace("localhost", "127.0.0.1");
  return {
    origins: { help, partnership, staff: partnership },
    serve: "public",
    trustedProxy: undefined,
  } as const;
}

const OPTIONS = { logLevel: "silent", requestsPerMinute: 1_000_000 } as const;

function leadingTo({ pack, ...house }: House, exitAddress: string): House {
  return { ...house, pack: { ...pack, partnership: { ...pack.partnership, exitAddress } } };
}

function withQuickIdle({ pack, ...house }: House): House {
  const minutes: Readonly<Record<string, number>> = {
    "session.public-idle": IDLE_SECONDS / 60,
    "session.public-warning": IDLE_WARNING_SECONDS / 60,
  };
  const thresholds = pack.thresholds.map((one) => ({ ...one, value: minutes[one.key] ?? one.value }));
  return { ...house, pack: { ...pack, thresholds } };
}

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, "localhost");
  await once(server, "listening");
  return `http://localhost:${port}`;
}
