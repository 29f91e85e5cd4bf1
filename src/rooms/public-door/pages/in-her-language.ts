import type { PublicRoute, PublicVisit, Reply, Speech } from "../../../foundation/http/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { ENGLISH, inLanguage, languageCodes, languageOf } from "../../../foundation/pack/index.ts";
import { isChecked } from "../../languages/index.ts";
import type { VisitState, Wishes } from "../model/journey.ts";
import { findVisitState } from "../store/visit-state.ts";

type Handle = PublicRoute["handle"];

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
    return state ? handle(await speakTo(visit, state), state) : handle(visit);
  };
}

async function speakTo(visit: PublicVisit, { language: code, isEasy = false }: Wishes): Promise<PublicVisit> {
  const { house } = visit;
  if (code === undefined || !languageCodes(house.pack).includes(code))
    return isEasy ? { ...visit, speech: { language: ENGLISH, isUnchecked: false, isEasy } } : visit;
  const speech = await speechFor(house, code, isEasy);
  const pack = speech.wished ? house.pack : inLanguage(house.pack, code);
  return { ...visit, speech, house: { ...house, pack } };
}

/** A translation that no speaker has checked is for demonstrations. */
async function speechFor(house: House, code: string, isEasy: boolean): Promise<Speech> {
  const language = languageOf(code);
  const isUnchecked = !(await isChecked(house, code).catch(() => false));
  if (isUnchecked && house.mode === "live")
    return { language: ENGLISH, isUnchecked: false, wished: language, isEasy };
  return { language, isUnchecked, isEasy };
}
