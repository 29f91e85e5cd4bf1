import { choice, date, defineForm, is, longText, page, text } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { dangerPage } from "./danger-page.ts";
import { detailPages } from "./detail-pages.ts";
import { interpreterPage } from "./interpreter-page.ts";
import { knowPage } from "./know-page.ts";
import { onlyIf } from "./only-if.ts";
import { callPage, reachPages } from "./reach-pages.ts";
import { workPage } from "./work-page.ts";

/**
 * What someone who needs help is asked. Nothing is compulsory but a safe way to reach her. Danger comes first, so that
 * she is told at once what to do; then how it is safe to reach her; her own words before anything about the person who
 * causes harm. After that she may send, or say more. Sentences are the pack's; inputs have neutral names.
 * @param isAtOnce all of it on one page, where asking whether to say more would only lose what stands below it
 */
export function needHelpForm(pack: Pick<Pack, "words" | "districts" | "needs">, isAtOnce = false) {
  const { words } = pack;
  const { danger, employer, herWords, safeContact } = words;
  const details = detailPages(pack);
  return defineForm({
    id: "need-help",
    version: 2,
    title: words.start.needHelp,
    neutral: true,
    pages: [
      dangerPage({ ...danger, label: words.fields.danger }),
      ...reachPages(words, safeContact),
      callPage(words),
      knowPage(words, { question: safeContact.knowQuestion, why: safeContact.knowWhy }),
      interpreterPage(words),
      namePage(words),
      page({
        id: "words",
        title: herWords.question,
        why: herWords.why,
        fields: { words: longText({ label: words.fields.ownWords, optional: true, ratherNotSay: true }) },
      }),
      workPage(employer, words),
      ...(isAtOnce ? details : [morePage(words), ...onlyIf(is("more", "yes"), details)]),
    ],
  });
}

function namePage({ safeContact, fields }: Pack["words"]) {
  return page({
    id: "name",
    title: safeContact.nameQuestion,
    why: safeContact.nameWhy,
    fields: {
      given: text({ label: fields.firstName, optional: true, width: 20 }),
      family: text({ label: fields.lastName, optional: true, width: 20 }),
      born: date({ label: fields.born, hint: fields.bornHint, optional: true, must: "past" }),
    },
  });
}

/** A short request stays short: without a yes here, nothing more is asked. */
function morePage({ more, fields }: Pack["words"]) {
  return page({
    id: "more",
    title: more.question,
    why: more.why,
    fields: {
      more: choice({
        label: fields.more,
        options: [
          { value: "no", label: more.no },
          { value: "yes", label: more.yes },
        ],
        optional: true,
      }),
    },
  });
}
