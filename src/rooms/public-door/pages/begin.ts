import { bodyText, redirect, type PublicVisit, type Reply } from "../../../foundation/http/index.ts";
import { formOf, WAYS } from "../model/forms-on-offer.ts";
import { newJourney } from "../model/move-on.ts";
import { paths } from "../paths.ts";
import { findVisitState, restartVisit } from "../store/visit-state.ts";

/** POST /begin: starts the journey that was chosen, under a secret of its own. */
export async function begin(visit: PublicVisit): Promise<Reply> {
  const kind = WAYS.get(bodyText(visit.body, "way"));
  if (!kind) return redirect(paths.start);
  const state = await findVisitState(visit);
  const at = newJourney(kind, formOf(kind, visit.house.pack));
  const secret = await restartVisit(visit, { ...(state?.choice && { choice: state.choice }), at });
  return redirect(paths.visit, [{ name: "visit", value: secret }]);
}
