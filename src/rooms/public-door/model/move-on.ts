import {
  firstIncompletePage,
  nextPage,
  parsePageKeeping,
  previousPage,
  visiblePages,
  type Answers,
  type Form,
  type Page,
  type SoFar,
} from "../../../foundation/forms/index.ts";
import { appliesAnew, firstToAsk } from "./applies-anew.ts";
import { STEPS, type Journey, type JourneyKind } from "./journey.ts";

const NO_ERRORS = { errors: [], entered: {} } as const;

/** What the button sends that leaves a question for a while, to say that something is wrong with its page. */
export const ASIDE = "wrong";

/** A page that was sent: which one it was, which button was pressed, and what was in its fields. */
export type Posted = {
  readonly step: string;
  readonly go: string;
  /** The question to change, by its place. */
  readonly change: string;
  readonly body: unknown;
};

/**
 * A journey at its beginning: before the first question stands what this site can and cannot hide (SAFETY 16), and for
 * a child, before that, when we have to tell someone; for a place, what this is not for.
 */
export function newJourney(kind: JourneyKind, { version }: Form, now: Date): Journey {
  return {
    kind: "journey",
    form: kind,
    version,
    answers: {},
    putBy: {},
    anew: [],
    step: kind === "young" || kind === "place" ? STEPS.tell : STEPS.before,
    isChecking: false,
    ...NO_ERRORS,
    ...(kind === "place" ? { place: { begun: now.getTime() } } : {}),
  };
}

/**
 * Where a journey stands once a page was sent. Each page says which it is, so that one sent twice, late or out of
 * order changes its own answers and no others; what names no page of this journey changes nothing.
 */
export function moveOn(form: Form, journey: Journey, posted: Posted): Journey {
  const page = pageAt(form, journey.answers, posted.step);
  if (page && posted.go === ASIDE) return stay(form, journey, page, posted);
  if (page)
    return posted.go === "back" ? stepBack(form, journey, page, posted) : answer(form, journey, page, posted);
  if (posted.step !== journey.step) return journey;
  if (posted.step === STEPS.tell) return at(journey, STEPS.before);
  if (posted.step === STEPS.before) return at(journey, stepOf(form, visiblePages(form, journey.answers)[0]));
  if (posted.step === STEPS.notice) return leaveNotice(form, journey, posted);
  return posted.step === STEPS.check ? leaveCheck(form, journey, posted) : journey;
}

/** The question of this place, if the answers so far make it one of the journey's. */
export function pageAt(form: Form, answers: Answers, step: string): Page | undefined {
  return visiblePages(form, answers).find((page) => stepOf(form, page) === step);
}

/** A question's place in the form as a step; without a page, looking over the answers. */
export function stepOf(form: Form, page: Page | undefined): string {
  return page ? String(form.pages.findIndex(({ id }) => id === page.id) + 1) : STEPS.check;
}

function answer(form: Form, journey: Journey, page: Page, { body }: Posted): Journey {
  const parsed = parsePageKeeping(form, page.id, body, journey);
  if (!parsed.ok) {
    return { ...journey, step: stepOf(form, page), errors: parsed.errors, entered: parsed.entered };
  }
  const answered = answeredWith(form, journey, page, parsed);
  const isNews = !journey.isChecking || journey.answers["danger"] !== "yes";
  const isInDanger = "danger" in page.fields && answered.answers["danger"] === "yes" && isNews;
  return isInDanger ? at(answered, STEPS.notice) : goOn(form, answered, page);
}

/** The same question again, later, with everything that stands in it now, and nothing said of what is missing yet. */
function stay(form: Form, journey: Journey, page: Page, { body }: Posted): Journey {
  const parsed = parsePageKeeping(form, page.id, body, journey);
  const step = stepOf(form, page);
  if (!parsed.ok) return { ...at(journey, step), entered: parsed.entered };
  return at(answeredWith(form, journey, page, parsed), step);
}

/** What was typed is kept if it holds; nobody is kept on a page by what is wrong with it. */
function stepBack(form: Form, journey: Journey, page: Page, { body }: Posted): Journey {
  const parsed = parsePageKeeping(form, page.id, body, journey);
  const answered = parsed.ok ? answeredWith(form, journey, page, parsed) : journey;
  const incomplete = firstIncompletePage(form, answered.answers);
  if (journey.isChecking && incomplete !== page) return backToCheck(form, answered, page, journey.anew);
  const before = previousPage(form, answered.answers, page.id);
  return at(answered, before ? stepOf(form, before) : STEPS.before);
}

/** Whoever turns back from a page that applies only since her change has seen it: the rest is left to the last look. */
function backToCheck(form: Form, journey: Journey, from: Page, anew: Journey["anew"]): Journey {
  const isRest = anew.includes(from.id) && !firstIncompletePage(form, journey.answers);
  const asked = { ...journey, anew: isRest ? [] : journey.anew.filter((id) => id !== from.id) };
  return at(asked, stepOf(form, firstToAsk(form, asked)));
}

function answeredWith(form: Form, journey: Journey, page: Page, { answers, putBy }: SoFar): Journey {
  return { ...journey, answers, putBy, anew: appliesAnew(form, journey, answers, page) };
}

function goOn(form: Form, journey: Journey, from: Page): Journey {
  const next = journey.isChecking ? undefined : nextPage(form, journey.answers, from.id);
  return at(journey, stepOf(form, next ?? firstToAsk(form, journey)));
}

function leaveNotice(form: Form, journey: Journey, { go }: Posted): Journey {
  const page = form.pages.find(({ fields }) => "danger" in fields);
  if (!page) return at(journey, STEPS.check);
  return go === "back" ? at(journey, stepOf(form, page)) : goOn(form, journey, page);
}

function leaveCheck(form: Form, journey: Journey, { go, change }: Posted): Journey {
  const toChange = pageAt(form, journey.answers, change);
  if (toChange) return at({ ...journey, isChecking: true }, stepOf(form, toChange));
  if (go !== "back") return journey;
  return at(
    { ...journey, isChecking: false, anew: [] },
    stepOf(form, visiblePages(form, journey.answers).at(-1)),
  );
}

function at(journey: Journey, step: string): Journey {
  return { ...journey, step, ...NO_ERRORS };
}
