import type { Answers } from "./answer.ts";
import type { AnswersOf, Form } from "./form.ts";
import { accepts } from "./complete.ts";
import { prune } from "./visible.ts";

/** Answers so far, with what is needed to read them back later: plain JSON. */
export function toDraft<F extends Form>(form: F, answers: Partial<AnswersOf<F>>): Draft {
  return { form: form.id, version: form.version, answers };
}

/**
 * Reads a draft back into the form as it is now, whatever version it was written under: answers that still hold are
 * kept, the others will be asked again.
 * @param stored anything at all; what is no draft of this form gives no answers
 */
export function fromDraft<F extends Form>(form: F, stored: unknown): Partial<AnswersOf<F>> {
  const answers = isRecord(stored) && stored["form"] === form.id ? stored["answers"] : undefined;
  return prune(form, fittingOf(form, answers) as Partial<AnswersOf<F>>);
}

/** What of stored answers their fields could have read themselves, whether or not they are asked at present. */
export function fittingOf(form: Form, stored: unknown): Answers {
  if (!isRecord(stored)) return {};
  const held = form.questions
    .filter(({ id, field }) => Object.hasOwn(stored, id) && accepts(field, stored[id]))
    .map(({ id }) => [id, stored[id]] as const);
  // Each was accepted by the field that reads it.
  return Object.fromEntries(held) as Answers;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

export interface Draft {
  readonly form: string;
  readonly version: number;
  readonly answers: object;
}
