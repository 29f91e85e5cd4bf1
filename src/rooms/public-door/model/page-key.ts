import type { Pack } from "../../../foundation/pack/index.ts";
import { formOf, sayWay } from "./forms-on-offer.ts";
import { JOURNEYS, STEPS, type JourneyKind, type VisitState } from "./journey.ts";
import { pageAt } from "./move-on.ts";

/** What a page may be called: its address, with dots for what divides it. */
const KEY = /^[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+){0,3}$/;
const LONGEST = 80;
const FIRST = "start";
/** The one address of every journey. */
const JOURNEY = "q";

const STEP_LABELS: Readonly<Record<string, string>> = {
  [STEPS.tell]: "when we have to tell someone",
  [STEPS.before]: "what this site can and cannot hide",
  [STEPS.check]: "the last look before sending",
  [STEPS.all]: "all questions on one page",
};

const PLACE_LABELS: Readonly<Record<string, string>> = {
  [JOURNEY]: "A page of a journey",
  [`${JOURNEY}.receipt`]: "The receipt",
  [`${JOURNEY}.coming-back`]: "The page that asks for a reference",
  [`${JOURNEY}.thread`]: "The page with our answers",
};

/** A page by its address, as one word for another address: "p.21", and "start" for the first. */
export function keyOfPath(path: string): string {
  return path.slice(1).replaceAll("/", ".") || FIRST;
}

/** Where a page is that has such a key: an address of ours, whatever was written. */
export function pathOfKey(key: string): string {
  return key === FIRST ? "/" : `/${key.replaceAll(".", "/")}`;
}

/** Whether this may be the key of a page. */
export function isPageKey(key: string): boolean {
  return key.length <= LONGEST && KEY.test(key);
}

/** Whether a key is that of the journeys' one address. */
export function isJourneyKey(key: string): boolean {
  return key === JOURNEY;
}

/**
 * Which page a visit's one address shows: of which journey, and which question. Never what was answered: a question that
 * is asked only after some answers, and what is shown after "danger now", are said as the journey alone.
 */
export function keyOfState({ at }: VisitState, pack: Pack): string {
  if (at.kind === "start" || at.kind === "moved") return JOURNEY;
  if (at.kind !== "journey") return `${JOURNEY}.${at.kind}`;
  const page = pageAt(formOf(at.form, pack), at.answers, at.step);
  const tells = at.step === STEPS.notice || page?.when !== undefined;
  return tells ? `${JOURNEY}.${at.form}` : `${JOURNEY}.${at.form}.${at.step}`;
}

/** What staff call a page of a journey; nothing where the key is of another page. */
export function sayJourneyPage(pack: Pack, key: string): string | undefined {
  const place = PLACE_LABELS[key];
  if (place) return place;
  const [first, kind = "", step = ""] = key.split(".");
  if (first !== JOURNEY || !isKind(kind)) return undefined;
  const journey = `“${sayWay(kind, pack)}”`;
  const page = formOf(kind, pack).pages[Number(step) - 1];
  if (page) return `${journey}, question ${step}: ${page.title}`;
  const label = STEP_LABELS[step];
  return label ? `${journey}: ${label}` : journey;
}

function isKind(name: string): name is JourneyKind {
  return JOURNEYS.some((kind) => kind === name);
}
