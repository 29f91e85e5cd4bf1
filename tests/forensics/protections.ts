import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";

/** What the site does so that nothing stays; each can be taken away, to see that the search would notice. */
export const PROTECTIONS = [
  "no-store",
  "autocomplete off",
  "post, redirect, get",
  "neutral titles",
  "Clear-Site-Data",
  "the cookie's end",
  "the script's wiping",
  "the script's replacing",
] as const;

/** Where what was posted leads to what is made of it. */
const ANSWERED_AT = /^\/(q|s|w\/.+)$/;

export type Protection = (typeof PROTECTIONS)[number];

/** Answers one request as the site does, but for what is taken away. */
export async function without(
  taken: readonly Protection[],
  app: FastifyInstance,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const first = await inject(app, request, await bodyOf(request));
  const isAnswered =
    request.method === "POST" && first.statusCode === 303 && ANSWERED_AT.test(first.headers.location ?? "");
  const follows = isAnswered && taken.includes("post, redirect, get");
  const reply = follows ? await inject(app, { ...followed(request, first) }) : first;
  const headers = careless(taken, { ...first.headers, ...reply.headers }, request.url ?? "");
  const body = spoil(taken, reply.rawPayload.toString("utf8"));
  // As many servers do: what the browser's cache then holds is packed.
  const isText = String(headers["content-type"]).startsWith("text/");
  const sent = isText ? gzipSync(body) : Buffer.from(body);
  if (isText) headers["content-encoding"] = "gzip";
  headers["content-length"] = sent.length;
  response.writeHead(reply.statusCode, headers).end(sent);
}

function careless(taken: readonly Protection[], given: Headers, url: string): Headers {
  const headers = { ...given };
  delete headers["content-encoding"];
  delete headers["etag"];
  if (taken.includes("no-store") && !url.startsWith("/a/")) delete headers["cache-control"];
  if (taken.includes("Clear-Site-Data")) delete headers["clear-site-data"];
  if (taken.includes("the cookie's end") && /Expires=Thu, 01 Jan 1970/.test(String(headers["set-cookie"])))
    delete headers["set-cookie"];
  return headers;
}

function spoil(taken: readonly Protection[], body: string): string {
  let spoilt = body;
  if (taken.includes("autocomplete off")) spoilt = spoilt.replaceAll(' autocomplete="off"', "");
  if (taken.includes("neutral titles"))
    spoilt = spoilt.replace(
      /<title>.*?<\/title>(?=.*?<h1[^>]*>(.*?)<\/h1>)/s,
      (_, h1: string) => `<title>${h1.replace(/<[^>]*>/g, "").trim()}</title>`,
    );
  if (taken.includes("the script's wiping")) spoilt = spoilt.replaceAll('"pagehide"', '"no-such-event"');
  if (taken.includes("the script's replacing"))
    spoilt = spoilt.replaceAll("location.replace(", "location.assign(");
  return spoilt;
}

function followed({ headers }: IncomingMessage, first: LightMyRequestResponse): Asked {
  const given = [first.headers["set-cookie"] ?? []].flat().map((line) => line.split(";")[0]);
  return {
    method: "GET",
    url: first.headers.location,
    headers: { ...headers, cookie: given[0] ?? headers.cookie },
  };
}

function inject(app: FastifyInstance, { method, url, headers }: Asked, payload?: Buffer) {
  const given = Object.entries(headers).filter(([name]) => !/^(content-length|accept-encoding)$/.test(name));
  return app.inject({
    method: method === "POST" ? "POST" : "GET",
    url: url ?? "/",
    headers: Object.fromEntries(given),
    ...(payload?.length && { payload }),
  });
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

type Asked = Pick<IncomingMessage, "method" | "url" | "headers">;
type Headers = Record<string, string | string[] | number | undefined>;
