import type { Answers } from "./answer.ts";
import type { Form } from "./form.ts";
import { sayFor } from "./say-for.ts";
import { visibleQuestions } from "./visible.ts";
import { asWritten, type Words } from "./words.ts";

/**
 * What was answered, in the order it was asked: the visible questions that have an answer, and no others.
 * @param changeAddress the address of a page, to change an answer on it
 */
export function checkAnswers(
  form: Form,
  answers: Answers,
  changeAddress: (pageId: string) => string,
  words: Words = asWritten,
): CheckRow[] {
  return visibleQuestions(form, answers)
    .filter((question) => answers[question.id] !== undefined)
    .map((question) => {
      const say = sayFor(form, question, words);
      const { id, field, page } = question;
      return {
        pageId: page.id,
        field: id,
        label: say("label", field.label),
        value: field.show(field.write(answers[id]) ?? {}, say),
        changeAddress: changeAddress(page.id),
      };
    });
}

/** One answer to look over. `value` may run over several lines. */
export interface CheckRow {
  readonly pageId: string;
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly changeAddress: string;
}
