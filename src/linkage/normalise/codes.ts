import { foldText } from "./fold-text.ts";

/** An agency's own number for a person, without spaces and marks. One figure repeated, and fewer than four, say nothing. */
export function identifierText(text: string): string | undefined {
  const bare = foldText(text.replace(/\.0$/, "")).replace(/ /g, "");
  if (bare.length < 4 || /^(.)\1*$/.test(bare) || /^(?:none|null|unknown|nan)$/.test(bare)) return undefined;
  return bare;
}

/** "m", "f" or another word as it is written; undefined for not known. */
export function sexText(text: string): string | undefined {
  const folded = foldText(text);
  if (/^(?:f|female|woman|girl|w|2)$/.test(folded)) return "f";
  if (/^(?:m|male|man|boy|1)$/.test(folded)) return "m";
  return folded === "" || /^(?:u|unknown|not known|not stated|n a|na|none|null|0|9|x)$/.test(folded)
    ? undefined
    : folded;
}
