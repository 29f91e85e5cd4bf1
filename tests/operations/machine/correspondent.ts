import { randomUUID } from "node:crypto";
import { filled } from "../../support/help-inputs.ts";
import { HelpBrowser, type Manner } from "./help-browser.ts";
import type { Place } from "./place.ts";

const NUMBER = /<bdi dir="ltr">([\d ]+)<\/bdi>/;
const KEPT = "Thank you. We have it.";
const CODES = ["better", "same", "worse", "not-been"] as const;
const ENVIRONMENTS = ["poor-light", "isolated", "layout"] as const;

/** What somebody may write about without a name, and come back to. */
export type Topic = "question" | "place";

/**
 * Someone who asks a question, or tells of a place, without a name, and comes back with her number to say more: of a question in
 * words that nobody else has written, of a place by one of the answers there are.
 */
export class Correspondent {
  readonly topic: Topic;
  /** All that she was told is kept, in the order she said it. Of a report of a place its first: what it is like there. */
  readonly told: string[] = [];
  /** The record that she began. */
  id = "";
  number = "";
  readonly #browser: HelpBrowser;

  constructor(topic: Topic, place: Place, manner: Manner) {
    this.topic = topic;
    this.#browser = new HelpBrowser(place, manner);
  }

  /** The whole way to her number, which she has really been shown. */
  async begins(): Promise<void> {
    const said = this.topic === "question" ? await this.#writesQuestion() : await this.#tellsOfPlace();
    const number = NUMBER.exec(this.#browser.page)?.[1];
    if (number === undefined) throw new Error(`This is no receipt: ${this.#browser.heading}`);
    this.number = number;
    this.told.push(said);
  }

  /** Opens her thread with the number, in the browser that she will add to it from. */
  async comesBack(): Promise<void> {
    await this.#browser.begin("e");
    await this.#browser.answer({ number: this.number });
  }

  /** Closes it for good, with the thread open. */
  async burns(): Promise<void> {
    await this.#browser.send("/q", { go: "close" });
    await this.#browser.send("/q", { go: "burn" });
  }

  /** Says one thing more, with the thread open. */
  async adds(): Promise<void> {
    const more = this.topic === "question" ? newLine("She") : anyOf(CODES);
    await this.#browser.answer({ go: "add", m: this.#browser.hidden("m"), more });
    if (!this.#browser.page.includes(KEPT)) throw new Error(`It was not kept: ${this.#browser.heading}`);
    this.told.push(more);
  }

  async #writesQuestion(): Promise<string> {
    const question = newLine("She");
    await this.#browser.begin("g");
    await this.#browser.answer();
    this.id = this.#browser.recordId;
    await this.#browser.answer({ question, go: "send" });
    return question;
  }

  async #tellsOfPlace(): Promise<string> {
    const environment = anyOf(ENVIRONMENTS);
    await this.#browser.begin("f");
    const said = { district: "stevenage", nearStevenage: "stevenage-station", environment: [environment] };
    await this.#browser.fillIn(filled("f", said));
    this.id = this.#browser.recordId;
    await this.#browser.answer({ go: "send" });
    return environment;
  }
}

/** A line that nobody else has written, in letters alone: a number could be taken for hers. */
export function newLine(who: string): string {
  const letters = randomUUID().replaceAll(
    /[\d-]/g,
    (sign) => "ghijklmnopq"["0123456789-".indexOf(sign)] ?? "",
  );
  return `${who} wrote ${letters}`;
}

function anyOf<T>(list: readonly [T, ...T[]]): T {
  return list[Math.floor(Math.random() * list.length)] ?? list[0];
}
