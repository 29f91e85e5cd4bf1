import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { siteOf } from "../../src/app.ts";
import { isStaffRoute, type StaffRoute } from "../../src/foundation/http/index.ts";
import { staffBrowser } from "../support/person.ts";
import { freshDatabase } from "../support/database.ts";
import { houseOn, origins, signIn, testApp } from "../support/site.ts";

// Whoever may open a page finds the way to it: from the places of her role, by links alone, without knowing an address.
// With a database of its own: what other tests leave in theirs need not be fit to be shown.
const database = await freshDatabase();
await database.lockDown();
const house = await houseOn(database);
const { routes } = siteOf(house, { origins, serve: "all", trustedProxy: undefined });
/** Pages with an address of their own, without anybody's or anything's in it. */
const pages = routes
  .filter(isStaffRoute)
  .filter(({ method, path }) => method === "GET" && !path.includes(":"));

/** Pages that ask for a second permission beside their own. */
const ALSO: Readonly<Record<string, string>> = { "/matches/models": "person.recognise" };

let app: FastifyInstance;
before(async () => {
  app = await testApp(house);
});
after(() => database.close());

describe("every page that a role may open is reached from its menu", () => {
  for (const { id, name } of house.pack.roles) {
    test(name, async () => {
      const { token } = await signIn(house, { role: id });
      const browser = staffBrowser(app, token);
      const reached = await walk(browser, id);
      const role = house.pack.roles.find((each) => each.id === id);
      const has = (permission: string | undefined): boolean =>
        permission === undefined || (role?.permissions ?? []).some((one) => one === permission);
      const may = ({ access, path }: StaffRoute): boolean =>
        access.kind === "permission" && has(access.permission) && has(ALSO[path]);
      // A page below one that is reached is led to from there once there is something: here most lists are empty.
      const isBelow = (path: string): boolean => [...reached].some((one) => path.startsWith(`${one}/`));
      const missed = pages.filter((page) => may(page) && !reached.has(page.path)).map(({ path }) => path);
      assert.deepEqual(
        missed.filter((path) => !isBelow(path)),
        [],
      );
    });
  }
});

/** Follows links from the menu on, through pages whose address is in the list. Whatever the menu names must open. */
async function walk(browser: ReturnType<typeof staffBrowser>, role: string): Promise<ReadonlySet<string>> {
  const reached = new Set<string>();
  const known = new Set(pages.map(({ path }) => path));
  const menu = await browser.get("/help");
  const places = linksIn(/<nav aria-label="Places">.*?<\/nav>/s.exec(menu.body)?.[0] ?? "");
  assert.ok(places.length > 0, "a menu");
  const next = [...places, ...linksIn(menu.body)];
  for (let path = next.shift(); path !== undefined; path = next.shift()) {
    if (reached.has(path) || !known.has(path)) continue;
    reached.add(path);
    const { status, body } = await browser.get(path);
    assert.ok(status === 200 || status === 303, `${role} is led to ${path}, which answers ${status}`);
    next.push(...linksIn(body));
  }
  return reached;
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/(?:href|action)="(\/[^"?#]*)/g)].map(([, path = ""]) => path);
}
