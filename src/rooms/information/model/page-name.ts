import type { Pack } from "../../../foundation/pack/index.ts";
import { pathOfKey, sayJourneyPage, sayTo } from "../../public-door/index.ts";

const PARTNERSHIP = "partnership/";

/** A page of the partnership's face, told apart from one of the help face that has the same address. */
export function onPartnership(key: string): string {
  return `${PARTNERSHIP}${key}`;
}

/** What staff call the page that a remark is about: a page of information by its heading, any other by what it is or where. */
export function sayPage(pack: Pack, page: string): string {
  if (page.startsWith(PARTNERSHIP))
    return `The partnership's own pages, ${pathOfKey(page.slice(PARTNERSHIP.length))}`;
  const journey = sayJourneyPage(pack, page);
  if (journey) return journey;
  const named = findNumbered(pack, page);
  return named ? `Page ${named.number}: ${sayTo(pack, named.title)}` : `The help pages, ${pathOfKey(page)}`;
}

/** The page of information that a remark is about, if it is about one. */
export function findNumbered({ content }: Pick<Pack, "content">, page: string) {
  return content.find(({ number }) => page === `p.${number}`);
}
