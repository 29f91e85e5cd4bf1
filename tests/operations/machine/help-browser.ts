import { setTimeout as sleep } from "node:timers/promises";
import { findDraftKeys } from "../../../src/foundation/crypto/index.ts";
import { encode, type Fields } from "../../support/person.ts";
import { ask, type Answered } from "./ask.ts";
import type { Place } from "./place.ts";

const HEADING = /<h1[^>]*>([\s\S]*?)<\/h1>/;
const MOST_PAGES = 30;
const PAUSE_MS = 40;

/** How somebody takes it when no answer came: she tries the same again, or gives up at once. */
export type Temper = "patient" | "gives up";

/** How a browser goes about: by default patient, without end. */
export type Manner = {
  readonly temper?: Temper;
  /** When it aborts, the patient give up as well. */
  readonly ending?: AbortSignal | undefined;
  /** Told each time that the site was there and said it could not keep something. */
  readonly onRefused?: () => void;
};

/**
 * A browser without a script on the help face, over real connections from an address of its own. Patient, whoever sits at it
 * presses the same button again for as long as the site is away.
 */
export class HelpBrowser {
  readonly #place: Pick<Place, "help" | "port">;
  readonly #manner: Manner;
  readonly #address = `10.${byte()}.${byte()}.${byte()}`;
  #cookie: string | undefined;
  #page = "";

  constructor(place: Pick<Place, "help" | "port">, manner: Manner = {}) {
    this.#place = place;
    this.#manner = manner;
  }

  /** The page last shown. */
  get page(): string {
    return this.#page;
  }

  get heading(): string {
    return (HEADING.exec(this.#page)?.[1] ?? "").trim();
  }

  /** The record that what is written in this visit becomes. */
  get recordId(): string {
    const id = findDraftKeys(this.#cookie?.split("=")[1] ?? "")?.submissionId;
    if (id === undefined) throw new Error("She has no visit to send.");
    return id;
  }

  hidden(name: string): string {
    return new RegExp(`name="${name}" value="([^"]*)"`).exec(this.#page)?.[1] ?? "";
  }

  async open(path: string): Promise<void> {
    const { status, body } = await this.#ask("GET", path);
    this.#page = body;
    if (status !== 200) throw new Error(`${status} at ${path}: ${this.heading}`);
  }

  async send(path: string, fields: Fields): Promise<void> {
    const { status, body } = await this.#ask("POST", path, { csrf: this.hidden("csrf"), ...fields });
    if (status !== 303) throw new Error(`${status} from ${path}: ${HEADING.exec(body)?.[1] ?? ""}`);
  }

  /** Presses something on a page of the visit, and sees where that leads. */
  async answer(fields: Fields = {}): Promise<void> {
    await this.send("/q", { n: this.hidden("n"), go: "", ...fields });
    await this.open("/q");
  }

  /** Begins one of the ways of the start page. */
  async begin(way: string): Promise<void> {
    await this.open("/");
    await this.send("/begin", { way });
    await this.open("/q");
  }

  /** Carries on to the last page before it is sent, answering what is asked and leaving the rest empty. */
  async fillIn(answers: Fields): Promise<void> {
    for (let pages = 0; !this.#page.includes('value="send"'); pages += 1) {
      if (pages === MOST_PAGES) throw new Error(`The journey does not end: ${this.heading}`);
      const asked = Object.entries(answers).filter(([name]) => this.#page.includes(`name="${name}"`));
      await this.answer(Object.fromEntries(asked));
    }
  }

  get #isPatient(): boolean {
    return this.#manner.temper !== "gives up" && this.#manner.ending?.aborted !== true;
  }

  async #ask(method: "GET" | "POST", path: string, fields?: Fields): Promise<Answered> {
    const { help: origin, port } = this.#place;
    for (;;) {
      const own = { cookie: this.#cookie, headers: { "x-forwarded-for": this.#address } };
      const body = fields && { body: encode(fields) };
      const answered = await ask({ method, path, origin, port, ...own, ...body }).catch((error: unknown) => {
        if (this.#isPatient) return undefined;
        throw error;
      });
      if (answered?.status === 503) this.#manner.onRefused?.();
      const isAway = answered === undefined || answered.status === 503;
      if (!isAway || !this.#isPatient) return this.#keepCookie(answered);
      await sleep(PAUSE_MS);
    }
  }

  #keepCookie(answered: Answered | undefined): Answered {
    if (!answered) throw new Error("No answer came.");
    for (const line of answered.cookies) this.#cookie = line.split(";")[0];
    return answered;
  }
}

function byte(): number {
  return 1 + Math.floor(Math.random() * 250);
}
