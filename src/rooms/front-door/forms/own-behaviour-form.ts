import { defineForm, longText, page, text } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { dangerPage } from "./danger-page.ts";
import { callPage, reachPages } from "./reach-pages.ts";
import { workPage } from "./work-page.ts";

/**
 * What someone worried about their own behaviour is asked: few questions, a queue of its own, and from the first
 * moment walled off from anyone they may have harmed (SAFETY 71).
 */
export function ownBehaviourForm({ words }: Pick<Pack, "words">) {
  const { ownBehaviour, safeContact, fields } = words;
  return defineForm({
    id: "own-behaviour",
    version: 2,
    title: words.start.worriedAboutMyself,
    neutral: true,
    pages: [
      dangerPage({
        question: ownBehaviour.dangerQuestion,
        why: ownBehaviour.dangerWhy,
        label: fields.dangerOwn,
      }),
      page({
        id: "change",
        title: ownBehaviour.wordsQuestion,
        why: ownBehaviour.wordsWhy,
        fields: {
          words: longText({ label: fields.change, optional: true, ratherNotSay: true }),
        },
      }),
      ...reachPages(words, { question: ownBehaviour.reachQuestion, why: ownBehaviour.reachWhy }),
      callPage(words),
      page({
        id: "name",
        title: safeContact.nameQuestion,
        why: safeContact.nameWhy,
        fields: {
          given: text({ label: fields.firstName, optional: true, width: 20 }),
          family: text({ label: fields.lastName, optional: true, width: 20 }),
        },
      }),
      workPage(
        {
          question: ownBehaviour.employerQuestion,
          why: ownBehaviour.employerWhy,
          ifYes: ownBehaviour.employerIfYes,
        },
        words,
      ),
    ],
  });
}
