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
 * The pages that a change made at the last look has brought with it: those of whose new questions none is answered, which
 * she has never seen, and those of which what she said is about another answer that changed. They are asked before she sends, compulsory or not.
 * @param from the page that was changed, which she has just seen
 */
export function appliesAnew(form: Form, before: Journey, answers: Answers, from: Page): Journey["anew"] {
  if (!before.isChecking) return [];
  const applied = new Set(visibleQuestions(form, before.answers));
  const questions = visibleQuestions(form, answers).filter((question) => !applied.has(question));
  return visiblePages(form, answers)
    .filter((page) => page !== from)
    .filter((page) => before.anew.includes(page.id) || isUnanswered(page) || isOfAnother(page))
    .map(({ id }) => id);

  function isUnanswered(page: Page): boolean {
    const own = questions.filter((question) => question.page === page);
    return own.length > 0 && own.every(({ id }) => answers[id] === undefined);
  }

  /** What was said of one number or address does not hold of another. */
  function isOfAnother({ about = [], fields }: Page): boolean {
    const wasSaid = Object.keys(fields).some((id) => answers[id] !== undefined);
    return wasSaid && about.some((id) => before.answers[id] !== answers[id]);
  }
}

/** The page that has to be asked before the last look: one that lacks an answer, or that applies anew. */
export function firstToAsk(form: Form, { answers, anew }: Journey): Page | undefined {
  const incomplete = firstIncompletePage(form, answers);
  return form.pages.find((page) => page === incomplete || anew.includes(page.id));
}
