const NUMBER = /\+?\d(?:[\s().\-–]{0,3}\d){6,}/g;
const EMAIL = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+/g;
const POSTCODE = /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/gi;
/** So many words in a row are hers, not ours. */
const WORDS_IN_A_ROW = 7;

/**
 * Whether an answer says again what she told us: a number, an address, a sentence. Whoever opens it with her reference, or sees
 * it over her shoulder, would learn it (SAFETY 25). Numbers that are not hers, of a helpline say, may be given.
 */
export function repeatsHer(answer: string, hers: readonly string[]): boolean {
  const said = hers.join("\n");
  const facts = [factsOf(answer, NUMBER), factsOf(answer, EMAIL), factsOf(answer, POSTCODE)].flat();
  const known = new Set([factsOf(said, NUMBER), factsOf(said, EMAIL), factsOf(said, POSTCODE)].flat());
  return facts.some((fact) => known.has(fact)) || sharesSentence(answer, said);
}

/** How somebody says her name in a text. Whatever follows, up to two words, is taken for it. */
const SAYS_NAME =
  /\b(?:my name is|i am called|i'm called|call me)\s+(\p{L}[\p{L}'’-]+)(?:\s+(\p{Lu}[\p{L}'’-]+))?/giu;
const SHORTEST_NAME = 3;

/** The names somebody gave in what she wrote, where she had not been asked for any. */
export function namesSaid(hers: readonly string[]): string[] {
  return hers.flatMap((text) =>
    [...text.matchAll(SAYS_NAME)].flatMap(([, given, family]) =>
      [given, family].filter((name) => name !== undefined),
    ),
  );
}

/** Whether an answer says one of her names, in whole words and however it is written. Shorter ones are words of any text. */
export function namesHer(answer: string, names: readonly (string | undefined)[]): boolean {
  const words = wordsOf(answer);
  return names
    .map((name) => wordsOf(name ?? ""))
    .filter((name) => name.join("").length >= SHORTEST_NAME)
    .some((name) => words.some((_, at) => name.every((part, step) => words[at + step] === part)));
}

/** A number however it is spaced, and with or without the country's. */
function factsOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([found]) => {
    const plain = found.toLowerCase().replaceAll(/[\s().\-–+]/g, "");
    return pattern === NUMBER ? plain.replace(/^(?:0044|44|0)/, "") : plain;
  });
}

function sharesSentence(answer: string, said: string): boolean {
  const words = wordsOf(said);
  const known = new Set(runsOf(words));
  return runsOf(wordsOf(answer)).some((run) => known.has(run));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runsOf(words: readonly string[]): string[] {
  const last = words.length - WORDS_IN_A_ROW;
  return Array.from({ length: Math.max(0, last + 1) }, (_, at) =>
    words.slice(at, at + WORDS_IN_A_ROW).join(" "),
  );
}
