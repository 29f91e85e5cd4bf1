import { z } from "zod";
import {
  enteredForm,
  fromDraft,
  type Answers,
  type EnteredForm,
  type Form,
} from "../../../foundation/forms/index.ts";

/** A request being written, as it is kept: what was answered, and by page what was typed and does not hold yet. */
const keptAnswers = z.object({
  form: z.string(),
  version: z.number(),
  answers: z.record(z.string(), z.unknown()),
  unfinished: z.record(z.string(), enteredForm).default({}),
});

export type KeptAnswers = {
  readonly form: string;
  readonly version: number;
  readonly answers: Answers;
  /** Typed on a page and not right yet: shown again there, and sent to nobody. */
  readonly unfinished: Readonly<Record<string, EnteredForm>>;
};

/** Nothing written yet. */
export function nothingYet(form: Form): KeptAnswers {
  return { form: form.id, version: form.version, answers: {}, unfinished: {} };
}

/** What was kept, as far as it still fits the form. */
export function readKept(form: Form, stored: unknown): KeptAnswers {
  const kept = keptAnswers.safeParse(stored);
  if (!kept.success) return nothingYet(form);
  const answers: Answers = fromDraft(form, kept.data);
  const unfinished = kept.data.version === form.version ? kept.data.unfinished : {};
  return { form: form.id, version: form.version, answers, unfinished };
}

/** The answers with one page's answered anew; what was unfinished there is settled. */
export function withPage(kept: KeptAnswers, pageId: string, answers: Answers): KeptAnswers {
  return { ...kept, answers, unfinished: without(kept, pageId) };
}

/** The answers as they were, with what was typed on one page put by. */
export function withUnfinished(kept: KeptAnswers, pageId: string, entered: EnteredForm): KeptAnswers {
  return { ...kept, unfinished: { ...without(kept, pageId), [pageId]: entered } };
}

function without({ unfinished }: KeptAnswers, pageId: string): KeptAnswers["unfinished"] {
  return Object.fromEntries(Object.entries(unfinished).filter(([id]) => id !== pageId));
}
