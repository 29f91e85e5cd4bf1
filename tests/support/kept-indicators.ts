import assert from "node:assert/strict";
import type { FastifyInstance } from "fastify";
import type { House } from "../../src/foundation/house/index.ts";
import { freshDatabase } from "./database.ts";
import { staffBrowser, type StaffBrowser } from "./person.ts";
import { houseOn, signIn, testApp } from "./site.ts";

/** Somebody at a staff browser, with her session's token for what goes round the pages. */
export type SignedIn = StaffBrowser & { readonly token: string };

/** Lets people in by role: a browser for each. */
export function letIn(
  house: House,
  app: FastifyInstance,
): (role: string, agency?: string) => Promise<SignedIn> {
  return async (role, agency) => {
    const { token } = await signIn(house, agency === undefined ? { role } : { role, agency });
    return { ...staffBrowser(app, token), token };
  };
}

/** The product on a database of its own, which the caller closes, and a keeper of its indicators; nothing was observed yet. */
export async function indicatorSite() {
  const database = await freshDatabase();
  await database.lockDown();
  const house = await houseOn(database);
  const app = await testApp(house);
  const as = letIn(house, app);
  return { house, app, as, keeper: await as("strategy-manager") };
}

/** The address of the steps of an indicator, as its page offers them to a keeper. */
export async function keptAt(keeper: StaffBrowser, url: string): Promise<string> {
  const found = /href="(\/indicators\/kept\/[0-9a-f-]+)\/target"/.exec((await keeper.get(url)).body)?.[1];
  assert.ok(found, "the page offers no steps");
  return found;
}
