/** Grade 5 is the school year from ten to eleven: a text's age is that of the child at the end of its year. */
const AGE_OF_GRADE_ZERO = 6;

/** What a formula of readability counts. */
export type Counted = { readonly words: number; readonly sentences: number; readonly syllables: number };

/**
 * The age, in years, from which some sentences can be read: the Flesch-Kincaid grade, as an age.
 * @param names of services and laws, which are said as they are called: each counts as one short word.
 */
export function readingAge(texts: readonly string[], names: readonly string[] = []): number {
  return gradeOf(texts, names) + AGE_OF_GRADE_ZERO;
}

/** The Flesch-Kincaid grade of some sentences: 0.39 words a sentence + 11.8 syllables a word - 15.59. */
export function gradeOf(texts: readonly string[], names: readonly string[] = []): number {
  const { words, sentences, syllables } = countReading(texts, names);
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** Words, sentences and syllables of some sentences; never fewer than one of each. */
export function countReading(texts: readonly string[], names: readonly string[] = []): Counted {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const plain = texts.map((text) =>
    longestFirst.reduce((said, name) => said.replaceAll(name, "name"), text.replaceAll(/\{\w+\}/g, "word")),
  );
  const sentences = plain.flatMap((text) => text.split(/[.?!:](?:\s|$)/)).filter((one) => /[a-z]/i.test(one));
  const words = sentences.flatMap((sentence) => sentence.match(/[a-z]+(?:['’][a-z]+)?/gi) ?? []);
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return {
    words: Math.max(1, words.length),
    sentences: Math.max(1, sentences.length),
    syllables: Math.max(1, syllables),
  };
}

/** How many syllables an English word is spoken with: its groups of vowels, less those that are silent. */
export function countSyllables(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, "");
  const spoken =
    letters.length > 3
      ? letters
          .replace(/(?<![aeiouyl])e$|(?<=[aeiouy]l)e$/, "")
          .replace(/(?<=[^aeiouytd])ed$/, "d")
          .replace(/(?<=[^aeiouysxzcghl])es$/, "s")
      : letters;
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0;
  // "being", "going", "trying": two vowels that meet, and are said apart.
  const apart = /[aeiouy]ing$/.test(letters) ? 1 : 0;
  return Math.max(1, groups + apart);
}
