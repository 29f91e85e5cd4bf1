import type { Entry } from "./chronology.ts";

/**
 * The entries in which every one of these words stands, whatever the case, the accents or the order. Notes are sealed,
 * so a search looks through entries that were opened for it and no others.
 */
export function searchEntries(entries: readonly Entry[], words: string): Entry[] {
  const wanted = plainWords(words).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return [];
  return entries.filter(({ text, by, thing }) => {
    const whole = plainWords(`${text} ${by} ${thing.reference}`);
    return wanted.every((word) => whole.includes(word));
  });
}

/** One form of words for comparing and for the keyed hash: without accents, case and doubled spaces. */
export function plainWords(words: string): string {
  return words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/gu, " ").trim();
}
