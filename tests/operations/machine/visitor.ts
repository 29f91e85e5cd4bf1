import { filled } from "../../support/help-inputs.ts";
import { HelpBrowser, type Temper } from "./help-browser.ts";
import type { Place } from "./place.ts";

/** What a visitor was shown: the record that the receipt stands for, and what she had written in it. */
export type ShownReceipt = { readonly id: string; readonly words: string };

/** Someone who asks for help through the real pages. Her words are all that she writes, so that they can be found again. */
export class Visitor {
  readonly #browser: HelpBrowser;

  /** @param ending when it aborts, the patient give up as well */
  constructor(place: Pick<Place, "help" | "port">, temper: Temper = "patient", ending?: AbortSignal) {
    this.#browser = new HelpBrowser(place, { temper, ending });
  }

  /** The whole journey. @returns the receipt, which she has really been shown. */
  async asksForHelp(words: string): Promise<ShownReceipt> {
    await this.writes(words);
    return this.sends(words);
  }

  /** The journey up to the last page before it is sent. */
  async writes(words: string): Promise<void> {
    await this.#browser.begin("a");
    await this.#browser.fillIn(filled("a", { channel: "email", email: "somebody@example.org", words }));
  }

  /** Sends what was written, and looks at where that leads. */
  async sends(words: string): Promise<ShownReceipt> {
    const id = this.#browser.recordId;
    await this.#browser.answer({ go: "send" });
    const { page, heading } = this.#browser;
    if (/name="n"/.test(page) || !/govuk-heading/.test(page)) {
      throw new Error(`This is no receipt: ${heading}`);
    }
    return { id, words };
  }

  get heading(): string {
    return this.#browser.heading;
  }
}
