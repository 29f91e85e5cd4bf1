import type { FastifyInstance } from "fastify";
import { findDraftKeys } from "../../src/foundation/crypto/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import type { Page } from "./page.ts";

const MOST_REDIRECTS = 4;

type Pair = readonly [name: string, value: string];
type Kept = { readonly lookup: Buffer; readonly sealed: Buffer; readonly expires_at: Date };

/** Where a hand stands: its cookies, and what is kept on our side under them. */
export type Place = { readonly cookies: ReadonlyMap<string, string>; readonly kept: readonly Kept[] };

/** A visitor's browser without a script, which can be put back to where it stood before a press. */
export class Hand {
  readonly #app: FastifyInstance;
  readonly #house: House;
  readonly #origin: string;
  #cookies = new Map<string, string>();

  constructor({ app, house }: { app: FastifyInstance; house: House }, origin: string) {
    this.#app = app;
    this.#house = house;
    this.#origin = origin;
  }

  open(url: string): Promise<Page> {
    return this.#ask("GET", url);
  }

  /** Sends a form, and looks at where it leads. */
  press(action: string, pairs: readonly Pair[]): Promise<Page> {
    return this.#ask(
      "POST",
      action,
      new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString(),
    );
  }

  async stand(): Promise<Place> {
    const ids = this.#lookUps();
    const { rows } = await this.#house.database.withOwner((client) =>
      client.query<Kept>("select lookup, sealed, expires_at from intake.draft where lookup = any($1)", [ids]),
    );
    return { cookies: new Map(this.#cookies), kept: rows };
  }

  async goBackTo({ cookies, kept }: Place): Promise<void> {
    this.#cookies = new Map(cookies);
    await this.#house.database.withOwner(async (client) => {
      await client.query("delete from intake.draft where lookup = any($1)", [this.#lookUps()]);
      for (const { lookup: id, sealed, expires_at: until } of kept)
        await client.query("insert into intake.draft (lookup, sealed, expires_at) values ($1, $2, $3)", [
          id,
          sealed,
          until,
        ]);
    });
  }

  #lookUps(): Buffer[] {
    return [...this.#cookies.values()].flatMap((secret) => findDraftKeys(secret)?.lookupId ?? []);
  }

  async #ask(method: "GET" | "POST", url: string, payload?: string, redirects = 0): Promise<Page> {
    const reply = await this.#app.inject({
      method,
      url,
      headers: {
        host: new URL(this.#origin).host,
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(payload !== undefined && {
          origin: this.#origin,
          "content-type": "application/x-www-form-urlencoded",
        }),
      },
      ...(payload !== undefined && { payload }),
    });
    for (const line of [reply.headers["set-cookie"] ?? []].flat()) this.#keep(line);
    const to = reply.headers.location ?? "";
    if (reply.statusCode === 303 && to.startsWith("/") && redirects < MOST_REDIRECTS)
      return this.#ask("GET", to, undefined, redirects + 1);
    return { url, status: reply.statusCode, headers: plain(reply.headers), html: reply.body };
  }

  #keep(line: string): void {
    const [pair = ""] = line.split(";");
    const at = pair.indexOf("=");
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === "") this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

function plain(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join("\n") : String(value),
    ]),
  );
}
