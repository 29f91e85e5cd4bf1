import { once } from "node:events";
import { createServer } from "node:net";
import type { FastifyInstance } from "fastify";
import { createApp } from "../../src/app.ts";
import type { Origins } from "../../src/foundation/http/index.ts";
import type { House } from "../../src/foundation/house/index.ts";

/** The whole product on loopback, for a browser: the help face on localhost, the others on 127.0.0.1, as in a demonstration. */
export type ListeningSite = { readonly app: FastifyInstance; readonly origins: Origins; close(): Promise<void> };

/** Serves a house on a free port until closed; the house stays open. */
export async function listen(house: House): Promise<ListeningSite> {
  const port = await freePort();
  const staff = `http://127.0.0.1:${port}`;
  const origins = { help: `http://localhost:${port}`, partnership: staff, staff };
  const config = { origins, serve: "all", trustedProxy: undefined } as const;
  const app = await createApp(house, config, { logLevel: "silent", requestsPerMinute: 1_000_000 });
  await app.listen({ host: "localhost", port });
  return { app, origins, close: () => app.close() };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "localhost");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("No port was free.");
  return address.port;
}
