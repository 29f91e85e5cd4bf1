import type { BrowserContext } from "playwright-core";
import { parse } from "parse5";
import { explore, type Found } from "./explore.ts";
import { openLooker, type Looked } from "./look-in-browser.ts";
import { languagesOf, type Face, type PublicSite } from "./public-site.ts";
import { retrace, wrongs, type Retracing } from "./retrace.ts";
import type { State } from "./state.ts";

/** One state of a page in one language, and what a browser had to say of it. */
export type LookedOver = Looked & {
  readonly face: Face;
  readonly language: string;
  readonly name: string;
  readonly html: string;
};

const FACES: readonly Face[] = ["help", "partnership"];

/** The languages a face speaks: the partnership's addresses are English. */
function spokenOn(face: Face, site: PublicSite): (string | undefined)[] {
  return face === "help" ? languagesOf(site) : [undefined];
}

/** Every state of a face in a language, those that say what went wrong too. */
async function* statesOf(
  site: PublicSite,
  face: Face,
  found: readonly Found[],
  retracing: Retracing = {},
): AsyncGenerator<State> {
  yield* retrace(site, face, found, retracing);
  yield* wrongs(site, face, retracing.language);
}

/** Looks at all of them in a browser, one after the other. */
export async function lookOver(
  site: PublicSite,
  context: BrowserContext,
  { faces = FACES, languages, which }: Wanted = {},
): Promise<LookedOver[]> {
  const { look } = await openLooker(context, site.app);
  const all: LookedOver[] = [];
  for (const face of faces) {
    const found = await explore(site, face);
    for (const language of languages ?? spokenOn(face, site)) {
      const retracing = {
        ...(language !== undefined && { language }),
        ...(which && { which: which(found) }),
      };
      for await (const state of statesOf(site, face, found, retracing)) {
        const looked = await look(state);
        all.push({ ...looked, face, language: language ?? "en-GB", name: state.name, html: state.page.html });
      }
    }
  }
  return all;
}

type Wanted = {
  readonly faces?: readonly Face[];
  readonly languages?: readonly (string | undefined)[];
  /** Which of the states found are wanted. */
  readonly which?: (found: readonly Found[]) => (at: number) => boolean;
};

/** One state of each kind: of questions, of mistakes, of pages that differ by a number, the first. */
export function firstOfEachKind(found: readonly Found[]): (at: number) => boolean {
  const kinds = new Map<string, number>();
  for (const [at, { name }] of found.entries()) {
    const kind = name.replaceAll(/\d+/g, "#");
    if (!kinds.has(kind)) kinds.set(kind, at);
  }
  const wanted = new Set(kinds.values());
  return (at) => wanted.has(at);
}

/** What a parser of HTML stumbles over, by the standard's own name for it. */
export function parseErrors(html: string): string[] {
  const found: string[] = [];
  parse(html, { onParseError: ({ code }) => found.push(code) });
  return found;
}
