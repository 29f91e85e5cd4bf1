const PLAIN = /^-?\d+(\.\d+)?(e-?\d+)?$/i;
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
/** Beyond this no figure of a county is. */
const MOST = 1e12;

/** A number as a spreadsheet writes one: "1240", "1,240", "62.5", "62.5%"; undefined for anything else. */
export function readNumber(text: string): number | undefined {
  const bare = text.replace(/\s*%$/, "");
  if (!PLAIN.test(bare) && !GROUPED.test(bare)) return undefined;
  const number = Number(bare.replaceAll(",", ""));
  return Number.isFinite(number) && Math.abs(number) <= MOST ? number : undefined;
}
