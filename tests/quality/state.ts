import { attribute, elements, formsOf, textOf, type Element, type Page } from "./page.ts";
import { patternOf, type PublicSite } from "./public-site.ts";

const FEW = 8;
/** Elements, or their classes, whose words hang on the way that led here. */
const NOT_ITS_OWN = ["dl", "textarea", "fl-quiet"];

/** A page as somebody sees it at one moment, and how it is called in what is reported. */
export type State = { readonly name: string; readonly origin: string; readonly page: Page };

/**
 * What makes a page another state than those seen before: its route, what it says, what it asks, what is wrong, whether
 * anything is answered. Not what anybody wrote, nor a number or a date that was given, nor for which of its addresses a
 * page says the same.
 */
export function shapeOf(site: PublicSite, page: Page): string {
  const { html } = page;
  return JSON.stringify([bonesOf(site, page), title(html), words(html), rows(html), layout(html)]);
}

/** The same without words: what a page in another language has to have too. */
export function bonesOf(site: PublicSite, page: Page): string {
  return JSON.stringify([routeOf(site, page.url), page.status, asks(site, page), wrongs(page.html)]);
}

/** "/q Question 3, wrong". */
export function nameOf(page: Page, how = ""): string {
  return [`${bare(page.url)} ${title(page.html)}`, how].filter(Boolean).join(", ");
}

/** An address without what is different each time: a link's own secret, what stands behind a question mark. */
function bare(url: string): string {
  return (url.split("?", 1)[0] ?? "").replaceAll(/[\w-]{20,}/g, "…");
}

function title(html: string): string {
  return (
    elements(html, "title")
      .map(textOf)[0]
      ?.replace(/ – .*$/, "") ?? ""
  );
}

/** All that a page says in its main part, but for the answers looked over and what is still to come after a question. */
function words(html: string): string {
  const said = elements(html, "main").map((main) => wordsIn(main));
  return said.join(" ").replaceAll(/\d+/g, "#");
}

function wordsIn(element: Element): string {
  if (NOT_ITS_OWN.some((name) => element.tagName === name || attribute(element, "class")?.includes(name)))
    return "";
  return element.childNodes
    .map((node) => ("tagName" in node ? wordsIn(node) : textOf(node)))
    .filter(Boolean)
    .join(" ");
}

/** The address as the route table has it: one for all that differ by a parameter. */
function routeOf({ routes }: PublicSite, url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  return routes.find((route) => patternOf(route.path).test(path))?.path ?? bare(url);
}

function asks(site: PublicSite, { html }: Page): unknown {
  // A notice, such as that a page is in English here, stands in some languages only.
  const own = formsOf(html).filter(({ isNotice }) => !isNotice);
  return own.map(({ action, fields, buttons }) => [
    routeOf(site, action),
    fields.filter(({ kind }) => kind !== "hidden").map(({ name, isFilled }) => [name, isFilled]),
    buttons.length,
  ]);
}

/** What the list of what is wrong leads to. */
function wrongs(html: string): (string | undefined)[] {
  const summaries = elements(html, "a").filter((link) => (attribute(link, "href") ?? "").startsWith("#"));
  return summaries.map((link) => attribute(link, "href"));
}

/** None, a few or many answers looked over: not just how many. */
function rows(html: string): string {
  const count = elements(html, "dt").length;
  return count === 0 ? "none" : count < FEW ? "few" : "many";
}

function layout(html: string): string | undefined {
  return elements(html, "html").map((element) => attribute(element, "class"))[0];
}
