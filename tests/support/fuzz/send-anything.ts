import assert from "node:assert/strict";
import { siteOf } from "../../../src/app.ts";
import { newRandom, type Random } from "../../../src/county/random.ts";
import { newDraftSecret } from "../../../src/foundation/crypto/index.ts";
import type { Route } from "../../../src/foundation/http/index.ts";
import type { House } from "../../../src/foundation/house/index.ts";
import { processes } from "../../../src/rooms.ts";
import { buildRouteWorld } from "../routes/route-world.ts";
import { isPublic, nameOf, paramsOf, send, type Answer } from "../routes/send.ts";
import { origins, testApp } from "../site.ts";
import { hostileValue } from "./hostile-values.ts";
import { pageFields, type PageFields } from "./page-fields.ts";
import { changesSince, findHalfWritten, lastChange, watchWhatIsKept } from "./what-is-kept.ts";

/** Then somebody new begins, with one of everything again: what was done has closed much of the world before. */
const A_WORLD = 250;
const OWN_ID = 0.85;
const SENT = 0.75;

/** What came of it: how many requests, to how many routes, and how many changed something. */
export type Sent = { readonly requests: number; readonly routes: number; readonly accepted: number };

/**
 * Sends so many requests to every route there is, over and over: each form with the fields that its own page asks, each
 * with an offered or a hostile value. None may end in a 500, and one that is refused may not have written anything.
 */
export async function sendAnything(house: House, count: number, seed: string): Promise<Sent> {
  const random = newRandom(seed);
  const app = await testApp(house);
  const config = { origins, serve: "all", trustedProxy: undefined } as const;
  const { routes } = siteOf(house, config);
  const reached = new Set<string>();
  let [world, accepted, isOver] = [await makeWorld(house), 0, false];
  await watchWhatIsKept(house.database);
  let kept = await lastChange(house.database);
  for (let requests = 0; requests < count; requests += 1) {
    if (isOver || requests % A_WORLD === A_WORLD - 1) {
      world = { ...(await makeWorld(house)), visit: world.visit };
      kept = await lastChange(house.database);
    }
    const route = routes[requests % routes.length];
    assert.ok(route);
    const sending = addressFor(random, route, world);
    const fields =
      route.method === "POST" ? await fieldsOf(routes, route, sending, app) : new Map<string, string[]>();
    const body = bodyOf(random, fields);
    const answer = await send(app, origins, route, { ...sending, body });
    const what = `${nameOf(route)} ${JSON.stringify(sending.params)} ${JSON.stringify(body).slice(0, 600)}`;
    assert.ok(answer.status < 500, `${answer.status}, request ${requests} of seed "${seed}": ${what}`);
    const now = await lastChange(house.database);
    if (answer.status >= 400 || (route.method === "GET" && !isPublic(route)))
      assert.ok(
        now === kept,
        `answered ${answer.status} and wrote: ${what}\n${await changesSince(house.database, kept)}`,
      );
    if (now !== kept) accepted += 1;
    kept = now;
    reached.add(nameOf(route));
    follow(world, route, answer);
    isOver = hasEnded(route, answer);
  }
  await app.close();
  const own = await ownTablesOf(house);
  assert.deepEqual(await findHalfWritten(house.database, own), []);
  return { requests: count, routes: reached.size, accepted };
}

type World = {
  readonly token: string;
  readonly ids: readonly string[];
  /** Ids of things by the address of their process. */
  readonly things: ReadonlyMap<string, readonly string[]>;
  /** The secret of a visit to the public pages, which goes on. */
  visit: string;
};

async function makeWorld(house: House): Promise<World> {
  const { token, ids } = await buildRouteWorld(house, "front-door");
  const { rows } = await house.database.withOwner((client) =>
    client.query<{ id: string; process: string }>(
      "select id, process from process.thing where id = any ($1)",
      [ids],
    ),
  );
  const things = new Map(
    processes.map(({ name, base }) => [
      base,
      rows.filter(({ process }) => process === name).map(({ id }) => id),
    ]),
  );
  return { token, ids, things, visit: newDraftSecret() };
}

type Sending = { readonly secret: string; readonly params: Readonly<Record<string, string>> };

/** Mostly ids of what the address is about, sometimes of something else, or none. */
function addressFor(random: Random, route: Route, world: World): Sending {
  const own = [...world.things].find(([base]) => route.path.startsWith(`${base}/`))?.[1] ?? [];
  const idFor = (): string => {
    if (own.length > 0 && random.chance(OWN_ID)) return random.pick(own);
    return random.chance(OWN_ID) ? random.pick(world.ids) : hostileValue(random).slice(0, 60);
  };
  const params = Object.fromEntries(paramsOf(route).map((name) => [name, wellFormed(idFor())]));
  return { secret: isPublic(route) ? world.visit : world.token, params };
}

/** The fields of the page that the form is on; of one without a page of its own, those of the page it is sent from. */
async function fieldsOf(
  routes: readonly Route[],
  route: Route,
  sending: Sending,
  app: App,
): Promise<PageFields> {
  const parent = route.path.replace(/\/[^/:]+$/, "");
  const page =
    routes.find(({ method, path, face }) => method === "GET" && path === route.path && face === route.face) ??
    routes.find(({ method, path, face }) => method === "GET" && path === parent && face === route.face) ??
    routes.find(({ method, path, face }) => method === "GET" && path === "/" && face === route.face);
  if (!page) return new Map();
  return pageFields((await send(app, origins, page, sending)).body);
}

function bodyOf(random: Random, fields: PageFields): Record<string, string> {
  const asked = [...fields, ["version", ["1"]] as const, ["search", [""]] as const];
  return Object.fromEntries(
    asked
      .filter(() => random.chance(SENT))
      .map(([name, offered]) => [
        name,
        offered.length > 0 && random.chance(0.6) ? random.pick(offered) : wellFormed(hostileValue(random)),
      ]),
  );
}

/** As a browser sends it: half a character cannot be sent at all. */
function wellFormed(text: string): string {
  return text.toWellFormed();
}

/** A visit goes on under the secret that its last answer set. */
function follow(world: World, route: Route, { headers }: Answer): void {
  if (!isPublic(route)) return;
  const lines = [headers["set-cookie"] ?? []].flat().map(String);
  const set = lines.map((line) => /^v=([^;]+)/.exec(line)?.[1]).find((value) => value !== undefined);
  if (set !== undefined) world.visit = set;
}

function hasEnded(route: Route, { headers }: Answer): boolean {
  return !isPublic(route) && (headers["location"] === "/sign-in" || route.path === "/sign-out");
}

/** The tables in which processes keep what is theirs: those whose key is a thing's. */
async function ownTablesOf({ database }: House): Promise<string[]> {
  const { rows } = await database.withOwner((client) =>
    client.query<{ name: string }>(
      `select c.conrelid::regclass::text as name from pg_constraint c
       join pg_constraint k on k.conrelid = c.conrelid and k.contype = 'p' and k.conkey = c.conkey
       where c.contype = 'f' and c.confrelid = 'process.thing'::regclass order by 1`,
    ),
  );
  return rows.map(({ name }) => name);
}

type App = Parameters<typeof send>[0];
