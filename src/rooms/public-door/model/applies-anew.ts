import {
  firstIncompletePage,
  visiblePages,
  visibleQuestions,
  type Answers,
  type Form,
  type Page,
} from "../../../foundation/forms/index.ts";
import type { Journey } from "./journey.ts";

/**
 * The pages that a change made at the last look has brought with it, and of whose new questions none is answered: she has
 * never seen them, so they are asked before she sends, compulsory or not.
 * @param from the page that was changed, which she has just seen
 */
export function appliesAnew(form: Form, before: Journey, answers: Answers, from: Page): Journey["anew"] {
  if (!before.isChecking) return [];
  const applied = new Set(visibleQuestions(form, before.answers));
  const questions = visibleQuestions(form, answers).filter((question) => !applied.has(question));
  return visiblePages(form, answers)
    .filter((page) => page !== from)
    .filter((page) => before.anew.includes(page.id) || isUnanswered(page))
    .map(({ id }) => id);

  function isUnanswered(page: Page): boolean {
    const own = questions.filter((question) => question.page === page);
    return own.length > 0 && own.every(({ id }) => answers[id] === undefined);
  }
}

/** The page that has to be asked before the last look: one that lacks an answer, or that applies anew. */
export function firstToAsk(form: Form, { answers, anew }: Journey): Page | undefined {
  const incomplete = firstIncompletePage(form, answers);
  return form.pages.find((page) => page === incomplete || anew.includes(page.id));
}
