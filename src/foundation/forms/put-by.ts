import type { Answers } from "./answer.ts";
import { todayInUk } from "./calendar.ts";
import { fittingOf } from "./draft.ts";
import type { Form } from "./form.ts";
import { parsePage, type Parsed } from "./parse.ts";
import { visibleQuestions } from "./visible.ts";

/**
 * Reads one page as `parsePage` does. An answer whose question does not apply any more is put by, and comes back as soon
 * as its question applies again: nobody loses what she said by trying another way and returning to the first.
 */
export function parsePageKeeping(
  form: Form,
  pageId: string,
  body: unknown,
  { answers, putBy }: SoFar,
  today: string = todayInUk(),
): ParsedKeeping {
  const before = { ...putBy, ...answers };
  const parsed: Parsed<Answers> = parsePage(form, pageId, body, before, today);
  if (!parsed.ok) return parsed;
  const now = parsed.answers;
  // What applies and has no answer was left empty on this very page: that is not to come back.
  const applies = new Set(visibleQuestions(form, now).map(({ id }) => id));
  const put = Object.entries(before).filter(([id]) => !applies.has(id));
  return { ok: true, answers: now, putBy: Object.fromEntries(put) };
}

/** What was put by, read back into the form as it is now: what holds of it, to no question that applies. */
export function putByFrom(form: Form, answers: Answers, stored: unknown): Answers {
  const applies = new Set(visibleQuestions(form, answers).map(({ id }) => id));
  return Object.fromEntries(Object.entries(fittingOf(form, stored)).filter(([id]) => !applies.has(id)));
}

/** The answers so far; apart from them, never sent and never shown, those whose questions do not apply at present. */
export interface SoFar {
  readonly answers: Answers;
  readonly putBy: Answers;
}

export type ParsedKeeping = ({ readonly ok: true } & SoFar) | Extract<Parsed<Answers>, { ok: false }>;
