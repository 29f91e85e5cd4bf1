import assert from "node:assert/strict";
import { goWay, served, standAt, type Found, type Standing } from "./explore.ts";
import { Hand } from "./hand.ts";
import type { Page } from "./page.ts";
import { BREAKING, publicSite, type Face, type PublicSite } from "./public-site.ts";
import { bonesOf, nameOf, type State } from "./state.ts";

const TOO_LARGE = "x".repeat(300_000);
const FEW_A_MINUTE = 3;

/**
 * Goes every way that was found once more, in a language, and gives each state as it is reached. A way that leads
 * elsewhere in another language is an error of the pages.
 * @param which of the states found are wanted; those on the way to them are passed
 */
export async function* retrace(
  site: PublicSite,
  face: Face,
  found: readonly Found[],
  { language, which = () => true }: Retracing = {},
): AsyncGenerator<State> {
  const standing: Standing[] = [];
  for (const [at, { way, name, bones }] of found.entries()) {
    const { page, hand } = await goWay(site, { face, way, language }, standing);
    assert.equal(bonesOf(site, page), bones, `${name} in ${language ?? "English"}`);
    standing.push(await standAt(page, hand));
    if (which(at)) yield stateNamed(name, site, face, page);
  }
}

export type Retracing = { readonly language?: string; readonly which?: (at: number) => boolean };

/** The pages that say what went wrong, as somebody sees them who has chosen a language. */
export async function* wrongs(site: PublicSite, face: Face, language?: string): AsyncGenerator<State> {
  const hand = await served(site, face, "plain", language);
  const { status: refused } = await hand.press("/begin", []);
  const sent = face === "help" ? "/q" : "/refer";
  const tries: readonly (() => Promise<Page>)[] = [
    () => hand.open("/nothing-here"),
    () => hand.press(sent, []),
    () => hand.press(sent, [["q1", TOO_LARGE]]),
    ...Object.keys(BREAKING).map((path) => () => hand.open(path)),
    () => tooMany(site, face),
  ];
  assert.ok(refused >= 400);
  for (const attempt of tries) {
    const page = await attempt();
    assert.ok(page.status >= 400, `${page.url} did not go wrong`);
    yield stateNamed(nameOf(page, String(page.status)), site, face, page);
  }
}

async function tooMany(site: PublicSite, face: Face): Promise<Page> {
  const busy = await publicSite(site.house, site.opened, FEW_A_MINUTE);
  const hand = new Hand(busy, site.origins[face]);
  let page = await hand.open("/");
  for (let press = 0; press < FEW_A_MINUTE; press += 1) page = await hand.open("/");
  await busy.app.close();
  return page;
}

function stateNamed(name: string, { origins }: PublicSite, face: Face, page: Page): State {
  return { name, origin: origins[face], page };
}
