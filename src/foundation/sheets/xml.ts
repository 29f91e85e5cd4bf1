// What XML 1.0 cannot hold at all, escaped or not.
const UNSPEAKABLE = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Text as it may stand in XML, in an element or in a quoted attribute. What XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(UNSPEAKABLE, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
