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
  if (!isRecord(answers)) return {};
  const held = form.questions
    .filter(({ id, field }) => Object.hasOwn(answers, id) && accepts(field, answers[id]))
    .map(({ id }) => [id, answers[id]] as const);
  return prune(form, Object.fromEntries(held) as Partial<AnswersOf<F>>);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

export interface Draft {
  readonly form: string;
  readonly version: number;
  readonly answers: object;
}
