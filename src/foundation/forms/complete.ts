import { isDeepStrictEqual } from "node:util";
import type { Answers } from "./answer.ts";
import type { Field } from "./field.ts";
import type { AnswersOf, Form, Question } from "./form.ts";
import type { Page } from "./page.ts";
import { cleanEntry } from "./read-entry.ts";
import { visibleQuestions } from "./visible.ts";

/** Whether every question asked has an answer that holds; optional ones may be left out. */
export function isComplete<F extends Form>(form: F, answers: Partial<AnswersOf<F>>): answers is AnswersOf<F> {
  return firstIncompletePage(form, answers as Answers) === undefined;
}

/** Where to go back to: the first visible page with a question that still needs an answer. */
export function firstIncompletePage(form: Form, answers: Answers): Page | undefined {
  return visibleQuestions(form, answers).find((question) => !isSettled(question, answers))?.page;
}

/**
 * Whether this is a value the field could have read itself. Rules that depend on the day ("in the past") are left out:
 * they were kept when the answer was given.
 */
export function accepts(field: Field, value: unknown): boolean {
  const entered = field.write(value);
  const reading = entered && field.read(cleanEntry(field, entered));
  return reading?.ok === true && reading.value !== undefined && isDeepStrictEqual(reading.value, value);
}

function isSettled({ id, field }: Question, answers: Answers): boolean {
  const value = answers[id];
  return value === undefined ? field.optional === true : accepts(field, value);
}
