import type { FastifyInstance } from "fastify";

/** What a browser got for one request. */
export type Got = {
  readonly status: number;
  readonly url: string;
  readonly location: string | undefined;
  readonly heading: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly setCookies: readonly string[];
};

type Cookie = { readonly value: string; readonly sameSite: string };
export type Fields = Readonly<Record<string, string>>;

/** A browser without a script: cookies for each host, forms with the token of the page they stand on. */
export class PlainBrowser {
  readonly #app: FastifyInstance;
  readonly #jars = new Map<string, Map<string, Cookie>>();
  #page: Got | undefined;

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  /** The page last shown. */
  get page(): Got {
    if (!this.#page) throw new Error("No page was opened yet.");
    return this.#page;
  }

  /** A cookie the browser holds for the host of this address. */
  cookie(url: string, name: string): string | undefined {
    return this.#jar(url).get(name)?.value;
  }

  setCookie(url: string, name: string, value: string): void {
    this.#jar(url).set(name, { value, sameSite: "Strict" });
  }

  /** Opens an absolute address, or one on the host of the page last shown. `from` another site, strict cookies stay behind. */
  async get(to: string, { from = "here" }: { from?: "here" | "elsewhere" } = {}): Promise<Got> {
    const url = new URL(to, this.#page?.url).href;
    const got = await this.#send("GET", url, {}, "", from === "elsewhere");
    if (got.status !== 303) this.#page = got;
    return got;
  }

  /** Sends a form of the page last shown. */
  async post(to: string, fields: Fields = {}): Promise<Got> {
    return this.postRaw(new URL(to, this.page.url).href, { csrf: tokenIn(this.page.body), ...fields });
  }

  /** Sends these fields and no token but what is among them. */
  async postRaw(url: string, fields: Fields, headers: Record<string, string> = {}): Promise<Got> {
    const { origin } = new URL(url);
    const sent = { origin, "content-type": "application/x-www-form-urlencoded", ...headers };
    const got = await this.#send("POST", url, sent, new URLSearchParams(fields).toString());
    if (got.status !== 303 && headerOf(got, "content-type").startsWith("text/html")) this.#page = got;
    return got;
  }

  /** Follows redirects, and pages that lead on by themselves, to where they end. */
  async follow(got: Got): Promise<Got> {
    let at = got;
    for (let hop = 0; hop < 6; hop += 1) {
      const refresh = /url=(.+)$/.exec(headerOf(at, "refresh"))?.[1];
      const next = at.status === 303 ? at.location : refresh;
      if (next === undefined) return at;
      at = await this.get(new URL(next, at.url).href);
    }
    throw new Error(`It leads round in circles, at ${at.url}.`);
  }

  async #send(
    method: "GET" | "POST",
    url: string,
    own: Record<string, string>,
    payload: string,
    isCrossSite = false,
  ): Promise<Got> {
    const { host, pathname, search } = new URL(url);
    const cookie = [...this.#jar(url)]
      .filter(([, { sameSite }]) => !isCrossSite || sameSite === "Lax")
      .map(([name, { value }]) => `${name}=${value}`)
      .join("; ");
    const headers = { host, ...own, ...(cookie === "" ? {} : { cookie }) };
    const reply = await this.#app.inject({
      method,
      url: pathname + search,
      headers,
      ...(method === "POST" && { payload }),
    });
    const setCookies = [reply.headers["set-cookie"] ?? []].flat();
    for (const line of setCookies) this.#keep(url, line);
    return {
      status: reply.statusCode,
      url,
      location: reply.headers.location,
      heading: textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(reply.body)?.[1] ?? ""),
      body: reply.body,
      headers: reply.headers,
      setCookies,
    };
  }

  #jar(url: string): Map<string, Cookie> {
    const { hostname } = new URL(url);
    const jar = this.#jars.get(hostname) ?? new Map<string, Cookie>();
    this.#jars.set(hostname, jar);
    return jar;
  }

  #keep(url: string, line: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === "") this.#jar(url).delete(name);
    else this.#jar(url).set(name, { value, sameSite: /SameSite=(\w+)/.exec(line)?.[1] ?? "Lax" });
  }
}

/** The token of the page's forms. */
export function tokenIn(body: string): string {
  return /name="csrf" value="([^"]*)"/.exec(body)?.[1] ?? "";
}

function headerOf({ headers }: Got, name: string): string {
  const value = headers[name];
  return typeof value === "string" ? value : "";
}

function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, "")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .trim();
}
