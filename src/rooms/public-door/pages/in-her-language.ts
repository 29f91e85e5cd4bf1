import type { PublicRoute, PublicVisit, Reply, Speech } from "../../../foundation/http/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { ENGLISH, inLanguage, languageCodes, languageOf } from "../../../foundation/pack/index.ts";
import { isChecked } from "../../languages/index.ts";
import type { VisitState, Wishes } from "../model/journey.ts";
import { findVisitState } from "../store/visit-state.ts";

/** Nothing is known of a visit that has none, has run out, or cannot be read just now. */
export type Handle = (visit: PublicVisit, state: VisitState | undefined) => Promise<Reply>;
type Brought = Pick<PublicVisit, "house" | "secret" | "isReturning">;
type Speaking = Pick<PublicVisit, "house" | "speech">;

/**
 * A page in the language of the visit: its pack speaks it, sentence by sentence. In English where nothing was chosen, and
 * when the database is away: the page must show even then. What was read of the visit for it is handed on.
 */
export function inHerLanguage(handle: Handle): PublicRoute["handle"] {
  return async (visit) => {
    const state = await readState(visit);
    return handle(state ? { ...visit, ...(await speaking(visit.house, state)) } : visit, state);
  };
}

/** How a visit is spoken to: a house whose pack speaks the language that was chosen, and which that is. */
export async function speakTo(visit: Brought): Promise<Speaking> {
  const state = await readState(visit);
  return state ? speaking(visit.house, state) : { house: visit.house };
}

function readState(visit: Brought): Promise<VisitState | undefined> {
  return findVisitState(visit).catch(() => undefined);
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
