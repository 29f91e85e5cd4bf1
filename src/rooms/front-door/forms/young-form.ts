import { choice, defineForm, longText, page, text } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { ageGroups } from "../age-groups.ts";
import { dangerPage } from "./danger-page.ts";
import { knowPage } from "./know-page.ts";
import { reachPages } from "./reach-pages.ts";
import { workPage } from "./work-page.ts";

/**
 * What a child or a young person is asked, in words for a reader of nine and fewer than an adult. When we have to tell
 * someone is said before any of it, on a page of its own.
 */
export function youngForm({ words }: Pick<Pack, "words">) {
  const { start, young, fields } = words;
  return defineForm({
    id: "young",
    version: 1,
    title: start.youngPerson,
    neutral: true,
    pages: [
      dangerPage({ question: young.dangerQuestion, why: young.dangerWhy, label: fields.danger }),
      ...reachPages(words, {
        question: young.reachQuestion,
        why: young.reachWhy,
        comeBack: words.safeContact.comeBack,
      }),
      knowPage(words, { question: young.knowQuestion, why: young.knowWhy }),
      page({
        id: "name",
        title: young.nameQuestion,
        why: young.nameWhy,
        fields: { given: text({ label: fields.yourName, optional: true, ratherNotSay: true, width: 20 }) },
      }),
      page({
        id: "age",
        title: young.ageQuestion,
        why: young.ageWhy,
        fields: {
          ageGroup: choice({
            label: fields.age,
            options: ageGroups(fields),
            optional: true,
            ratherNotSay: true,
          }),
        },
      }),
      page({
        id: "words",
        title: young.wordsQuestion,
        why: young.wordsWhy,
        fields: { words: longText({ label: fields.youngWords, optional: true, ratherNotSay: true }) },
      }),
      page({
        id: "trusted",
        title: young.trustedQuestion,
        why: young.trustedWhy,
        fields: { trusted: text({ label: fields.trusted, optional: true, ratherNotSay: true }) },
      }),
      workPage(
        { question: young.employerQuestion, why: young.employerWhy, ifYes: young.employerIfYes },
        words,
      ),
    ],
  });
}
