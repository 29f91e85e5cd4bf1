import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { siteOf } from "../../src/app.ts";
import { createServer, isStaffRoute, type StaffRoute } from "../../src/foundation/http/index.ts";
import { languageCodes } from "../../src/foundation/pack/index.ts";
import { countQueries } from "../support/count-queries.ts";
import { mayBeAt } from "../support/routes/may-be-at.ts";
import { buildRouteWorld, type RouteWorld } from "../support/routes/route-world.ts";
import { growWorld } from "../support/routes/grow-world.ts";
import { nameOf, paramsOf, send, type Answer } from "../support/routes/send.ts";
import { houseOn, origins } from "../support/site.ts";
import { freshDatabase } from "../support/database.ts";
import { isTriedHere } from "../support/portion.ts";

/** A page asks the database no more often than this, who acts, the session's time and the audit included. */
const MOST = 12;

// Every page there is, from the site's own table, as somebody with every permission, before and after there is much more.
const counted = countQueries(await freshDatabase());
const house = await houseOn(counted.database);
await house.database.lockDown();
const site = siteOf(house, { origins, serve: "all", trustedProxy: undefined });
/** Pages that are found by a word. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  topic: ["keys", "mail", "sign-in", "checkpoints"],
  service: house.pack.services.map(({ id }) => id),
  measure: ["requests", "waits", "referrals", "declines", "cases"],
  month: ["2026-10"],
  format: ["pdf"],
  page: house.pack.content.map(({ id }) => id),
  code: languageCodes(house.pack),
  // Bodies of the world's meetings.
  body: ["prevention-group"],
  // Of the strategy's items that the world has.
  item: ["P1", "X.1"],
  kind: ["priority", "commitment", "action"],
  // A hexagon in the county.
  cell: ["88195db245fffff"],
};
// How often a page asks is in its own words, whatever the engine.
const pages = site.routes
  .filter(isStaffRoute)
  .filter(({ method }) => method === "GET")
  .filter((_page, row) => isTriedHere(row, 0));

let app: FastifyInstance;
let world: RouteWorld;

before(async () => {
  app = await createServer(site, { logLevel: "silent", requestsPerMinute: 1_000_000 });
  world = await buildRouteWorld(house, "front-door");
});
after(() => house.database.close());

type Seen = { readonly route: StaffRoute; readonly params: Record<string, string>; readonly queries: number };
const seen: Seen[] = [];

describe(`no page asks the database more than ${MOST} times`, () => {
  for (const route of pages) {
    test(nameOf(route), async () => {
      const shown = await showAll(route);
      assert.ok(
        shown.length > 0,
        "nothing of tests/support/routes/route-world.ts can be seen at this address",
      );
      seen.push(...shown);
      const most = Math.max(...shown.map(({ queries }) => queries));
      assert.ok(most <= MOST, `${most} queries`);
    });
  }
});

describe("nor more often when there is more to show", () => {
  before(() => growWorld(house, world));

  for (const route of pages) {
    test(nameOf(route), async () => {
      for (const { params, queries } of seen.filter((each) => each.route === route)) {
        const again = await count(route, params);
        assert.ok([200, 303].includes(again.status));
        assert.ok(again.queries <= queries, `${queries} queries grew to ${again.queries}`);
      }
    });
  }
});

/**
 * The route at every id of the world that belongs there and shows something, else at every other that does; a page without
 * one is asked once.
 */
async function showAll(route: StaffRoute): Promise<Seen[]> {
  const belonging = world.ids.filter((id) => mayBeAt(world, route, id));
  const shown = await showAt(route, belonging);
  return shown.length > 0 ? shown : showAt(route, world.ids);
}

async function showAt(route: StaffRoute, ids: readonly string[]): Promise<Seen[]> {
  const shown: Seen[] = [];
  for (const params of candidates(route, ids)) {
    const { status, queries } = await count(route, params);
    assert.ok(status < 500, String(status));
    // Some lead on: choosing one's only seat, say.
    const isShown = status === 200 || (status === 303 && Object.keys(params).length === 0);
    if (isShown) shown.push({ route, params, queries });
  }
  return shown;
}

function candidates(route: StaffRoute, ids: readonly string[]): Record<string, string>[] {
  const [first, second] = paramsOf(route);
  if (first === undefined) return [{}];
  const values = WORDS[first] ?? ids;
  if (second === undefined) return values.map((value) => ({ [first]: value }));
  const words = WORDS[second];
  if (words) return values.flatMap((one) => words.map((other) => ({ [first]: one, [second]: other })));
  // What belongs together was made together, last of all.
  const last = world.ids.slice(-6);
  return last.flatMap((one) => last.map((other) => ({ [first]: one, [second]: other })));
}

async function count(
  route: StaffRoute,
  params: Record<string, string>,
): Promise<Pick<Answer, "status"> & { queries: number }> {
  const earlier = counted.queries();
  const { status } = await send(app, origins, route, {
    secret: route.path.startsWith("/relationships") ? world.besides : world.token,
    params,
  });
  return { status, queries: counted.queries() - earlier };
}
