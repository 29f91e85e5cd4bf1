import { setTimeout as sleep } from "node:timers/promises";
import type { Answered } from "./ask.ts";
import type { Colleague } from "./colleague.ts";
import { newLine, type Correspondent } from "./correspondent.ts";

const PAUSE_MS = 200;
/** Somebody else was first, one was too quick, or the site is away: then one looks again. */
const AGAIN = [409, 429, 503];

/** Whoever answers one correspondent, and tries again until they know that it is left for her. */
export class Desk {
  /** All that was left for her, in this order. */
  readonly left: string[] = [];
  readonly #colleague: Colleague;
  readonly #she: Correspondent;
  readonly #url: string;

  constructor(colleague: Colleague, she: Correspondent) {
    this.#colleague = colleague;
    this.#she = she;
    this.#url = she.topic === "question" ? `/inbox/${she.id}` : `/places/reports/${she.id}`;
  }

  /** Waits until what she sent is taken in, and takes it where that is how one begins. */
  async opens(): Promise<void> {
    const { status } = await this.#colleague.waitFor(this.#url);
    if (status !== 200) throw new Error(`${status} at ${this.#url}`);
    if (this.#she.topic === "question") await this.#does("take", {});
  }

  /** Leaves one answer. */
  async answers(text = newLine("We")): Promise<void> {
    if (this.#she.topic === "question") await this.#does("reply", { text: "own", own: text }, text);
    else await this.#does("write", { text }, text);
    this.left.push(text);
  }

  /** Takes a step; when nobody can say what became of it, looks on the page whether it says this by now. */
  async #does(step: string, fields: Readonly<Record<string, string>>, saying?: string): Promise<void> {
    const url = `${this.#url}/${step}`;
    for (let isUnsure = false; ; await sleep(PAUSE_MS)) {
      const page = await this.#look(isUnsure && saying !== undefined ? this.#url : url);
      if (!page) continue;
      if (isUnsure && saying !== undefined) {
        if (page.body.includes(saying)) return;
        isUnsure = false;
        continue;
      }
      const sent = await this.#colleague.post(url, page, fields).catch(() => undefined);
      if (sent?.status === 303) return;
      if (sent && !AGAIN.includes(sent.status)) throw new Error(`${sent.status} from ${url}`);
      isUnsure = true;
    }
  }

  async #look(url: string): Promise<Answered | undefined> {
    const page = await this.#colleague.get(url).catch(() => undefined);
    if (page && page.status !== 200 && !AGAIN.includes(page.status))
      throw new Error(`${page.status} at ${url}`);
    return page?.status === 200 ? page : undefined;
  }
}
