import type { Form, Question } from "./form.ts";

/** The hidden input that carries the version of the form a page was made from. */
export const VERSION_INPUT = "form_version";

/**
 * The name of an input as it stands in the page and comes back in the body: `phone`, `born_day`; in a neutral form
 * `q3`, `q3_day`. Field ids hold no underscore, so two inputs never share a name.
 */
export function inputName(form: Form, question: Question, part = ""): string {
  const base = form.neutral ? `q${question.number}` : question.id;
  return part === "" ? base : `${base}_${part}`;
}
