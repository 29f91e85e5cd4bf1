import { type Form, getQuestion, type Question } from "./form.ts";
import { inputName } from "./input-name.ts";
import type { Fault } from "./reading.ts";
import { sayFor } from "./say-for.ts";
import { SHARED_ERRORS } from "./shared-words.ts";
import { asWritten, fill, type Values, type Words } from "./words.ts";

/** The code of an answer that is there and will not do, for a reason that no field knows by itself. */
export const UNFIT = "unfit";

/** Puts a fault in its place in the form. */
export function fieldErrorOf(form: Form, question: Question, fault: Fault): FieldError {
  return {
    pageId: question.page.id,
    field: question.id,
    part: fault.part,
    input: inputName(form, question, fault.part),
    code: fault.code,
    values: fault.values,
  };
}

/** What an error says, in the reader's language. */
export function errorText(form: Form, error: FieldError, words: Words = asWritten): string {
  const question = getQuestion(form, error.field);
  const say = sayFor(form, question, words);
  const label = say("label", question.field.label);
  const { key, english } = messageOf(question, error.code);
  return fill(say(key, english), { ...error.values, label });
}

/** The key and the English of one of a question's error texts: its own wording, else its kind's, else the engine's. */
function messageOf({ field }: Question, code: string): Message {
  const own = field.errors?.[code];
  if (own !== undefined) return { key: `error.${code}`, english: own };
  const ofKind = field.messages[code];
  if (ofKind !== undefined) return { key: `forms.error.${field.kind}.${code}`, english: ofKind };
  return { key: `forms.error.${code}`, english: isShared(code) ? SHARED_ERRORS[code] : code };
}

function isShared(code: string): code is keyof typeof SHARED_ERRORS {
  return Object.hasOwn(SHARED_ERRORS, code);
}

/** One thing wrong with what was entered. Plain JSON, so that it can wait in a draft for the page after a redirect. */
export interface FieldError {
  readonly pageId: string;
  readonly field: string;
  readonly part: string;
  /** The name of the input to go to. */
  readonly input: string;
  readonly code: string;
  readonly values: Values;
}

interface Message {
  readonly key: string;
  readonly english: string;
}
