import { bodyText, redirect, type PublicVisit, type Reply } from "../../../foundation/http/index.ts";
import { BACK, formOf, WAYS } from "../model/forms-on-offer.ts";
import { newJourney } from "../model/move-on.ts";
import { paths } from "../paths.ts";
import { findVisitState, restartVisit } from "../store/visit-state.ts";

/** POST /begin: starts the journey that was chosen, or asks for the reference of one that was sent, under a secret of its own. */
export async function begin(visit: PublicVisit): Promise<Reply> {
  const way = bodyText(visit.body, "way");
  const kind = WAYS.get(way);
  const { pack, now } = visit.house;
  if (!kind && way !== BACK) return redirect(paths.start);
  const state = await findVisitState(visit);
  const at = kind ? newJourney(kind, formOf(kind, pack), now()) : ({ kind: "coming-back" } as const);
  const { at: _at, ...wishes } = state ?? { at };
  const secret = await restartVisit(visit, { ...wishes, at });
  return redirect(paths.visit, [{ name: "visit", value: secret }]);
}
