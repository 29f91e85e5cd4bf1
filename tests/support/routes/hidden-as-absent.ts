import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { siteOf } from "../../../src/app.ts";
import { createServer, isStaffRoute, type Route } from "../../../src/foundation/http/index.ts";
import type { House } from "../../../src/foundation/house/index.ts";
import { isPageTriedHere } from "../portion.ts";
import { origins } from "../site.ts";
import { mayBeAt } from "./may-be-at.ts";
import { buildRouteWorld, type RouteWorld } from "./route-world.ts";
import { nameOf, paramsOf, send, withoutRequest, type Answer } from "./send.ts";

/** Pages that hide nothing from whoever has their permission, by the process of what they show. */
const SHOWN_TO_ALL: ReadonlySet<string> = new Set([
  // The strategy and what delivers it are everybody's who sees the strategy; nobody's record is in them.
  "GET /plan/strategies/:id strategy",
  "GET /plan/actions/:id action",
  "GET /plan/evidence/:id evidence",
  "GET /plan/evidence/:id/file evidence",
]);

/**
 * Every staff page with an id in its address, asked for another agency's: a thing of its own process at each, and of
 * everything else (a thing of another process, a person, a detail) a portion.
 */
export function hiddenAsAbsent(house: House): void {
  const site = siteOf(house, { origins, serve: "all", trustedProxy: undefined });
  let app: FastifyInstance;
  let mine: RouteWorld;
  let theirs: RouteWorld;

  before(async () => {
    app = await createServer(site, { logLevel: "silent", requestsPerMinute: 1_000_000 });
    mine = await buildRouteWorld(house, "front-door");
    theirs = await buildRouteWorld(house, "mental-health-trust");
  });

  const at = (route: Route, id: string): Promise<Answer> =>
    send(app, origins, route, { secret: mine.token, params: toParams(route, id) });
  const isOwn = (route: Route, id: string): boolean => theirs.processOf.has(id) && mayBeAt(theirs, route, id);

  describe("what is hidden is answered as what is not there", () => {
    const routes = site.routes.filter(isStaffRoute).filter(({ path }) => path.includes(":id"));
    for (const [row, route] of routes.entries()) {
      test(nameOf(route), async () => {
        const absent = await at(route, randomUUID());
        assert.equal(absent.status, 404);
        const shown = withoutRequest(absent);
        for (const [column, id] of theirs.hidden.entries()) {
          if (!isOwn(route, id) && !isPageTriedHere(row, column)) continue;
          const process = theirs.processOf.get(id);
          if (SHOWN_TO_ALL.has(`${route.method} ${route.path} ${process}`)) continue;
          assert.equal(withoutRequest(await at(route, id)), shown, process ?? `hidden ${column}`);
        }
      });
    }
  });
}

function toParams(route: Route, id: string): Record<string, string> {
  return Object.fromEntries(paramsOf(route).map((name) => [name, id]));
}
