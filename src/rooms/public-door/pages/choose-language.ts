import { bodyText, redirect, type PublicVisit, type Reply } from "../../../foundation/http/index.ts";
import { ENGLISH, languageCodes } from "../../../foundation/pack/index.ts";
import type { VisitState, Wishes } from "../model/journey.ts";
import { paths } from "../paths.ts";
import { findVisitState, putVisitState } from "../store/visit-state.ts";

/** An address of our own, of the plain kind that all pages have. */
const OWN_PAGE = /^\/(?:[a-z0-9-]+(?:[/.][a-z0-9-]+)*)?$/;

/**
 * POST /language: which language the pages speak, and how large. Kept in the visit's own draft, and nowhere else: no
 * address, no cookie of its own; it goes when she leaves.
 */
export async function chooseLanguage(visit: PublicVisit): Promise<Reply> {
  const state: VisitState = (await findVisitState(visit)) ?? { at: { kind: "start" } };
  await putVisitState(visit, { ...state, ...wishOf(visit), at: state.at });
  const back = bodyText(visit.body, "back");
  return redirect(OWN_PAGE.test(back) ? back : paths.start);
}

/** What was pressed; a press of something we do not offer changes nothing. */
function wishOf({ body, house }: PublicVisit): Wishes {
  const language = bodyText(body, "language");
  const layout = bodyText(body, "layout");
  const isOurs = language === ENGLISH.code || languageCodes(house.pack).includes(language);
  return {
    ...(isOurs && { language }),
    ...((layout === "easy" || layout === "usual") && { isEasy: layout === "easy" }),
  };
}
