import { fillIn, waysToFill, type Fill } from "./fill-in.ts";
import { Hand, type Place } from "./hand.ts";
import { attribute, elements, formsOf, isPage, type Button, type Page, type PageForm } from "./page.ts";
import {
  isPublicPage,
  openings,
  WAYS_TO_BE_SERVED,
  type Face,
  type Opened,
  type PublicSite,
  type Service,
} from "./public-site.ts";
import { bonesOf, nameOf, shapeOf } from "./state.ts";

/** Pressed on every page, and no part of what a page is for. */
const ON_EVERY_PAGE = new Set(["/leave", "/language"]);
const MOST_STATES = 2_000;
/** A page that was the same when it was come to from so many states is taken to be the same from all. */
const SAME_FROM = 3;

/** How a state is come by: an address opened, or a link followed or a form pressed on the page of another state. */
export type Way =
  | { readonly kind: "open"; readonly url: string; readonly as: Service }
  | { readonly kind: "made"; readonly address: string }
  | { readonly kind: "follow"; readonly on: number; readonly url: string }
  | ({ readonly kind: "press"; readonly on: number } & Press);

export type Found = { readonly way: Way; readonly name: string; readonly bones: string };

/** A page that was reached, and by whom, so that every press on it can be the first. */
export type Standing = {
  readonly page: Page;
  readonly forms: readonly PageForm[];
  readonly place: Place;
  readonly hand: Hand;
};

/**
 * Every state of every public page of a face: from each page of the route table follows every link, and presses every
 * button of every form, left empty, filled in wrongly, and filled in with each choice. Nothing here names a page, so one
 * that is added is found. In English; `retrace` goes the same ways in another language.
 */
export async function explore(site: PublicSite, face: Face): Promise<readonly Found[]> {
  const found: Found[] = [];
  const standing: Standing[] = [];
  const [shapes, asked, linked] = [new Set<string>(), new Set<string>(), new Map<string, string[]>()];
  const go = async (way: Way): Promise<void> => {
    const { page, hand } = await goWay(site, { face, way }, standing);
    const shape = `${whichDoor(way, found)} ${shapeOf(site, page)}`;
    const link = linkOf(way, found);
    if (link !== "") linked.set(link, [...(linked.get(link) ?? []), shape]);
    if (!isPage(page) || !isPublicPage(site, face, page.url) || shapes.has(shape)) return;
    if (found.length >= MOST_STATES) throw new Error("There is no end to the states of the public pages.");
    shapes.add(shape);
    found.push({ way, name: nameOf(page, howOf(way)), bones: bonesOf(site, page) });
    standing.push(await standAt(page, hand));
  };
  for (const as of WAYS_TO_BE_SERVED[face])
    for (const url of openings(site, face)) await go({ kind: "open", url, as });
  for (const address of addressesOf(site, face)) await go({ kind: "made", address });
  for (let on = 0; on < standing.length; on += 1) {
    for (const way of waysFrom(site, standing, on)) {
      const once = onceOnly(way, found, standing);
      if (once !== undefined && asked.has(once)) continue;
      if (way.kind === "follow" && isKnown(linked.get(linkOf(way, found)))) continue;
      if (once !== undefined) asked.add(once);
      await go(way);
    }
  }
  return found;
}

/** Goes one way and says where it led. */
export async function goWay(
  site: PublicSite,
  { face, way, language }: Going,
  standing: readonly Standing[],
): Promise<Pick<Standing, "page" | "hand">> {
  if (way.kind === "open" || way.kind === "made") {
    const hand = await served(site, face, way.kind === "open" ? way.as : "plain", language);
    const url = way.kind === "open" ? way.url : await site.opened.addresses[way.address]?.make();
    return { hand, page: await hand.open(url ?? "/") };
  }
  const stand = stoodAt(standing, way.on);
  await stand.hand.goBackTo(stand.place);
  const page = way.kind === "follow" ? await stand.hand.open(way.url) : await press(site, stand, way);
  return { hand: stand.hand, page };
}

type Going = { readonly face: Face; readonly way: Way; readonly language?: string | undefined };

export async function standAt(page: Page, hand: Hand): Promise<Standing> {
  // Those of a notice last: a page may have one in one language and not in another, and the others are told by their place.
  const forms = formsOf(page.html).toSorted((a, b) => Number(a.isNotice) - Number(b.isNotice));
  return { page, forms, place: await hand.stand(), hand };
}

export type Press = { readonly form: number; readonly button: Button | undefined; readonly fill: Fill };

async function press(site: PublicSite, stand: Standing, { form: at, fill, button }: Press): Promise<Page> {
  const { page, forms, hand } = stand;
  const form = forms[at];
  if (!form) throw new Error(`${page.url} has no form ${at} here.`);
  const pairs = await fillIn(page, form, fill, site.opened.typed);
  return hand.press(form.action, [...pairs, ...pressed(button)]);
}

