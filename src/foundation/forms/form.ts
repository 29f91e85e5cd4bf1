import type { AnswerValue } from "./answer.ts";
import { checkDefinition } from "./check-definition.ts";
import type { Condition } from "./condition.ts";
import type { Field } from "./field.ts";
import type { Page } from "./page.ts";

/**
 * Makes a form from its definition, checked once, here.
 * @throws {FormDefinitionError} for what would only show when someone fills the form in: two fields of one name, a
 *   condition on a field that comes later or does not exist, an unknown error code
 */
export function defineForm<const D extends FormDefinition>(
  definition: D & Readonly<Record<Exclude<keyof D, keyof FormDefinition>, never>>,
): Form<D["pages"]> {
  const questions = questionsOf(definition.pages);
  checkDefinition(definition, questions);
  return {
    id: definition.id,
    version: definition.version,
    title: definition.title ?? definition.id,
    neutral: definition.neutral ?? false,
    pages: definition.pages,
    questions,
  };
}

/** The page of this id, if there is one. */
export function findPage(form: Form, pageId: string): Page | undefined {
  return form.pages.find((page) => page.id === pageId);
}

/** The question of this id. @throws {RangeError} when the form has none */
export function getQuestion(form: Form, id: string): Question {
  const question = form.questions.find((each) => each.id === id);
  if (!question) throw new RangeError(`The form “${form.id}” has no field “${id}”.`);
  return question;
}

function questionsOf(pages: readonly Page[]): Question[] {
  return pages
    .flatMap((page) => Object.entries(page.fields).map(([id, field]) => ({ page, id, field })))
    .map((question, index) => ({ ...question, number: index + 1, when: conditionOf(question) }));
}

function conditionOf({ page, field }: Pick<Question, "page" | "field">): Condition | undefined {
  if (page.when && field.when) return { all: [page.when, field.when] };
  return page.when ?? field.when;
}

export interface FormDefinition {
  /** In kebab-case; the head of every translation key. */
  readonly id: string;
  /** Raised with every change of what is asked: an answer sent from a page of another version is asked again. */
  readonly version: number;
  readonly title?: string;
  /** Inputs are named `q1`, `q2_day` ..., so that no name on the page tells what it is about. */
  readonly neutral?: boolean;
  readonly pages: readonly Page[];
}

export interface Form<Pages extends readonly Page[] = readonly Page[]> {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly neutral: boolean;
  readonly pages: Pages;
  /** Every field of every page, in the order they are asked. */
  readonly questions: readonly Question[];
}

/** A field in its place in the form. */
export interface Question {
  readonly page: Page;
  readonly id: string;
  readonly field: Field;
  /** Its place in the form, from 1. */
  readonly number: number;
  /** The page's condition and the field's own, together. */
  readonly when: Condition | undefined;
}

/** The exact type of a complete form's answers: what may be skipped or not asked is optional. */
export type AnswersOf<F extends Form> = Flat<Joined<PageAnswers<F["pages"][number]>>>;

type PageAnswers<P> = P extends { readonly fields: infer Fields }
  ? P extends { readonly when: Condition }
    ? { [Id in keyof Fields]?: ValueOf<Fields[Id]> }
    : { [Id in keyof Fields as RequiredId<Fields, Id>]: ValueOf<Fields[Id]> } & {
        [Id in keyof Fields as OptionalId<Fields, Id>]?: ValueOf<Fields[Id]>;
      }
  : never;

type ValueOf<F> = F extends Field<infer Value extends AnswerValue> ? Value : never;
type RequiredId<Fields, Id extends keyof Fields> = Fields[Id] extends { readonly required: true }
  ? Id
  : never;
type OptionalId<Fields, Id extends keyof Fields> = Fields[Id] extends { readonly required: true }
  ? never
  : Id;
type Joined<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void ? I : never;
type Flat<T> = { -readonly [Key in keyof T]: T[Key] };
