/**
 * Words that would tell someone glancing at a screen, a history list or a tab what the public
 * site is about. Names, titles and the way out must hold none of them.
 */
const TELLING = [
  "abus",
  "violen",
  "vawg",
  "victim",
  "surviv",
  "refuge",
  "rape",
  "assault",
  "domestic",
  "stalk",
  "police",
  "women",
  "girls",
  "crisis",
  "perpetrat",
  "marac",
  "idva",
  "sunflower",
];

/** The first telling word in a text, or undefined when the text is neutral. */
export function findTellingWord(text: string): string | undefined {
  const lower = text.toLowerCase();
  return TELLING.find((word) => lower.includes(word));
}
