import { foldText } from "./fold-text.ts";

const BRITISH = /^([a-z]{1,2})([0-9o][0-9a-z]?)([0-9o])([a-z0]{2})$/;
const FILLERS = new Set(["zz993vz", "zz993wz", "zz99", "none", "unknown", "na", "nfa", "null"]);

/**
 * A postcode without space. British ones have figures and letters put right where only one can stand (O and 0). Other countries'
 * postcodes, and parts of one, stay as they are written.
 */
export function postcodeText(text: string): string | undefined {
  const bare = foldText(text)
    .replace(/ /g, "")
    .replace(/^(\d+)0$/, "$10");
  if (bare.length < 2 || bare.length > 12 || FILLERS.has(bare) || /^0+$/.test(bare)) return undefined;
  const match = BRITISH.exec(bare);
  if (match === null) return bare;
  const [, area = "", district = "", sector = "", unit = ""] = match;
  return area + district.replace(/^o/, "0") + sector.replace("o", "0") + unit.replace(/0/g, "o");
}

/** The part of a postcode that names a wider place: the outward half of a British one, all but the last two figures of others. */
export function postcodeArea(postcode: string): string {
  return BRITISH.test(postcode) ? postcode.slice(0, -3) : postcode.slice(0, Math.max(2, postcode.length - 2));
}
