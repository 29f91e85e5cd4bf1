import type { FastifyInstance } from "fastify";
import { csrfToken } from "../../src/foundation/http/index.ts";
import { origins } from "./house-on.ts";

export type Page = { readonly status: number; readonly location: string; readonly body: string };

export type StaffBrowser = ReturnType<typeof staffBrowser>;

/** Sends a step as its page would, with the version that the page shows, whatever comes of it. */
export async function tryStep(browser: StaffBrowser, url: string, fields: Fields = {}): Promise<Page> {
  const version = /name="version" value="(\d+)"/.exec((await browser.get(url)).body)?.[1] ?? "";
  return browser.post(url, { ...fields, version });
}

/** Someone at a staff browser: keeps the session cookie, and sends forms as the page would. */
export function staffBrowser(app: FastifyInstance, token: string) {
  const host = new URL(origins.staff).host;
  const headers = { host, cookie: `s=${token}` };
  return {
    /** What the browser sends of her session, for requests this does not make. */
    cookie: headers.cookie,
    get: (url: string): Promise<Page> => send(app, { method: "GET", url, headers }),
    post: (url: string, fields: Fields): Promise<Page> =>
      send(app, {
        method: "POST",
        url,
        headers: { ...headers, origin: origins.staff, "content-type": "application/x-www-form-urlencoded" },
        payload: encode({ csrf: csrfToken(token), ...fields }),
      }),
    /** As the page's form sends a file, under the name "file". */
    upload: (url: string, fields: Fields, file: Buffer): Promise<Page> => {
      const { type, payload } = encodeWithFile({ csrf: csrfToken(token), ...fields }, file);
      const sent = { ...headers, origin: origins.staff, "content-type": type };
      return send(app, { method: "POST", url, headers: sent, payload });
    },
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

function encodeWithFile(fields: Fields, file: Buffer): { type: string; payload: Buffer } {
  const boundary = "fanlight-test-boundary";
  const parts = Object.entries(fields).flatMap(([name, value]) =>
    [value]
      .flat()
      .map((each) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${each}\r\n`),
  );
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="any.bin"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const payload = Buffer.concat([
    Buffer.from(parts.join("") + head),
    file,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return { type: `multipart/form-data; boundary=${boundary}`, payload };
}

type Sent = {
  method: "GET" | "POST";
  url: string;
  headers: Record<string, string>;
  payload?: string | Buffer;
};

async function send(app: FastifyInstance, sent: Sent): Promise<Page> {
  const reply = await app.inject(sent);
  return { status: reply.statusCode, location: String(reply.headers["location"] ?? ""), body: reply.body };
}
