import type { FastifyInstance } from "fastify";
import { directoryRoom } from "../../src/rooms/directory/index.ts";
import { questionThread } from "../../src/rooms/inbox/index.ts";
import { informationRoom } from "../../src/rooms/information/index.ts";
import { contactThread } from "../../src/rooms/front-door/index.ts";
import { placeThread } from "../../src/rooms/places/index.ts";
import { publicDoorRoom } from "../../src/rooms/public-door/index.ts";
import { testSite, type TestSite, type TestSiteOptions } from "./route-site.ts";

const HELP = "http://help.test";

/** The help face alone, as a public process of its own has it. */
export async function helpSite(options: Omit<TestSiteOptions, "routes"> = {}): Promise<TestSite> {
  const routes = [
    ...publicDoorRoom([contactThread, placeThread, questionThread]).routes,
    ...informationRoom.routes,
    ...directoryRoom.routes,
  ];
  return testSite({ ...options, routes: routes.filter(({ face }) => face === "help") });
}

/** What a visitor's browser got. */
export type Seen = {
  readonly status: number;
  readonly location: string | undefined;
  readonly title: string;
  readonly heading: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly setCookies: readonly string[];
};

/** A form's fields; a list repeats its name. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A visitor's browser without a script: one cookie, and forms sent as the page made them. */
export class Visitor {
  cookie: string | undefined;
  seen: Seen | undefined;
  readonly #app: FastifyInstance;
  readonly #origin: string;

  constructor(app: FastifyInstance, origin = HELP) {
    this.#app = app;
    this.#origin = origin;
  }

  get(url: string): Promise<Seen> {
    return this.#send("GET", url);
  }

  /** Sends the form of the page last seen, with its token and the page it says it is. */
  post(url: string, fields: Fields = {}): Promise<Seen> {
    const hidden = { csrf: hiddenValue(this.seen?.body, "csrf"), n: hiddenValue(this.seen?.body, "n") };
    return this.postRaw(url, { ...hidden, ...fields });
  }

  /** Sends just these fields. */
  postRaw(url: string, fields: Fields, headers: Record<string, string> = {}): Promise<Seen> {
    return this.#send("POST", url, { origin: this.#origin, ...headers }, encode(fields));
  }

  /** Sends a page of the journey and looks at where it leads. */
  async answer(fields: Fields = {}): Promise<Seen> {
    const { status, location, heading } = await this.post("/q", fields);
    if (status !== 303 || location !== "/q") throw new Error(`${status} to ${location}: ${heading}`);
    return this.get("/q");
  }

  /** Closes the thread that is open for good: pressed, and pressed again where she is asked if she is sure. */
  async closeForGood(): Promise<Seen> {
    await this.answer({ go: "close" });
    return this.post("/q", { go: "burn" });
  }

  /** From the start page to the one before the first question. */
  async begin(way: string): Promise<Seen> {
    await this.get("/");
    await this.post("/begin", { way });
    return this.get("/q");
  }

  /** Carries on to the last look, answering what is asked by its name and leaving the rest empty. */
  async toCheck(answers: Fields): Promise<Seen | undefined> {
    for (let page = 0; page < 25 && this.seen?.heading !== "Check before you send"; page += 1) {
      const asked = Object.entries(answers).filter(([name]) => this.seen?.body.includes(`name="${name}"`));
      await this.answer(Object.fromEntries(asked));
    }
    return this.seen;
  }

  /** Another press of the same button: a browser with the same cookie and page, that goes its own way. */
  twin(): Visitor {
    const other = new Visitor(this.#app, this.#origin);
    other.cookie = this.cookie;
    other.seen = this.seen;
    return other;
  }

  async #send(
    method: "GET" | "POST",
    url: string,
    own: Record<string, string> = {},
    payload = "",
  ): Promise<Seen> {
    const headers: Record<string, string> = { host: new URL(this.#origin).host, ...own };
    if (this.cookie !== undefined) headers["cookie"] = this.cookie;
    if (method === "POST") headers["content-type"] ??= "application/x-www-form-urlencoded";
    const reply = await this.#app.inject({ method, url, headers, ...(method === "POST" && { payload }) });
    const setCookies = [reply.headers["set-cookie"] ?? []].flat();
    for (const line of setCookies) this.#keep(line);
    const seen: Seen = {
      status: reply.statusCode,
      location: reply.headers.location,
      title: textOf(/<title>(.*?)<\/title>/s.exec(reply.body)?.[1]),
      heading: textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(reply.body)?.[1]),
      body: reply.body,
      headers: reply.headers,
      setCookies,
    };
    if (method === "GET" && seen.status === 200) this.seen = seen;
    return seen;
  }

  #keep(line: string): void {
    const [pair = ""] = line.split(";");
    this.cookie = pair.endsWith("=") ? undefined : pair;
  }
}

function encode(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((each) => [name, String(each)]),
  );
  return new URLSearchParams(pairs).toString();
}

function hiddenValue(body: string | undefined, name: string): string {
  return new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(body ?? "")?.[1] ?? "";
}

function textOf(markup: string | undefined): string {
  return (markup ?? "")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&#39;", "'")
    .replace(/\s+/g, " ")
    .trim();
}
