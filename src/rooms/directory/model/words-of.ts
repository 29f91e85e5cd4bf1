/** Words that say nothing of what somebody looks for. */
const EMPTY = new Set(
  (
    "a about again all also am an and any are as at be because been being but by can cannot cant could did do does doing done dont for from get gets " +
    "getting give go going got had has have having he help her here hers him his how i id if ill im in into is isnt it its itself ive just let " +
    "like look looking make makes may me might mine more much must my near need needs no not now of off ok on one or our ours out " +
    "own please really s said say says she should so some somebody someone something t than thank thanks that the their them then there they " +
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
  ["baby", "child"],
  ["babies", "child"],
  ["bf", "boyfriend"],
  ["gf", "girlfriend"],
  ["hubby", "husband"],
  ["broken", "broke"],
  ["break", "broke"],
  ["breaks", "broke"],
  ["breaking", "broke"],
  ["bite", "bit"],
  ["bites", "bit"],
  ["bitten", "bit"],
  ["burnt", "burn"],
  ["held", "hold"],
  ["shook", "shake"],
  ["threw", "throw"],
  ["thrown", "throw"],
  ["took", "take"],
  ["taken", "take"],
  ["men", "man"],
  ["women", "woman"],
  ["wives", "wife"],
]);

/** Two or three words that mean something else together than apart; and what they mean. */
const TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/\bbr(?:oke|eak|eaking|oken) up\b/g, "separated"],
  [/\b(?:kick|throw|threw|chuck)\w* (?:(?:me|us) )?out\b/g, "homeless"],
  [/\bsa(?:id|y) no\b/g, "refused"],
];

/** Endings, the longest first, and what is put in their place. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{3})ies$/, "y"],
  [/(?<=[a-z]{3})ied$/, "y"],
  [/(?<=[a-z]{3})(?:ation|ations)$/, "at"],
  [/(?<=[a-z]{3})(?:ing|ings|ed|er|ers|or|ors|ly|ment|ments)$/, ""],
  [/(?<=[a-z]{3}(?:s|x|z|ch|sh))es$/, ""],
  [/(?<=[a-z]{2}[^s])s$/, ""],
];

/** Whether a word says nothing of what somebody looks for: "about", "her", "would". */
export function isEmptyWord(word: string): boolean {
  return EMPTY.has(word);
}

/** The words of a text that carry meaning, each brought to its stem: "He was following me" has one, "follow". */
export function wordsOf(text: string): string[] {
  const meant = TOGETHER.reduce(
    (left, [words, instead]) => left.replaceAll(words, instead),
    rawWords(text).join(" "),
  );
  return rawWords(meant)
    .filter((word) => !EMPTY.has(word))
    .map(stemOf);
}

/** A word without its ending. Two forms of a word have the same stem; a stem need not be a word. */
export function stemOf(word: string): string {
  const usual = IRREGULAR.get(word) ?? word;
  const bare = ENDINGS.reduce((left, [ending, instead]) => left.replace(ending, instead), usual);
  // "hitt" of "hitting" is "hit", and "rap" of "raped" is "rape".
  return bare.replace(/([bdgklmnprt])\1$/, "$1").replace(/(?<=[a-z]{2})e$/, "");
}

/** Every word of a text as it is written, without capitals, accents and signs. */
export function rawWords(text: string): string[] {
  const plain = text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/\p{M}|['’]/gu, "");
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
