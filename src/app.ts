import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { recordAudits } from "./foundation/audit/index.ts";
import { checkoutRoot, type Config } from "./foundation/config/index.ts";
import {
  createServer,
  loadAssets,
  type Route,
  type ServerOptions,
  type Site,
} from "./foundation/http/index.ts";
import type { House } from "./foundation/house/index.ts";
import { readServices } from "./foundation/identity/index.ts";
import type { RoomSettings } from "./room.ts";
import { speakTo } from "./rooms/public-door/index.ts";
import { rooms } from "./rooms.ts";

/** The whole product as one web server over an open house, not yet listening. */
export async function createApp(
  house: House,
  config: SiteConfig,
  options: ServerOptions,
): Promise<FastifyInstance> {
  return createServer(siteOf(house, config), options);
}

/** Which pages this process serves, and what the server needs to know to serve them. */
export function siteOf(house: House, config: SiteConfig): Site {
  const { origins, serve, signInFile } = config;
  // Only the staff face signs anyone in; a public process has no business with those secrets.
  const services = signInFile && serve !== "public" ? readServices(signInFile, house.pack) : [];
  const site = { house, origins, services, settings: config };
  const all = rooms.flatMap(({ routes }) => (typeof routes === "function" ? routes(site) : routes));
  return {
    house,
    origins,
    assets: loadAssets(join(checkoutRoot, "dist/assets")),
    routes: all.filter((route) => isServed(route, serve)),
    recordViews: (tx, event, viewed) =>
      recordAudits(
        tx,
        viewed.map((each) => ({ event, ...each })),
      ),
    placesOf: (roleId) => placesOf(house, roleId),
    trustedProxy: config.trustedProxy,
    signInPath: "/sign-in",
    speakTo,
  };
}

/** The role's places, and More: every role has pages of its own beside its daily work, if only what she is told by e-mail. */
function placesOf({ pack }: House, roleId: string | undefined) {
  const places = pack.roles.find(({ id }) => id === roleId)?.places ?? [];
  return [...new Set([...places, "More" as const])];
}

/** A process on its own serves the public faces or the staff face, so that one can stand where the other may not. */
function isServed({ face }: Route, serve: Config["serve"]): boolean {
  if (serve === "all") return true;
  return serve === "staff" ? face === "staff" : face !== "staff";
}

type SiteConfig = Pick<Config, "origins" | "serve" | "trustedProxy"> &
  Partial<Pick<Config, "signInFile">> &
  RoomSettings;
