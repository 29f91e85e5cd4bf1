import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { siteOf } from "../../src/app.ts";
import { newDraftSecret, newToken } from "../../src/foundation/crypto/index.ts";
import { createServer, isStaffRoute, type Route } from "../../src/foundation/http/index.ts";
import { fingerprint } from "../support/routes/fingerprint.ts";
import { isTriedHere } from "../support/portion.ts";
import { CANARY } from "../support/routes/canary.ts";
import { buildRouteWorld, type RouteWorld } from "../support/routes/route-world.ts";
import {
  isPublic,
  nameOf,
  paramsOf,
  send,
  withoutRequest,
  type Answer,
  type Sending,
} from "../support/routes/send.ts";
import { origins, testHouse } from "../support/site.ts";

// Every route there is, from the site's own table: no page is forgotten because nobody thought of it (SAFETY 46, 59).
const house = await testHouse();
const site = siteOf(house, { origins, serve: "all", trustedProxy: undefined });
const changing = site.routes.filter(({ method }) => method === "POST");
const staffRoutes = site.routes.filter(isStaffRoute);

/** Pages that hide nothing from whoever has their permission, by the process of what they show. */
const SHOWN_TO_ALL: ReadonlySet<string> = new Set([
  // The strategy and what delivers it are everybody's who sees the strategy; nobody's record is in them.
  "GET /plan/strategies/:id strategy",
  "GET /plan/actions/:id action",
  "GET /plan/evidence/:id evidence",
  "GET /plan/evidence/:id/file evidence",
]);

let app: FastifyInstance;
let processOf: ReadonlyMap<string, string>;
let mine: RouteWorld;
let theirs: RouteWorld;

before(async () => {
  app = await createServer(site, { logLevel: "silent", requestsPerMinute: 1_000_000 });
  mine = await buildRouteWorld(house, "front-door");
  theirs = await buildRouteWorld(house, "mental-health-trust");
  processOf = await house.database.withOwner(async (client) => {
    const { rows } = await client.query<{ id: string; process: string }>(
      "select id, process from process.thing",
    );
    return new Map(rows.map(({ id, process }) => [id, process]));
  });
});

const ask = (route: Route, sending: Sending): Promise<Answer> => send(app, origins, route, sending);

describe("a form that is not our own changes nothing", () => {
  const foreign: readonly (readonly [string, Sending])[] = [
    ["without its token", { body: { csrf: "" } }],
    ["with another session's token", { body: { csrf: "A".repeat(43) } }],
    ["from another origin", { headers: { origin: "http://elsewhere.example" } }],
    ["from another site, as the browser says", { headers: { "sec-fetch-site": "cross-site" } }],
  ];

  for (const route of changing) {
    test(nameOf(route), async () => {
      const secret = isPublic(route) ? newDraftSecret() : mine.token;
      const earlier = await fingerprint(house.database);
      for (const [how, sending] of foreign) {
        const { status, body } = await ask(route, { secret, params: mine.ids[0] ?? "", ...sending });
        // The way out is open to everyone, however they come to it; it writes nothing for a stranger.
        assert.equal(status, route.path === "/leave" ? 303 : 403, how);
        assert.ok(!body.includes(CANARY));
      }
      assert.equal(await fingerprint(house.database), earlier);
    });
  }
});

describe("without a session every staff page leads to signing in and shows nothing", () => {
  for (const route of staffRoutes) {
    test(nameOf(route), async () => {
      for (const secret of [undefined, newToken(), "x"]) {
        const answer = await ask(route, { secret, params: mine.ids[0] ?? "" });
        assert.deepEqual([answer.status, answer.headers["location"], answer.body], [303, "/sign-in", ""]);
      }
    });
  }
});

describe("without its permission a page is refused and shows nothing", () => {
  const lacking = new Map<string, Promise<RouteWorld>>();
  for (const route of staffRoutes) {
    if (route.access.kind !== "permission") continue;
    const { permission } = route.access;
    test(`${nameOf(route)} without ${permission}`, async () => {
      const world = lacking.get(permission) ?? buildRouteWorld(house, "front-door", [permission]);
      lacking.set(permission, world);
      const { token, ids } = await world;
      const { status, body } = await ask(route, { secret: token, params: ids[0] ?? "" });
      assert.equal(status, 403);
      assert.ok(!body.includes(CANARY));
    });
  }
});

describe("what is hidden is answered as what is not there", () => {
  for (const [place, route] of staffRoutes.filter(({ path }) => path.includes(":id")).entries()) {
    test(nameOf(route), async () => {
      const at = (id: string): Promise<Answer> =>
        ask(route, { secret: mine.token, params: toParams(route, id) });
      const absent = await at(randomUUID());
      assert.equal(absent.status, 404);
      const shown = withoutRequest(absent);
      for (const [index, id] of theirs.hidden.entries()) {
        if (!isTriedHere(place, index)) continue;
        if (SHOWN_TO_ALL.has(`${route.method} ${route.path} ${processOf.get(id)}`)) continue;
        assert.equal(withoutRequest(await at(id)), shown);
      }
    });
  }
});

function toParams(route: Route, id: string): Record<string, string> {
  return Object.fromEntries(paramsOf(route).map((name) => [name, id]));
}