/** What a browser sends of the button itself; of a picture, the spot that was pressed. */
function pressed(button: Button | undefined): [string, string][] {
  if (!button?.name) return [];
  const { name, value, isPicture } = button;
  if (!isPicture) return [[name, value]];
  return [
    [`${name}.x`, "160"],
    [`${name}.y`, "150"],
  ];
}

/** A hand that has said how it wants to be served. */
export async function served(site: PublicSite, face: Face, as: Service, language?: string): Promise<Hand> {
  const hand = new Hand(site, site.origins[face]);
  const start = await hand.open("/");
  const csrf = (page: Page): string =>
    formsOf(page.html)
      .flatMap(({ fields }) => fields)
      .find(({ name }) => name === "csrf")?.offered[0] ?? "";
  const token = csrf(start);
  if (language !== undefined)
    await hand.press("/language", [
      ["csrf", token],
      ["language", language],
      ["back", "/"],
    ]);
  if (as === "easy")
    await hand.press("/language", [
      ["csrf", token],
      ["layout", "easy"],
      ["back", "/"],
    ]);
  if (as === "keep nothing")
    await hand.press("/cookies", [
      ["csrf", token],
      ["keep", "nothing"],
    ]);
  return hand;
}

function waysFrom({ opened }: PublicSite, standing: readonly Standing[], on: number): Way[] {
  const { page, forms } = stoodAt(standing, on);
  const links = linksOf(page).map((url): Way => ({ kind: "follow", on, url }));
  const presses = forms.flatMap((form, index) =>
    ON_EVERY_PAGE.has(form.action) ? [] : pressesOf(opened, form, index),
  );
  return [...links, ...presses.map((each): Way => ({ kind: "press", on, ...each }))];
}

/** What is the same on many pages that were only opened, and leads to the same places: it is tried once. */
function onceOnly(way: Way, found: readonly Found[], standing: readonly Standing[]): string | undefined {
  if (way.kind === "open" || way.kind === "made") return undefined;
  const from = found[way.on]?.way;
  const isFresh =
    from?.kind === "open" || (from?.kind === "follow" && onceOnly(from, found, standing) !== undefined);
  if (!isFresh) return undefined;
  const as = from.kind === "open" ? from.as : "plain";
  if (way.kind === "follow") return `${as} ${way.url}`;
  const form = stoodAt(standing, way.on).forms[way.form];
  const fields = form?.fields.map(({ name }) => name);
  return JSON.stringify([as, form?.action.replaceAll(/\d+/g, "#"), fields, way.button, way.fill]);
}

/** A link by its address and by how whoever follows it is served; nothing for other ways. */
function linkOf(way: Way, found: readonly Found[]): string {
  if (way.kind !== "follow") return "";
  let from: Way | undefined = way;
  while (from?.kind === "follow" || from?.kind === "press") from = found[from.on]?.way;
  return `${from?.kind === "open" ? from.as : "plain"} ${way.url}`;
}

function isKnown(shapes: readonly string[] = []): boolean {
  return shapes.length >= SAME_FROM && new Set(shapes).size === 1;
}

/** Where different doors first show the same page, what comes after may differ: each is gone through. */
function whichDoor(way: Way, found: readonly Found[]): string {
  if (way.kind === "open") return way.as;
  if (way.kind !== "press" || !way.button?.name) return "";
  const from = found[way.on]?.way;
  return from?.kind === "open" ? `${way.button.name}=${way.button.value}` : "";
}

function addressesOf({ opened }: PublicSite, face: Face): string[] {
  return Object.entries(opened.addresses).flatMap(([name, each]) => (each.face === face ? [name] : []));
}

function howOf(way: Way): string {
  if (way.kind === "open") return way.as === "plain" ? "" : way.as;
  return way.kind === "press" && way.fill.how !== "full" ? way.fill.how : "";
}

function stoodAt(standing: readonly Standing[], at: number): Standing {
  const stand = standing[at];
  if (!stand) throw new Error(`Nobody stood at ${at} yet.`);
  return stand;
}

function pressesOf({ typed }: Opened, form: PageForm, index: number): Press[] {
  const buttons = form.buttons.length === 0 ? [undefined] : form.buttons;
  const [first] = buttons;
  return buttons.flatMap((button) => {
    // What a second button does, going back or changing an answer, does not hang on what is typed.
    const fills =
      button === first ? waysToFill(form, typed) : ([{ how: "full", choice: 0 }] satisfies Fill[]);
    return fills.map((fill) => ({ form: index, button, fill }));
  });
}

function linksOf({ html }: Page): string[] {
  const links = elements(html, "a").map((link) => attribute(link, "href") ?? "");
  return links.filter((href) => href.startsWith("/") && !ON_EVERY_PAGE.has(href));
}
