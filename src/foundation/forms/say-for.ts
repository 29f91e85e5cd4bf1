import type { Form, Question } from "./form.ts";
import type { Page } from "./page.ts";
import type { Say, Words } from "./words.ts";

/** Looks up the texts of one question; a key that starts with `forms.` is one of the engine's own. */
export function sayFor(form: Form, question: Question, words: Words): Say {
  return (suffix, english) =>
    words(
      suffix.startsWith("forms.") ? suffix : `${form.id}.${question.page.id}.${question.id}.${suffix}`,
      english,
    );
}

/** Looks up the texts of one page: its `title` and `why`. */
export function sayForPage(form: Form, page: Page, words: Words): Say {
  return (suffix, english) => words(`${form.id}.${page.id}.${suffix}`, english);
}
