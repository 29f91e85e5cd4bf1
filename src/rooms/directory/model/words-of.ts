/** Words that say nothing of what somebody looks for. */
const EMPTY = new Set(
  (
    "a about again all also am an and any are as at be because been being but by can cannot cant could did do does doing done dont for from get gets " +
    "getting give go going got had has have having he help her here hers him his how i id if ill im in into is isnt it its itself ive just let " +
    "like look looking make makes may me might mine more much must my near need needs no not now of off ok on one or our ours out " +
    "own please really s says she should so some somebody someone something t than thank thanks that the their them then there they " +
    "thing things think this to too up us use very want wants was we were what when where which who why will with wont would you your"
  ).split(" "),
);

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  // Or its stem would be that of who cares.
  ["car", "vehicle"],
  ["cars", "vehicle"],
  ["children", "child"],
  ["kids", "child"],
  ["kid", "child"],
  ["men", "man"],
  ["women", "woman"],
  ["wives", "wife"],
]);

/** Endings, the longest first, and what is put in their place. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{3})ies$/, "y"],
  [/(?<=[a-z]{3})ied$/, "y"],
  [/(?<=[a-z]{3})(?:ation|ations)$/, "at"],
  [/(?<=[a-z]{3})(?:ing|ings|ed|er|ers|or|ors|ly|ment|ments)$/, ""],
  [/(?<=[a-z]{3}(?:s|x|z|ch|sh))es$/, ""],
  [/(?<=[a-z]{2}[^s])s$/, ""],
];

/** The words of a text that carry meaning, each brought to its stem: "He was following me" has one, "follow". */
export function wordsOf(text: string): string[] {
  return rawWords(text)
    .filter((word) => !EMPTY.has(word))
    .map(stemOf);
}

/** Whether whoever writes is the one who does it: "I hit him", and not "he hits me" or "I'm hit". */
export function isAboutWriter(text: string): boolean {
  const words = rawWords(text);
  return ["i", "im", "ive", "ill"].some((word) => words.includes(word)) && !words.includes("me");
}

/** A word without its ending. Two forms of a word have the same stem; a stem need not be a word. */
export function stemOf(word: string): string {
  const usual = IRREGULAR.get(word) ?? word;
  const bare = ENDINGS.reduce((left, [ending, instead]) => left.replace(ending, instead), usual);
  // "hitt" of "hitting" is "hit", and "rap" of "raped" is "rape".
  return bare.replace(/([bdgklmnprt])\1$/, "$1").replace(/(?<=[a-z]{2})e$/, "");
}

function rawWords(text: string): string[] {
  const plain = text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/\p{M}|['’]/gu, "");
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
