import type { Answers, AnswerValue } from "./answer.ts";
import { holds } from "./condition.ts";
import type { AnswersOf, Form, Question } from "./form.ts";
import type { Page } from "./page.ts";

/** The questions that the answers so far make visible, in order. */
export function visibleQuestions(form: Form, answers: Answers): readonly Question[] {
  const kept = keptOf(form, answers);
  return form.questions.filter((question) => holds(question.when, kept));
}

/** The pages that the answers so far make visible, in order. A page with nothing left to ask on it is not shown. */
export function visiblePages(form: Form, answers: Answers): readonly Page[] {
  return [...new Set(visibleQuestions(form, answers).map((question) => question.page))];
}

/** The visible page after this one; undefined after the last. */
export function nextPage(form: Form, answers: Answers, afterPageId: string): Page | undefined {
  const place = placeOf(form, afterPageId);
  return visiblePages(form, answers).find((page) => placeOf(form, page.id) > place);
}

/** The visible page before this one; undefined before the first. */
export function previousPage(form: Form, answers: Answers, beforePageId: string): Page | undefined {
  const place = placeOf(form, beforePageId);
  return visiblePages(form, answers).findLast((page) => placeOf(form, page.id) < place);
}

/** The answers without those to questions that are no longer asked, and without what the form does not know. */
export function prune<F extends Form>(form: F, answers: Partial<AnswersOf<F>>): Partial<AnswersOf<F>> {
  // What is kept was typed as this form's answers before.
  return keptOf(form, answers as Answers) as Partial<AnswersOf<F>>;
}

function keptOf(form: Form, answers: Answers): Answers {
  const kept: Record<string, AnswerValue> = {};
  for (const { id, when } of form.questions) {
    const value = answers[id];
    if (value !== undefined && holds(when, kept)) kept[id] = value;
  }
  return kept;
}

function placeOf(form: Form, pageId: string): number {
  return form.pages.findIndex((page) => page.id === pageId);
}
