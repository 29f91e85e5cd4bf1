import { z } from "zod";
import {
  enteredForm,
  firstIncompletePage,
  fromDraft,
  isBlank,
  putByFrom,
  visiblePages,
  type Answers,
  type EnteredForm,
  type Form,
  type Page,
  type ParsedKeeping,
  type SoFar,
} from "../../../foundation/forms/index.ts";

/** A request being written, as it is kept: what was answered, and by page what was typed and does not hold yet. */
const keptAnswers = z.object({
  form: z.string(),
  version: z.number(),
  answers: z.record(z.string(), z.unknown()),
  putBy: z.record(z.string(), z.unknown()).default({}),
  unfinished: z.record(z.string(), enteredForm).default({}),
});

export type KeptAnswers = {
  readonly form: string;
  readonly version: number;
  readonly answers: Answers;
  /** Answers to questions that do not apply at present: shown and sent to nobody, and back when they apply again. */
  readonly putBy: Answers;
  /** Typed on a page and not right yet: shown again there, and sent to nobody. */
  readonly unfinished: Readonly<Record<string, EnteredForm>>;
};

/** Nothing written yet. */
export function nothingYet(form: Form): KeptAnswers {
  return { form: form.id, version: form.version, answers: {}, putBy: {}, unfinished: {} };
}

/** What was kept, as far as it still fits the form. */
export function readKept(form: Form, stored: unknown): KeptAnswers {
  const kept = keptAnswers.safeParse(stored);
  if (!kept.success) return nothingYet(form);
  const answers: Answers = fromDraft(form, kept.data);
  const unfinished = kept.data.version === form.version ? kept.data.unfinished : {};
  const putBy = putByFrom(form, answers, kept.data.putBy);
  return { form: form.id, version: form.version, answers, putBy, unfinished };
}

/** The answers with one page's answered anew; what was unfinished there is settled. */
function withPage(kept: KeptAnswers, pageId: string, { answers, putBy }: SoFar): KeptAnswers {
  return { ...kept, answers, putBy, unfinished: without(kept, pageId) };
}

/** The answers with whatever stands on one page now: as answers if it holds, else to be finished. */
export function withEntered(kept: KeptAnswers, page: Page, parsed: ParsedKeeping): KeptAnswers {
  if (parsed.ok) return withPage(kept, page.id, parsed);
  const { entered } = parsed;
  const isUntouched =
    Object.values(entered).every(isBlank) && Object.keys(page.fields).every((id) => !(id in kept.answers));
  const others = without(kept, page.id);
  return { ...kept, unfinished: isUntouched ? others : { ...others, [page.id]: entered } };
}

/** The page that has to be looked at before it can be sent: one that is not finished, or that lacks an answer. */
export function firstToFinish(form: Form, { answers, unfinished }: KeptAnswers): Page | undefined {
  const begun = visiblePages(form, answers).find(({ id }) => unfinished[id] !== undefined);
  return begun ?? firstIncompletePage(form, answers);
}

/** What is sent: the answers to what applies, and nothing else that was typed on the way to them. */
export function whatIsSent(kept: KeptAnswers): KeptAnswers {
  return { ...kept, putBy: {}, unfinished: {} };
}

function without({ unfinished }: KeptAnswers, pageId: string): KeptAnswers["unfinished"] {
  return Object.fromEntries(Object.entries(unfinished).filter(([id]) => id !== pageId));
}
