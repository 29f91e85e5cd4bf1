import {
  choice,
  date,
  defineForm,
  longText,
  oneQuestion,
  page,
  text,
} from "../../../foundation/forms/index.ts";
import type { StepAnswers } from "../../../foundation/process/index.ts";
import { pageText, type PageText } from "../../../foundation/pack/index.ts";
import { readSections, writeSections } from "../model/page-source.ts";

const KINDNESS =
  "say you and not victim, without exclamation marks, and in braces only {place}, {number} or {otherNumber}";

/** Asks for the words of a page. */
export const writeForm = defineForm({
  id: "page-write",
  version: 1,
  pages: [
    page({
      id: "words",
      title: "What does the page say?",
      fields: {
        title: text({
          label: "Heading",
          hint: "It may say plainly what the page is about: the tab and the address never do.",
          errors: { missing: `Write a heading: ${KINDNESS}` },
        }),
        lead: longText({
          label: "First paragraph",
          hint: "The one thing to take away.",
          rows: 3,
          maxLength: 600,
          errors: { missing: `Write the first paragraph: ${KINDNESS}` },
        }),
        body: longText({
          label: "Sections",
          hint: "A line that begins with ## is a heading. A line that begins with - is a point. Every other line is a paragraph.",
          rows: 24,
          errors: {
            missing: `Begin with a heading, write a heading over each part, at most 600 characters a line, and ${KINDNESS}`,
          },
        }),
        sources: longText({
          label: "Where the facts come from",
          hint: "A law, or a document and the place in it. One a line.",
          rows: 4,
          errors: { missing: "Name at least one source, each on a line of at most 200 characters" },
        }),
      },
    }),
  ],
});

/** What the partnership or the panel finds of a version. */
export const judgeForm = defineForm({
  id: "page-judge",
  version: 1,
  pages: [
    page({
      id: "judgement",
      title: "Is it fit to publish?",
      fields: {
        fit: choice({
          label: "Is this version fit to publish?",
          options: [
            { value: "yes", label: "Yes, as it is" },
            { value: "no", label: "Not yet" },
          ],
        }),
        note: longText({
          label: "What has to change, or what was said",
          hint: "Nothing about any one person. It stays with the page's history.",
          rows: 4,
          maxLength: 2000,
          optional: true,
          errors: { missing: "Say what has to change, so that it can be put right" },
        }),
      },
    }),
  ],
});

/** By when somebody looks at a page again. */
export const lookAgainForm = defineForm({
  id: "page-look-again",
  version: 1,
  pages: [
    page({
      id: "again",
      title: "When is it looked at again?",
      fields: {
        by: date({
          label: "Look at it again by",
          hint: "Left out, the usual time runs.",
          must: "future",
          optional: true,
        }),
      },
    }),
  ],
});

export const withdrawForm = oneQuestion(
  "page-withdraw",
  "why",
  choice({
    label: "Why is it taken away?",
    options: [
      { value: "not-true", label: "Something in it is not true" },
      { value: "not-safe", label: "It may put somebody in danger" },
      { value: "not-needed", label: "Nobody needs it any more" },
    ],
  }),
);

/** The words of a page as its form has them. */
export function toAnswers({ title, lead, sections, sources }: PageText) {
  return { title, lead, body: writeSections(sections), sources: sources.join("\n") };
}

/** The page that was written; when it is none, the field that is at fault. */
export function readAnswers(answers: StepAnswers): { text: PageText } | { fault: string } {
  const written = {
    title: answers["title"],
    lead: answers["lead"],
    sections: readSections(String(answers["body"])),
    sources: linesOf(String(answers["sources"])),
  };
  const parsed = pageText.safeParse(written);
  if (parsed.success) return { text: parsed.data };
  const place = String(parsed.error.issues[0]?.path[0]);
  return { fault: place === "sections" ? "body" : place };
}

function linesOf(written: string): string[] {
  return written
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
