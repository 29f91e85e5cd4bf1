import type { FastifyInstance } from "fastify";
import type { BrowserContext, Page as Tab } from "playwright-core";
import { findWithAxe } from "../support/accessible.ts";
import type { State } from "./state.ts";

/** What is wrong with a state once a browser shows it. */
export type Looked = {
  /** What axe finds: its rule, and where. */
  readonly violations: readonly string[];
  /** Whom the page asked beside ourselves. */
  readonly thirdParties: readonly string[];
  /** What is kept in storages of any kind, and cookies that are not the necessary one. */
  readonly kept: readonly string[];
  /** What the browser said in its console. */
  readonly complaints: readonly string[];
};

/** The necessary cookies, by the face that sets them. */
const NECESSARY = /^(?:__Host-)?[vr]$/;

/**
 * Shows states in a browser just as they were answered, headers too: the document is handed to it, and its files come
 * from the site, so no state has to be reached a second time.
 */
export async function openLooker(context: BrowserContext, app: FastifyInstance): Promise<Looker> {
  const tab = await context.newPage();
  const complaints: string[] = [];
  const thirdParties: string[] = [];
  let shown: State | undefined;
  tab.on("console", (message) => complaints.push(message.text()));
  tab.on("pageerror", (error) => complaints.push(String(error)));
  await tab.route("**/*", async (route) => {
    const request = route.request();
    const { origin, host, pathname } = new URL(request.url());
    if (origin !== shown?.origin) {
      thirdParties.push(origin);
      return route.abort();
    }
    if (request.isNavigationRequest())
      return route.fulfill({ status: 200, headers: documentHeaders(shown), body: shown.page.html });
    const {
      statusCode: status,
      headers,
      rawPayload: body,
    } = await app.inject({ url: pathname, headers: { host } });
    return route.fulfill({ status, body, headers: { "content-type": String(headers["content-type"]) } });
  });
  const look = async (state: State): Promise<Looked> => {
    [complaints.length, thirdParties.length, shown] = [0, 0, state];
    await tab.goto(state.origin + state.page.url);
    const violations = await findWithAxe(tab);
    const kept = [...(await storages(tab)), ...(await cookies(context))];
    await context.clearCookies();
    return {
      violations,
      thirdParties: [...thirdParties],
      kept,
      complaints: [...complaints],
    };
  };
  return { look };
}

export type Looker = { readonly look: (state: State) => Promise<Looked> };

/** A fulfilled answer has its length anew. */
function documentHeaders({ page }: State): Record<string, string> {
  const { "content-length": _length, connection: _connection, ...headers } = page.headers;
  return headers;
}

async function storages(tab: Tab): Promise<string[]> {
  return tab.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
    ...("caches" in globalThis ? (await caches.keys()).map((key) => `cache ${key}`) : []),
    ...("serviceWorker" in navigator
      ? (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)
      : []),
  ]);
}

async function cookies(context: BrowserContext): Promise<string[]> {
  const all = await context.cookies();
  return all
    .filter(({ name, expires }) => !NECESSARY.test(name) || (name.endsWith("v") && expires > 0))
    .map(({ name }) => `cookie ${name}`);
}
