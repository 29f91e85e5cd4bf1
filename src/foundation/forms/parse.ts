import type { Answers, AnswerValue } from "./answer.ts";
import { todayInUk } from "./calendar.ts";
import { holds } from "./condition.ts";
import { type FieldError, fieldErrorOf, UNFIT } from "./field-error.ts";
import { type AnswersOf, findPage, type Form, type Question } from "./form.ts";
import { enteredOf } from "./entered-form.ts";
import { VERSION_INPUT } from "./input-name.ts";
import { type Body, bodyOf, type Entry, readEntry } from "./read-entry.ts";
import { type Entered, given, type Reading } from "./reading.ts";
import type { Values } from "./words.ts";

/**
 * Reads one page's answers from an untrusted body and joins them to those given before.
 * @param body what the server was sent; anything at all, never trusted, never thrown at
 * @param today `YYYY-MM-DD`, for rules such as "in the past"
 * @returns the answers to keep (without any that the new ones made pointless), or every error in page order and what
 *   was entered, so that nothing typed is lost
 * @throws {RangeError} when the form has no such page; ask `findPage` first
 */
export function parsePage<F extends Form>(
  form: F,
  pageId: string,
  body: unknown,
  answersSoFar: Partial<AnswersOf<F>>,
  today: string = todayInUk(),
): Parsed<Partial<AnswersOf<F>>> {
  if (!findPage(form, pageId)) throw new RangeError(`The form “${form.id}” has no page “${pageId}”.`);
  return parse(form, (question) => question.page.id === pageId, body, answersSoFar as Answers, today);
}

/**
 * Reads a whole form from an untrusted body, as staff forms and programs send it: all of it or nothing.
 * @returns complete answers, or every error in form order and what was entered
 */
export function parseForm<F extends Form>(
  form: F,
  body: unknown,
  today: string = todayInUk(),
): Parsed<AnswersOf<F>> {
  return parse(form, () => true, body, {}, today);
}

/**
 * What reading comes to when a field lacks an answer for a reason that no field knows by itself: all is shown again. It says
 * the field's own "unfit", or where it has none the same as of an answer left out.
 * @param values what the field's own error text names
 */
export function refuseMissing(form: Form, field: string, sent: unknown, values: Values = {}): Refused {
  const entered = enteredOf(form, sent);
  const errors = form.questions
    .filter(({ id }) => id === field)
    .map((each) => {
      const code = each.field.errors?.[UNFIT] === undefined ? "missing" : UNFIT;
      return fieldErrorOf(form, each, { code, part: "", values });
    });
  return { ok: false, errors, entered };
}

// Conditions look only at fields that come before, so one pass in order reads, hides and prunes all at once.
function parse<A>(form: Form, isAsked: Asked, sent: unknown, before: Answers, today: string): Parsed<A> {
  const body = bodyOf(sent);
  const answers: Record<string, AnswerValue> = {};
  const errors = isStale(form, body) ? staleErrors(form, isAsked) : [];
  const entered: Record<string, Entered> = {};
  for (const question of form.questions) {
    const entry = isAsked(question) ? readEntry(form, question, body) : undefined;
    if (entry) entered[question.id] = entry.entered;
    if (!holds(question.when, answers)) continue;
    const reading = entry ? readingOf(question, entry, today) : given(before[question.id]);
    if (!reading.ok) errors.push(...reading.faults.map((fault) => fieldErrorOf(form, question, fault)));
    else if (reading.value !== undefined) answers[question.id] = reading.value;
  }
  // Every question was read by the field that gives `A` its type.
  return errors.length > 0 ? { ok: false, errors, entered } : { ok: true, answers: answers as A };
}

function readingOf({ field }: Question, entry: Entry, today: string): Reading<AnswerValue> {
  return entry.fault ? { ok: false, faults: [entry.fault] } : field.read(entry.entered, today);
}

// A page made from another version may ask something else under the same name, so it is never taken as it stands.
function isStale(form: Form, body: Body): boolean {
  const version = body[VERSION_INPUT];
  return version !== undefined && version !== String(form.version);
}

function staleErrors(form: Form, isAsked: Asked): FieldError[] {
  const first = form.questions.find(isAsked);
  const part = first?.field.parts[0]?.name ?? "";
  return first ? [fieldErrorOf(form, first, { code: "stale", part, values: {} })] : [];
}

/** What reading a body came to: answers, or errors in the order of the page. */
export type Parsed<A> =
  | { readonly ok: true; readonly answers: A }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly entered: EnteredForm };

/** What was entered, by field id: plain JSON, to show again beside the errors. */
export type EnteredForm = Readonly<Record<string, Entered>>;

type Refused = Extract<Parsed<never>, { ok: false }>;
type Asked = (question: Question) => boolean;
