import type { Answers } from "../answer.ts";
import { type Condition, fieldsOf, mayHold } from "../condition.ts";
import type { FieldError } from "../field-error.ts";
import { errorText } from "../field-error.ts";
import type { Form, Question } from "../form.ts";
import type { EnteredForm } from "../parse.ts";
import type { Entered } from "../reading.ts";
import { asWritten, type Words } from "../words.ts";

/**
 * Everything the views of one rendering share.
 * @param open the questions on the page, which can still change; the others are settled
 */
export function showingOf(props: ShowingProps, open: readonly Question[]): Showing {
  const { form, answers, entered = {}, errors = [], words = asWritten, whyBeside = false } = props;
  const ids = new Set(open.map((question) => question.id));
  const settled = Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.has(id)));
  const entries = open.map(({ id, field }) => [id, entered[id] ?? field.write(answers[id]) ?? {}] as const);
  return {
    form,
    words,
    whyBeside,
    errors: errors.filter((error) => ids.has(error.field)),
    entries: Object.fromEntries(entries),
    open: ids,
    questions: open.filter((question) => mayHold(question.when, settled, ids)),
  };
}

/** What was entered in a question, or would have been to give its answer. */
export function entryOf(showing: Showing, question: Question): Entered {
  return showing.entries[question.id] ?? {};
}

/** What is wrong with a question's answer, in the reader's language; undefined when nothing is. */
export function errorOn(showing: Showing, question: Question): string | undefined {
  const texts = showing.errors
    .filter((error) => error.field === question.id)
    .map((error) => errorText(showing.form, error, showing.words));
  return texts.length > 0 ? texts.join(". ") : undefined;
}

/** Whether what is chosen on this very page decides if a condition holds. */
export function isUndecided(showing: Showing, when: Condition | undefined): boolean {
  return when !== undefined && fieldsOf(when).some((field) => showing.open.has(field));
}

/** The question whose option this one belongs under: it is asked when that one option is chosen, and shown there. */
export function revealerOf(showing: Showing, { field, page }: Question): Question | undefined {
  const { when } = field;
  if (!when || !("is" in when) || when.is.length !== 1) return undefined;
  const revealer = showing.questions.find((each) => each.id === when.field && each.page === page);
  const control = revealer?.field.control.show;
  return control === "radios" || control === "checkboxes" ? revealer : undefined;
}

/** The questions shown under one option of another. */
export function revealedBy(showing: Showing, question: Question, option: string): readonly Question[] {
  return showing.questions.filter((each) => {
    const { when } = each.field;
    return revealerOf(showing, each) === question && when && "is" in when && when.is[0] === option;
  });
}

/** What every form's page is made from. */
export interface ShowingProps {
  readonly form: Form;
  /** Answers given so far, on this page or others. */
  readonly answers: Answers;
  /** What was entered and could not be kept, as `parsePage` or `parseForm` gave it back. */
  readonly entered?: EnteredForm | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  readonly words?: Words | undefined;
  /** Why each question is asked stands beside it, on a narrow screen under it, and no longer in its hint. */
  readonly whyBeside?: boolean | undefined;
}

export interface Showing {
  readonly form: Form;
  readonly words: Words;
  readonly whyBeside: boolean;
  readonly errors: readonly FieldError[];
  readonly entries: Readonly<Record<string, Entered>>;
  readonly open: ReadonlySet<string>;
  /** The open questions that the settled answers do not rule out. */
  readonly questions: readonly Question[];
}
