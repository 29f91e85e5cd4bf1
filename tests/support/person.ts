import type { FastifyInstance } from "fastify";
import { csrfToken } from "../../src/foundation/http/index.ts";
import { origins } from "./house-on.ts";

export type Page = { readonly status: number; readonly location: string; readonly body: string };

/** Someone at a staff browser: keeps the session cookie, and sends forms as the page would. */
export function staffBrowser(app: FastifyInstance, token: string) {
  const host = new URL(origins.staff).host;
  const headers = { host, cookie: `s=${token}` };
  return {
    get: (url: string): Promise<Page> => send(app, { method: "GET", url, headers }),
    post: (url: string, fields: Fields): Promise<Page> =>
      send(app, {
        method: "POST",
        url,
        headers: { ...headers, origin: origins.staff, "content-type": "application/x-www-form-urlencoded" },
        payload: encode({ ...fields, csrf: csrfToken(token) }),
      }),
  };
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Form fields as a browser sends them; a list repeats its name. */
export function encode(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((each) => [name, String(each)]),
  );
  return new URLSearchParams(pairs).toString();
}

type Sent = { method: "GET" | "POST"; url: string; headers: Record<string, string>; payload?: string };

async function send(app: FastifyInstance, sent: Sent): Promise<Page> {
  const reply = await app.inject(sent);
  return { status: reply.statusCode, location: String(reply.headers["location"] ?? ""), body: reply.body };
}
