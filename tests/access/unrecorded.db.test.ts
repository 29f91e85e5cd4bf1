import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { siteOf } from "../../src/app.ts";
import type { Database } from "../../src/foundation/db/index.ts";
import { createServer, isStaffRoute, type StaffRoute } from "../../src/foundation/http/index.ts";
import { freshDatabase } from "../support/database.ts";
import { isPageTriedHere } from "../support/portion.ts";
import { CANARY } from "../support/routes/canary.ts";
import { mayBeAt } from "../support/routes/may-be-at.ts";
import { buildRouteWorld, type RouteWorld } from "../support/routes/route-world.ts";
import { fingerprint } from "../support/routes/fingerprint.ts";
import { nameOf, paramsOf, send, type Answer } from "../support/routes/send.ts";
import { houseOn, origins } from "../support/site.ts";

// What cannot be recorded is not shown: every page that records a view, with the record broken (SAFETY 54). On a database
// of its own, because it is broken for everyone.
const database: Database = await freshDatabase();
const house = await houseOn(database);
await database.lockDown();
const site = siteOf(house, { origins, serve: "all", trustedProxy: undefined });
const routes = site.routes.filter(isStaffRoute);
const viewing = routes.filter(({ audit }) => audit.kind === "view");
/** Forms whose page is such a view: refused, they show it again. */
const forms = routes.filter(
  ({ audit, path }) => audit.kind === "step" && viewing.some((view) => view.path === path),
);
const others = routes.filter(
  (route) => route.access.kind === "permission" && !viewing.includes(route) && !forms.includes(route),
);
/** Shows why a colleague asked for a role, which is nobody's record. */
const ABOUT_COLLEAGUES = "/more/grants/:id";
const PHONE = /\+?447700900123|07700 ?900 ?123/;
const REFERENCE = /[A-Z]-[0-9A-Z]{6}|T-[0-9a-f-]{36}/;

/** What stands in the address of each page when it can be seen. */
const seenAt = new Map<string, Params>();
let app: FastifyInstance;
let world: RouteWorld;

before(async () => {
  app = await createServer(site, { logLevel: "silent", requestsPerMinute: 1_000_000 });
  world = await buildRouteWorld(house, "front-door");
});
after(() => database.close());

const open = (route: StaffRoute, params: Params = {}, body: Params = {}): Promise<Answer> =>
  send(app, origins, route, {
    secret: route.path.startsWith("/relationships") ? world.besides : world.token,
    params,
    body,
  });

describe("while it can be recorded", () => {
  for (const route of viewing) {
    test(`${nameOf(route)} is seen, and that is recorded`, async () => {
      for (const params of candidates(route)) {
        const earlier = await countEntries();
        if ((await open(route, params)).status !== 200) continue;
        seenAt.set(route.path, params);
        assert.ok((await countEntries()) > earlier);
        return;
      }
      assert.fail(
        "nothing of tests/support/routes/route-world.ts can be seen at this address: make something",
      );
    });
  }

  test("a form that is refused shows its page again, and that is recorded too", async () => {
    const close = routeAt("POST", "/contacts/:id/close");
    const earlier = await countEntries();
    assert.equal((await open(close, seenAt.get(close.path))).status, 422);
    assert.equal(await countEntries(), earlier + 1);
  });
});

describe("while it cannot", () => {
  let earlier: string;

  before(async () => {
    await database.withOwner((client) =>
      client.query("alter function audit.append(text, uuid, uuid, jsonb) rename to append_as_it_was"),
    );
    earlier = await fingerprint(database);
  });

  for (const route of viewing) {
    test(`${nameOf(route)} says so and shows nothing`, async () => {
      assertUnavailable(await open(route, seenAt.get(route.path)));
    });
  }

  for (const [row, route] of forms.entries()) {
    test(`${nameOf(route)} says so, does nothing and shows nothing`, async () => {
      for (const params of candidatesHere(route, row)) {
        const answer = await open(route, params);
        if (answer.status === 503) assertUnavailable(answer);
        // What is something else, somebody else's to do, or not to be done yet, is refused before it comes to recording; what
        // there is already is led to, and its own page records.
        else assert.ok([303, 403, 404, 409].includes(answer.status), `${answer.status}`);
        assertShowsNothing(answer);
      }
      assert.notEqual((await open(route, seenAt.get(route.path))).status, 404);
    });
  }

  test("a search says so, whether it would have found anyone or not", async () => {
    const search = routeAt("POST", "/search");
    for (const sought of [CANARY, "+447700900123", "Nobody Known"]) {
      assertUnavailable(await open(search, {}, { search: sought }));
    }
  });

  for (const [row, route] of others.entries()) {
    test(`${nameOf(route)} shows nobody's record`, async () => {
      for (const params of candidatesHere(route, row)) {
        const { status, body } = await open(route, params);
        assert.notEqual(status, 500);
        if (route.path !== ABOUT_COLLEAGUES) assert.ok(!body.includes(CANARY));
        assert.doesNotMatch(body, PHONE);
      }
    });
  }

  test("pages that record nothing go on", async () => {
    assert.equal((await open(routeAt("GET", "/now"))).status, 200);
  });

  test("nothing of all that was changed", async () => {
    assert.equal(await fingerprint(database), earlier);
  });
});

function assertUnavailable(answer: Answer): void {
  assert.equal(answer.status, 503);
  assert.match(answer.body, /cannot record that it was looked at/);
  assertShowsNothing(answer);
}

function assertShowsNothing({ body }: Answer): void {
  assert.ok(!body.includes(CANARY));
  assert.doesNotMatch(body, PHONE);
  assert.doesNotMatch(body, REFERENCE);
}

async function countEntries(): Promise<number> {
  const { rows } = await database.withOwner((client) =>
    client.query<{ entries: number }>("select count(*)::int as entries from audit.entry"),
  );
  return rows[0]?.entries ?? 0;
}

function routeAt(method: string, path: string): StaffRoute {
  const found = routes.find((route) => route.path === path && route.method === method);
  assert.ok(found);
  return found;
}

/**
 * The ways to fill an address with ids of the world: of a process's own address its things in all their states, and one of
 * every other kind; of two ids in one address, the first is one that belongs there.
 */
function candidates(route: StaffRoute): Params[] {
  const [first, second] = paramsOf(route);
  if (first === undefined) return [{}];
  if (second === undefined) return idsFor(route).map((id) => ({ [first]: id }));
  const belonging = world.hidden.filter((id) => mayBeAt(world, route, id));
  return belonging.flatMap((id) => world.hidden.map((other) => ({ [first]: id, [second]: other })));
}

/** A page with no id, and a thing in each state of a page's own process, always; of everything else a portion. */
function candidatesHere(route: StaffRoute, row: number): Params[] {
  const [first, second] = paramsOf(route);
  if (first === undefined) return candidates(route);
  const isOwn = (id = ""): boolean =>
    second === undefined && world.processOf.has(id) && mayBeAt(world, route, id);
  return candidates(route).filter((params, column) => isOwn(params[first]) || isPageTriedHere(row, column));
}

function idsFor(route: StaffRoute): string[] {
  return [...new Set([...world.ids.filter((id) => mayBeAt(world, route, id)), ...world.hidden])];
}

type Params = Readonly<Record<string, string>>;
