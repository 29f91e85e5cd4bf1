import { bodyText, redirect, type PublicVisit, type Reply } from "../../../foundation/http/index.ts";
import { ASK, BACK, formOf, WAYS } from "../model/forms-on-offer.ts";
import type { VisitState } from "../model/journey.ts";
import { newJourney } from "../model/move-on.ts";
import { paths } from "../paths.ts";
import { findVisitState, restartVisit } from "../store/visit-state.ts";

/** POST /begin: starts the journey that was chosen, or asks for the reference of one that was sent, under a secret of its own. */
export async function begin(visit: PublicVisit): Promise<Reply> {
  const way = bodyText(visit.body, "way");
  const at = beginningOf(way, visit);
  if (!at) return redirect(paths.start);
  const state = await findVisitState(visit);
  const { at: _at, search: _search, ...wishes } = state ?? { at };
  const secret = await restartVisit(visit, { ...wishes, at });
  return redirect(paths.visit, [{ name: "visit", value: secret }]);
}

function beginningOf(way: string, { house }: PublicVisit): VisitState["at"] | undefined {
  if (way === BACK) return { kind: "coming-back" };
  if (way === ASK) return { kind: "ask", step: "before" };
  const kind = WAYS.get(way);
  return kind && newJourney(kind, formOf(kind, house.pack), house.now());
}
