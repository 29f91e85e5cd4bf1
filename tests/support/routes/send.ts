import type { FastifyInstance } from "fastify";
import { csrfToken, type Origins, type Route } from "../../../src/foundation/http/index.ts";
import { withoutShowing } from "../without-showing.ts";

/** What is sent to a route; each left out is as our own page sends it. */
export type Sending = {
  /** The session's token, or on a public face the visit's secret. */
  readonly secret?: string | undefined;
  /** What stands in the address: each parameter's value, or one for all. */
  readonly params?: string | Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly remoteAddress?: string;
};

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
};

/** Sends one request to a route, with its cookie and, in a form, the token that our own page would put there. */
export async function send(
  app: FastifyInstance,
  origins: Origins,
  route: Route,
  sending: Sending,
): Promise<Answer> {
  const { secret, body = {}, headers = {}, remoteAddress } = sending;
  const origin = origins[route.face];
  const isPost = route.method === "POST";
  const cookie = secret === undefined ? {} : { cookie: `${isPublic(route) ? "v" : "s"}=${secret}` };
  const own = secret === undefined ? {} : { csrf: csrfToken(secret) };
  const reply = await app.inject({
    method: route.method,
    url: addressOf(route.path, sending),
    headers: {
      host: new URL(origin).host,
      ...cookie,
      ...(isPost ? { origin, "content-type": "application/x-www-form-urlencoded" } : {}),
      ...headers,
    },
    ...(isPost ? { payload: new URLSearchParams({ ...own, ...body }).toString() } : {}),
    ...(remoteAddress ? { remoteAddress } : {}),
  });
  return { status: reply.statusCode, headers: reply.headers, body: reply.body };
}

/** The names of what stands in a route's address. */
export function paramsOf({ path }: Pick<Route, "path">): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
}

/** How a route is called in a test's name. */
export function nameOf({ face, method, path }: Route): string {
  return `${method} ${path} (${face})`;
}

/** As text, without what differs from one request to the next whatever is asked: its number, nonces, tokens, the time. */
export function withoutRequest({ status, headers, body }: Answer): string {
  const lines = Object.entries(headers).filter(
    ([name]) => name !== "date" && !name.startsWith("x-ratelimit"),
  );
  return [status, ...lines.map(([name, value]) => `${name}: ${String(value)}`), withoutShowing(body)]
    .join("\n")
    .replaceAll(String(headers["x-request-id"]), "REQUEST")
    .replaceAll(/nonce-[\w+/=-]+/g, "NONCE");
}

export function isPublic({ access }: Route): boolean {
  return access.kind === "public";
}

function addressOf(path: string, { params = {}, query }: Sending): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(typeof params === "string" ? params : (params[name] ?? "none")),
  );
  return query === undefined ? filled : `${filled}?${query}`;
}
