import { choice, defineForm, longText, page, text } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { AGE_GROUPS } from "../age-groups.ts";
import { dangerPage } from "./danger-page.ts";
import { knowPage } from "./know-page.ts";
import { reachPages } from "./reach-pages.ts";
import { workPage } from "./work-page.ts";

/**
 * What a child or a young person is asked, in words for a reader of nine and fewer than an adult. When we have to tell
 * someone is said before any of it, on a page of its own.
 */
export function youngForm({ words }: Pick<Pack, "words">) {
  const { start, young } = words;
  return defineForm({
    id: "young",
    version: 1,
    title: start.youngPerson,
    neutral: true,
    pages: [
      dangerPage({ question: young.dangerQuestion, why: young.dangerWhy }),
      ...reachPages(words, {
        question: young.reachQuestion,
        why: young.reachWhy,
        comeBack: words.safeContact.comeBack,
      }),
      knowPage({ question: young.knowQuestion, why: young.knowWhy }),
      page({
        id: "name",
        title: young.nameQuestion,
        why: young.nameWhy,
        fields: { given: text({ label: "Your name", optional: true, ratherNotSay: true, width: 20 }) },
      }),
      page({
        id: "age",
        title: young.ageQuestion,
        why: young.ageWhy,
        fields: {
          ageGroup: choice({
            label: "How old you are",
            options: AGE_GROUPS,
            optional: true,
            ratherNotSay: true,
          }),
        },
      }),
      page({
        id: "words",
        title: young.wordsQuestion,
        why: young.wordsWhy,
        fields: { words: longText({ label: "What is going on", optional: true, ratherNotSay: true }) },
      }),
      page({
        id: "trusted",
        title: young.trustedQuestion,
        why: young.trustedWhy,
        fields: { trusted: text({ label: "A grown-up you talk to", optional: true, ratherNotSay: true }) },
      }),
      workPage({
        question: young.employerQuestion,
        why: young.employerWhy,
        ifYes: young.employerIfYes,
      }),
    ],
  });
}
