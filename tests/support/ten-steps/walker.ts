import assert from "node:assert/strict";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { assertAccessible } from "../accessible.ts";
import { withPage } from "../browser.ts";
import type { Origins } from "../../../src/foundation/http/index.ts";
import { handsOf, type Hands } from "./hands.ts";

/** How somebody walks: on which screen, by mouse or by keyboard alone, with scripts or without. */
export type Way = {
  readonly name: string;
  readonly options: BrowserContextOptions;
  readonly hands: "mouse" | "keyboard";
  /** Whether axe looks at each page: it is a script itself, and takes longest. */
  readonly hasAxe: boolean;
};

/** The states of pages that axe has looked at in this process: it takes longest, and finds the same again. */
const seen = new Set<string>();

/** Somebody at a browser, who does what the pages offer and looks at each one. */
export class Walker {
  readonly page: Page;
  readonly hands: Hands;
  readonly #way: Way;
  readonly #origins: Origins;

  constructor(page: Page, way: Way, origins: Origins) {
    this.page = page;
    this.hands = handsOf(way.hands, page);
    this.#way = way;
    this.#origins = origins;
  }

  get main(): Locator {
    return this.page.getByRole("main");
  }

  /** Opens the public pages. */
  async visit(): Promise<void> {
    await this.page.goto(`${this.#origins.help}/`);
    await this.look();
  }

  /** Comes in from the page of roles as the first who holds this one. */
  async comeIn(role: string): Promise<void> {
    await this.page.goto(`${this.#origins.partnership}/`);
    await this.look();
    await this.press(new RegExp(`^Come in as .*, ${role}$`));
  }

  /** An address that a page gave earlier. */
  async open(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.#origins.staff).href);
    await this.look();
  }

  /** Presses the button of this name and looks at the page it leads to. */
  press(name: string | RegExp): Promise<void> {
    return this.#goBy(this.main.getByRole("button", { name, exact: true }).first());
  }

  follow(name: string | RegExp): Promise<void> {
    return this.#goBy(this.main.getByRole("link", { name, exact: true }).first());
  }

  /** Follows the link of the page's main part whose address ends so: what it says may change. */
  to(end: string): Promise<void> {
    return this.#goBy(this.main.locator(`a[href$="${end}"]`).first());
  }

  /** Presses the button with everything left empty, is told what is missing, and is still on that page. */
  async refused(button: string): Promise<void> {
    await this.press(button);
    assert.match(await this.page.title(), /^Error: /, `${button}, empty`);
  }

  /** Goes on from a page with what stands on it; where that is refused, answers what has to be answered, and goes on. */
  async goOn(button = "Continue"): Promise<void> {
    await this.press(button);
    for (let tries = 0; tries < 3 && (await this.page.title()).startsWith("Error: "); tries += 1) {
      for (const field of await this.main.locator(".govuk-form-group--error").all())
        await this.#answer(field);
      await this.press(button);
    }
  }

  choose(name: string, value: string): Promise<void> {
    return this.hands.choose(this.main.locator(`[name="${name}"][value="${value}"]`));
  }

  write(name: string, text: string): Promise<void> {
    return this.hands.write(this.main.locator(`[name="${name}"]`), text);
  }

  async reads(words: RegExp): Promise<void> {
    assert.match(await this.main.innerText(), words, this.page.url());
  }

  /** What must hold of every page, whoever looks. */
  async look(): Promise<void> {
    const wider = Number(await this.page.evaluate("document.documentElement.scrollWidth - innerWidth"));
    assert.ok(wider <= 0, `${this.page.url()}: ${wider} px wider than the screen`);
    if (!this.#way.hasAxe || !(await this.#isNew())) return;
    await assertAccessible(this.page);
  }

  /** Whether nobody looked at such a page yet: by its address without ids, its heading, and whether it shows errors. */
  async #isNew(): Promise<boolean> {
    const title = await this.page.title();
    const address = new URL(this.page.url()).pathname.replace(/[0-9a-f-]{36}/g, ":id");
    // Every question of every public door is looked at where that door is walked.
    if (address === "/q") return false;
    const state = `${address} ${title.replace(/[A-Z]-[0-9A-Z]{6}/g, "")}`;
    const isNew = !seen.has(state);
    seen.add(state);
    return isNew;
  }

  /** The last that can be chosen, which says least; or a few words. */
  async #answer(field: Locator): Promise<void> {
    const choices = field.locator('input[type="radio"]:visible, input[type="checkbox"]:visible');
    if (await choices.count()) return this.hands.choose(choices.last());
    const list = field.locator("select");
    if (await list.count()) return this.hands.select(list, await list.locator("option").last().innerText());
    const box = field.locator("input:visible, textarea:visible").first();
    const isPhone = (await box.getAttribute("type")) === "tel";
    await this.hands.write(box, isPhone ? "01632 960555" : "She said so.");
  }

  async #goBy(target: Locator): Promise<void> {
    if ((await target.count()) === 0)
      throw new Error(`${this.page.url()} has no ${String(target)}:\n${await this.main.innerText()}`);
    await Promise.all([this.page.waitForEvent("load"), this.hands.press(target)]);
    await this.look();
  }
}

/** Somebody new at a browser of their own, walking this way. */
export function walks(way: Way, origins: Origins, use: (walker: Walker) => Promise<void>): Promise<void> {
  return withPage(way.options, (page) => use(new Walker(page, way, origins)));
}
