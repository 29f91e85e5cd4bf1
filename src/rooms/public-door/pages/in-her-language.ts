import type { PublicRoute, PublicVisit, Reply, Speech } from "../../../foundation/http/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { ENGLISH, inLanguage, languageCodes, languageOf } from "../../../foundation/pack/index.ts";
import { isChecked } from "../../languages/index.ts";
import type { VisitState, Wishes } from "../model/journey.ts";
import { findVisitState } from "../store/visit-state.ts";

type Handle = PublicRoute["handle"];
type Speaking = Pick<PublicVisit, "house" | "speech">;

/**
 * A page in the language of the visit: its pack speaks it, sentence by sentence. In English where nothing was chosen, and
 * when the database is away: the page must show even then.
 */
export function inHerLanguage(handle: Handle): Handle {
  return withHerVisit((visit) => handle(visit));
}

/** The same, for a page that also shows what is kept of the visit: it is read once. */
export function withHerVisit(handle: (visit: PublicVisit, state?: VisitState) => Promise<Reply>): Handle {
  return async (visit) => {
    const state = await findVisitState(visit).catch(() => undefined);
    return state ? handle({ ...visit, ...(await speaking(visit.house, state)) }, state) : handle(visit);
  };
}

/** How a visit is spoken to: a house whose pack speaks the language that was chosen, and which that is. */
export async function speakTo(
  visit: Pick<PublicVisit, "house" | "secret" | "isReturning">,
): Promise<Speaking> {
  const state = await findVisitState(visit).catch(() => undefined);
  return state ? speaking(visit.house, state) : { house: visit.house };
}

async function speaking(house: House, { language: code, isEasy = false }: Wishes): Promise<Speaking> {
  if (code === undefined || !languageCodes(house.pack).includes(code))
    return isEasy ? { house, speech: { language: ENGLISH, isUnchecked: false, isEasy } } : { house };
  const speech = await speechFor(house, code, isEasy);
  const pack = speech.wished ? house.pack : inLanguage(house.pack, code);
  return { speech, house: { ...house, pack } };
}

/** A translation that no speaker has checked is for demonstrations. */
async function speechFor(house: House, code: string, isEasy: boolean): Promise<Speech> {
  const language = languageOf(code);
  const isUnchecked = !(await isChecked(house, code).catch(() => false));
  if (isUnchecked && house.mode === "live")
    return { language: ENGLISH, isUnchecked: false, wished: language, isEasy };
  return { language, isUnchecked, isEasy };
}
