import type { FastifyInstance } from "fastify";
import { createApp } from "../../src/app.ts";
import type { Origins } from "../../src/foundation/http/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { findFreePort } from "../../tools/provide/free-port.ts";

/** The whole product on loopback, for a browser: the help face on localhost, the others on 127.0.0.1, as in a demonstration. */
export type ListeningSite = {
  readonly app: FastifyInstance;
  readonly origins: Origins;
  close(): Promise<void>;
};

/** By which of its own names the machine serves each face. A passkey belongs to a name, never to a number. */
type Hosts = { readonly help: string; readonly staff: string; readonly partnership?: string };

const HOSTS: Hosts = { help: "localhost", staff: "127.0.0.1" };

/** Serves a house on a free port until closed; the house stays open. */
export async function listen(house: House, hosts: Hosts = HOSTS): Promise<ListeningSite> {
  const port = await findFreePort();
  const staff = `http://${hosts.staff}:${port}`;
  const partnership = `http://${hosts.partnership ?? hosts.staff}:${port}`;
  const origins = { help: `http://${hosts.help}:${port}`, partnership, staff };
  const config = { origins, serve: "all", trustedProxy: undefined } as const;
  const app = await createApp(house, config, { logLevel: "silent", requestsPerMinute: 1_000_000 });
  await app.listen({ host: "localhost", port });
  return { app, origins, close: () => app.close() };
}
