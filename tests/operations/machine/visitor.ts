import { setTimeout as sleep } from "node:timers/promises";
import { findDraftKeys } from "../../../src/foundation/crypto/index.ts";
import { filled } from "../../support/help-inputs.ts";
import { encode, type Fields } from "../../support/person.ts";
import { ask, type Answered } from "./ask.ts";
import type { Place } from "./place.ts";

const HEADING = /<h1[^>]*>([\s\S]*?)<\/h1>/;
const MOST_PAGES = 30;
const PAUSE_MS = 40;

/** What a visitor was shown: the record that the receipt stands for, and what she had written in it. */
export type ShownReceipt = { readonly id: string; readonly words: string };

/** How a visitor takes it when no answer came: she tries the same again, or gives up at once. */
export type Temper = "patient" | "gives up";

/**
 * Someone who asks for help through the real pages, without a script. Her words are all that she writes, so that they
 * can be found again. Patient, she presses the same button again for as long as the site is away.
 */
export class Visitor {
  readonly #place: Pick<Place, "help" | "port">;
  readonly #temper: Temper;
  readonly #ending: AbortSignal | undefined;
  readonly #address = `10.${byte()}.${byte()}.${byte()}`;
  #cookie: string | undefined;
  #page = "";

  /** @param ending when it aborts, the patient give up as well */
  constructor(place: Pick<Place, "help" | "port">, temper: Temper = "patient", ending?: AbortSignal) {
    this.#place = place;
    this.#temper = temper;
    this.#ending = ending;
  }

  /** The whole journey. @returns the receipt, which she has really been shown. */
  async asksForHelp(words: string): Promise<ShownReceipt> {
    await this.writes(words);
    return this.sends(words);
  }

  /** The journey up to the last page before it is sent. */
  async writes(words: string): Promise<void> {
    await this.#open("/");
    await this.#send("/begin", { way: "a" });
    await this.#open("/q");
    const answers: Fields = filled("a", { channel: "email", email: "somebody@example.org", words });
    for (let pages = 0; !this.#isLastPage(); pages += 1) {
      if (pages === MOST_PAGES) throw new Error(`The journey does not end: ${this.heading}`);
      const asked = Object.entries(answers).filter(([name]) => this.#page.includes(`name="${name}"`));
      await this.#send("/q", { n: this.#hidden("n"), go: "", ...Object.fromEntries(asked) });
      await this.#open("/q");
    }
  }

  /** Sends what was written, and looks at where that leads. */
  async sends(words: string): Promise<ShownReceipt> {
    const id = findDraftKeys(this.#cookie?.split("=")[1] ?? "")?.submissionId;
    if (id === undefined) throw new Error("She has no visit to send.");
    await this.#send("/q", { n: this.#hidden("n"), go: "send" });
    await this.#open("/q");
    if (/name="n"/.test(this.#page) || !/govuk-heading/.test(this.#page)) {
      throw new Error(`This is no receipt: ${this.heading}`);
    }
    return { id, words };
  }

  get heading(): string {
    return (HEADING.exec(this.#page)?.[1] ?? "").trim();
  }

  get #isPatient(): boolean {
    return this.#temper === "patient" && this.#ending?.aborted !== true;
  }

  #isLastPage(): boolean {
    return this.#page.includes('value="send"');
  }

  async #open(path: string): Promise<void> {
    const { status, body } = await this.#ask("GET", path);
    this.#page = body;
    if (status !== 200) throw new Error(`${status} at ${path}: ${this.heading}`);
  }

  async #send(path: string, fields: Fields): Promise<void> {
    const { status, body } = await this.#ask("POST", path, { csrf: this.#hidden("csrf"), ...fields });
    if (status !== 303) throw new Error(`${status} from ${path}: ${HEADING.exec(body)?.[1] ?? ""}`);
  }

  async #ask(method: "GET" | "POST", path: string, fields?: Fields): Promise<Answered> {
    const { help: origin, port } = this.#place;
    const own = { cookie: this.#cookie, headers: { "x-forwarded-for": this.#address } };
    for (;;) {
      const answered = await ask({
        method,
        path,
        origin,
        port,
        ...own,
        ...(fields && { body: encode(fields) }),
      }).catch((error: unknown) => {
        if (this.#isPatient) return undefined;
        throw error;
      });
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

  #hidden(name: string): string {
    return new RegExp(`name="${name}" value="([^"]*)"`).exec(this.#page)?.[1] ?? "";
  }
}

function byte(): number {
  return 1 + Math.floor(Math.random() * 250);
}
