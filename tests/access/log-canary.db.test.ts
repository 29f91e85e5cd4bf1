import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { after, before, describe, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { siteOf } from "../../src/app.ts";
import type { ActorTx } from "../../src/foundation/access/index.ts";
import { newDraftSecret } from "../../src/foundation/crypto/index.ts";
import { sql } from "../../src/foundation/db/index.ts";
import { createServer, isStaffRoute, type Route } from "../../src/foundation/http/index.ts";
import { isTriedHere } from "../support/portion.ts";
import { CANARY } from "../support/routes/canary.ts";
import { mayBeAt } from "../support/routes/may-be-at.ts";
import { buildRouteWorld, type RouteWorld } from "../support/routes/route-world.ts";
import { isPublic, nameOf, paramsOf, send, type Sending } from "../support/routes/send.ts";
import { origins, testHouse } from "../support/site.ts";

// The log holds nothing of who asked or what was said, whatever is asked of whichever route, and however it breaks
// (SAFETY 32). Addresses are those set aside for documents.
const ADDRESSES = ["203.0.113.77", "198.51.100.23", "2001:db8::77"];
const ANY_ADDRESS = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])|[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7}/i;

const house = await testHouse();
const site = siteOf(house, { origins, serve: "all", trustedProxy: ["203.0.113.0/24"] });
const log = new PassThrough();
let written = "";
let everything = "";
let world: RouteWorld;

log.on("data", (chunk: Buffer) => {
  written += chunk.toString();
  everything += chunk.toString();
});
// Lines that came later than their test looked are looked at in the end.
after(() => assertSilent(everything));

/** Somebody newly signed in: the routes of the tests before may have signed her out. */
const signInAgain = async (): Promise<void> => {
  world = await buildRouteWorld(house, "front-door");
};

/** A server whose routes are as they are, or break in a way that says everything it was told. */
function serverOf(breaking?: (route: Route) => Route): Promise<FastifyInstance> {
  const routes = breaking ? site.routes.map(breaking) : site.routes;
  return createServer({ ...site, routes }, { logLevel: "info", requestsPerMinute: 1_000_000, logTo: log });
}

const canaries = (route: Route, secret = isPublic(route) ? newDraftSecret() : world.token): Sending => ({
  secret,
  params: CANARY,
  query: `${CANARY}=${CANARY}&next=/${CANARY}`,
  body: { words: CANARY, email: `${CANARY}@example.test`, [CANARY]: CANARY, version: CANARY, search: CANARY },
  headers: {
    cookie: `${isPublic(route) ? "v" : "s"}=${secret}; ${CANARY}=${CANARY}`,
    "user-agent": CANARY,
    "accept-language": CANARY,
    referer: `https://${CANARY}.example/`,
    "x-forwarded-for": `${ADDRESSES[1]}, ${ADDRESSES[2]}`,
    forwarded: `for="[${ADDRESSES[2]}]"`,
    "x-request-id": CANARY,
  },
  remoteAddress: ADDRESSES[0] ?? "",
});

/** Sends to a route; what the log says of it. */
async function logOf(app: FastifyInstance, route: Route, sending = canaries(route)): Promise<Line[]> {
  written = "";
  const { secret = "none" } = sending;
  await send(app, origins, route, sending);
  await new Promise((resolve) => setImmediate(resolve));
  assertSilent(written);
  assert.ok(!written.includes(secret), "a secret is in the log");
  return written
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

/** The request is in the log, once, as the route it came to. */
function assertLogged(lines: readonly Line[], { method, path }: Pick<Route, "method" | "path">): void {
  const requests = lines.filter(({ msg }) => msg === "request");
  assert.deepEqual(
    requests.map((line) => [line["method"], line["route"]]),
    [[method, path]],
  );
}

function assertSilent(text: string): void {
  assert.notEqual(text, "");
  assert.doesNotMatch(text, new RegExp(CANARY, "i"));
  assert.doesNotMatch(text, ANY_ADDRESS);
  for (const address of ADDRESSES) assert.ok(!text.includes(address));
}

describe("the log of a request says nothing of it", async () => {
  before(signInAgain);
  const app = await serverOf();
  const signingOutLast = site.routes.toSorted(
    (a, b) => Number(a.path === "/sign-out") - Number(b.path === "/sign-out"),
  );
  for (const [row, route] of signingOutLast.entries()) {
    test(nameOf(route), async () => {
      assertLogged(await logOf(app, route), route);
      if (paramsOf(route).length === 0) return;
      // And of what is there: these pages are full of the word.
      const ids = world.hidden.filter((id) => mayBeAt(world, route, id));
      for (const params of ids.filter((_id, column) => isTriedHere(row, column))) {
        assertLogged(await logOf(app, route, { ...canaries(route), params }), route);
        assert.ok(!written.includes(params), "what was asked for is in the log");
      }
    });
  }

  test("that finds no page", async () => {
    const [route] = site.routes;
    assert.ok(route);
    assertLogged(await logOf(app, { ...route, path: `/${CANARY}/:any` }), { ...route, path: "none" });
  });
});

describe("the log of a crash says where it was and nothing else", async () => {
  before(signInAgain);
  const app = await serverOf((route) => {
    const broken = async (): Promise<never> => {
      throw Object.assign(
        new TypeError(`${CANARY} at ${ADDRESSES.join()}\n    at ${CANARY} (${CANARY}.ts:1:1)`),
        {
          // A word alone would be what a code looks like.
          code: `${CANARY} said`,
          name: `${CANARY} said`,
          detail: CANARY,
          cause: new Error(`${CANARY} ${ADDRESSES.join()}`),
        },
      );
    };
    return isStaffRoute(route) ? { ...route, handle: broken } : { ...route, handle: broken };
  });
  // What is logged of a crash does not come from an engine.
  for (const route of site.routes.filter((_route, row) => isTriedHere(row, 0))) {
    test(nameOf(route), async () => {
      const lines = await logOf(app, route);
      assertLogged(lines, route);
      const fault = lines.find(({ msg }) => msg === "fault");
      assert.match(JSON.stringify(fault?.["frames"]), /log-canary/, "where it broke is not in the log");
    });
  }
});

test("an error of the database, which quotes what it was given, is logged by its code", async () => {
  const app = await serverOf((route) =>
    isStaffRoute(route)
      ? {
          ...route,
          handle: async (tx: ActorTx) => {
            await sql`select ${CANARY}::text::int`.execute(tx.db);
            throw new Error("never");
          },
        }
      : route,
  );
  const route = site.routes.find(({ path, method }) => path === "/now" && method === "GET");
  assert.ok(route);
  const lines = await logOf(app, route);
  assertLogged(lines, route);
  assert.equal(lines.find(({ msg }) => msg === "fault")?.["code"], "22P02");
});

type Line = Readonly<Record<string, unknown>>;
