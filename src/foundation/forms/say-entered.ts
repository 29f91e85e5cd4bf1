import type { Form, Question } from "./form.ts";
import type { EnteredForm } from "./parse.ts";
import { type Entered, isBlank, listOf } from "./reading.ts";
import { sayFor } from "./say-for.ts";
import { asWritten, type Words } from "./words.ts";

/** What was typed, right or wrong, in the order it was asked and without what was left empty: to be read and copied. */
export function sayEntered(form: Form, entered: EnteredForm, words: Words = asWritten): SaidEntry[] {
  return form.questions.flatMap((question) => {
    const own = entered[question.id];
    if (!own || isBlank(own)) return [];
    const { field } = question;
    return {
      label: sayFor(form, question, words)("label", field.label),
      text: textOf(question, own, form, words),
    };
  });
}

/** Options by their labels; everything else just as it was typed, whether or not it could be kept. */
function textOf(question: Question, entered: Entered, form: Form, words: Words): string {
  const typed = Object.keys(entered)
    .flatMap((part) => listOf(entered, part))
    .join(" ");
  const { field } = question;
  return (field.options && field.show(entered, sayFor(form, question, words))) || typed;
}

export interface SaidEntry {
  readonly label: string;
  readonly text: string;
}
