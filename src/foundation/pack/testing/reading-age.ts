/**
 * The Flesch-Kincaid grade of some sentences: the school year whose pupils can read them, so
 * that grade 5 is age 10 to 11. Syllables are counted by groups of vowels, which is near enough.
 */
export function gradeOf(texts: readonly string[]): number {
  const plain = texts.map((text) => text.replaceAll(/\{\w+\}/g, "word"));
  const sentences = plain.flatMap((text) => text.split(/[.?:](?:\s|$)/)).filter((one) => /[a-z]/i.test(one));
  const words = sentences.flatMap((sentence) => sentence.match(/[a-z]+(?:['’][a-z]+)?/gi) ?? []);
  const syllables = words.reduce((sum, word) => sum + countSyllables(word.toLowerCase()), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

function countSyllables(word: string): number {
  const spoken = word.length > 3 ? word.replace(/(?<![aeiouyl])e$|(?<=[^aeiouytd])ed$/, "") : word;
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1);
}
