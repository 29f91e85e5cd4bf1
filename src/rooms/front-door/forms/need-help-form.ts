import { date, defineForm, is, longText, page, text, yesNo } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { reachPages } from "./reach-pages.ts";
import { workPage } from "./work-page.ts";

/**
 * What someone who needs help is asked. Nothing is compulsory but a safe way to reach her. Danger comes first, so that
 * she is told at once what to do; her own words come when she has seen what kind of questions these are. Sentences are
 * the pack's; inputs have neutral names.
 */
export function needHelpForm({ words }: Pick<Pack, "words">) {
  const { danger, employer, herWords, safeContact } = words;
  return defineForm({
    id: "need-help",
    version: 1,
    title: words.start.needHelp,
    neutral: true,
    pages: [
      page({
        id: "danger",
        title: danger.question,
        why: danger.why,
        fields: { danger: yesNo({ label: "In danger now", optional: true, ratherNotSay: true }) },
      }),
      ...reachPages(words, safeContact),
      knowPage(safeContact),
      page({
        id: "name",
        title: safeContact.nameQuestion,
        why: safeContact.nameWhy,
        fields: {
          given: text({ label: "First name", optional: true, width: 20 }),
          family: text({ label: "Last name", optional: true, width: 20 }),
          born: date({
            label: "Date of birth",
            hint: "For example, 27 3 1990.",
            optional: true,
            must: "past",
          }),
          interpreter: text({ label: "A language you would rather speak", optional: true, width: 20 }),
        },
      }),
      page({
        id: "words",
        title: herWords.question,
        why: herWords.why,
        fields: { words: longText({ label: "In your own words", optional: true }) },
      }),
      workPage(employer),
    ],
  });
}

/** Only where someone may answer: how she can be told from another, and what to say to another. */
function knowPage({ knowQuestion, knowWhy }: Pack["words"]["safeContact"]) {
  return page({
    id: "know",
    title: knowQuestion,
    why: knowWhy,
    when: is("channel", "phone", "text"),
    fields: {
      codeWord: text({
        label: "A word that only you and we know",
        hint: "We ask for it, so that we know it is you.",
        optional: true,
        width: 20,
      }),
      ifOther: text({
        label: "If someone else answers, what should we say?",
        hint: "For example, that it is about a delivery.",
        optional: true,
        when: is("channel", "phone"),
      }),
    },
  });
}
