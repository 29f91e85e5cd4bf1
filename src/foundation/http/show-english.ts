import { ENGLISH_MARKS } from "../pack/index.ts";

const { from, to } = ENGLISH_MARKS;
const SPAN = '<span lang="en-GB" dir="ltr">';
/** Where no element may stand inside the text. */
const TEXT_ONLY = /^<(title|option|textarea|script|style)\b/i;
const PARTS = /<[^>]*>|[^<]+/g;
const MARKED = new RegExp(`${from}([^${from}${to}]*)${to}`, "g");
const MARKS = new RegExp(`[${from}${to}]`, "g");

/**
 * A page in another language says which of its sentences are English, so that they are read out and set as such. In an
 * attribute, a title or a list to choose from nothing can say so, and the marks only go.
 */
export function showEnglish(html: string): string {
  if (!html.includes(from)) return html.includes(to) ? html.replace(MARKS, "") : html;
  let last = "";
  return html.replace(PARTS, (part) => {
    if (!part.startsWith("<"))
      return (TEXT_ONLY.test(last) ? part : part.replace(MARKED, `${SPAN}$1</span>`)).replace(MARKS, "");
    last = part;
    return part.replace(MARKS, "");
  });
}
