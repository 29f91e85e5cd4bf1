import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { siteOf } from "../../src/app.ts";
import { signedIn } from "../../src/foundation/audit/builders.ts";
import { newDraftSecret, newToken } from "../../src/foundation/crypto/index.ts";
import { createServer, isStaffRoute, type Route } from "../../src/foundation/http/index.ts";
import { PERMISSIONS } from "../../src/foundation/pack/index.ts";
import { fingerprint } from "../support/routes/fingerprint.ts";
import { CANARY } from "../support/routes/canary.ts";
import { hiddenAsAbsent } from "../support/routes/hidden-as-absent.ts";
import { buildRouteWorld, type RouteWorld } from "../support/routes/route-world.ts";
import { isPublic, nameOf, send, type Answer, type Sending } from "../support/routes/send.ts";
import { origins, testHouse } from "../support/site.ts";

// Every route there is, from the site's own table: no page is forgotten because nobody thought of it (SAFETY 46, 59).
const house = await testHouse();
const site = siteOf(house, { origins, serve: "all", trustedProxy: undefined });
const changing = site.routes.filter(({ method }) => method === "POST");
const staffRoutes = site.routes.filter(isStaffRoute);

let app: FastifyInstance;
let mine: RouteWorld;

before(async () => {
  app = await createServer(site, { logLevel: "silent", requestsPerMinute: 1_000_000 });
  mine = await buildRouteWorld(house, "front-door");
});

const ask = (route: Route, sending: Sending): Promise<Answer> => send(app, origins, route, sending);

describe("a form that is not our own changes nothing", () => {
  const foreign: readonly (readonly [string, Sending])[] = [
    ["without its token", { body: { csrf: "" } }],
    ["with another session's token", { body: { csrf: "A".repeat(43) } }],
    ["from another origin", { headers: { origin: "http://elsewhere.example" } }],
    ["from another site, as the browser says", { headers: { "sec-fetch-site": "cross-site" } }],
  ];

  let earlier: string;
  before(async () => {
    earlier = await fingerprint(house.database);
  });

  for (const route of changing) {
    test(nameOf(route), async () => {
      const secret = isPublic(route) ? newDraftSecret() : mine.token;
      for (const [how, sending] of foreign) {
        const { status, body } = await ask(route, { secret, params: mine.ids[0] ?? "", ...sending });
        // The way out is open to everyone, however they come to it; it writes nothing for a stranger.
        assert.equal(status, route.path === "/leave" ? 303 : 403, how);
        assert.ok(!body.includes(CANARY));
      }
    });
  }

  test("nothing of all that was written, changed or deleted", async () => {
    assert.deepEqual(JSON.parse(await fingerprint(house.database)), JSON.parse(earlier));
  });
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
  const lacking = new Map<string, Promise<string>>();
  for (const route of staffRoutes) {
    if (route.access.kind !== "permission") continue;
    const { permission } = route.access;
    test(`${nameOf(route)} without ${permission}`, async () => {
      const signedInOnce = lacking.get(permission) ?? signInWithout(permission);
      lacking.set(permission, signedInOnce);
      const { status, body } = await ask(route, { secret: await signedInOnce, params: mine.ids[0] ?? "" });
      assert.equal(status, 403);
      assert.ok(!body.includes(CANARY));
    });
  }
});

hiddenAsAbsent(house);

/** Somebody of the same agency with every other permission, named on the thing that is asked for. */
async function signInWithout(permission: string): Promise<string> {
  const permissions = Object.keys(PERMISSIONS).filter((each) => each !== permission);
  const { token, staff } = await signedIn(house.database, {
    agency: "front-door",
    permissions,
    isSteppedUp: true,
  });
  await house.database.withOwner((client) =>
    client.query(
      `insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, granted_by)
       values (gen_random_uuid(), $1, $2, 'test', 'test', 'test', $2)`,
      [mine.ids[0], `staff:${staff}`],
    ),
  );
  return token;
}
