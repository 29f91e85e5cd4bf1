import { firstIncompletePage, isComplete, parseForm, type Form } from "../../../foundation/forms/index.ts";
import { bodyText, redirect, type PublicVisit, type Reply } from "../../../foundation/http/index.ts";
import type { ThreadUse } from "../../../foundation/intake/index.ts";
import { askWhatIsWrong, matterMissing } from "../model/ask-what-is-wrong.ts";
import { formOf } from "../model/forms-on-offer.ts";
import { STEPS, type Journey, type VisitState } from "../model/journey.ts";
import { keyOfPath } from "../model/page-key.ts";
import { typeAgain } from "../model/type-again.ts";
import { ASIDE, moveOn, stepOf, type Posted } from "../model/move-on.ts";
import { moveOnMap } from "../model/press-on-map.ts";
import { paths, wrongPath } from "../paths.ts";
import { sendJourney } from "../store/send-journey.ts";
import { findVisitState, putVisitState } from "../store/visit-state.ts";
import type { Handle } from "./in-her-language.ts";
import { takeAskPost } from "./take-ask-post.ts";
import { openWith, takeThreadPost } from "./take-thread-post.ts";
import { follow } from "./visit.tsx";

/** POST /q: takes what a page sent and always leads back to the one address, errors included (SAFETY 5). */
export function takePost(threads: readonly ThreadUse[]): Handle {
  return async (visit, known) => take(visit, known ?? (await findVisitState(visit)), threads);
}

async function take(
  visit: PublicVisit,
  state: VisitState | undefined,
  threads: readonly ThreadUse[],
): Promise<Reply> {
  // What she sent found nothing to go into: it says so, where the start page would leave her guessing.
  if (!state) return redirect(paths.closed);
  const { at } = state;
  if (at.kind === "moved") return follow(visit, at.to);
  if (at.kind === "ask") return takeAskPost(visit, state, at);
  if (at.kind === "receipt" || at.kind === "asked")
    return keep(visit, { ...state, at: typeAgain(at, bodyText(visit.body, "typed")) });
  if (at.kind === "coming-back") return keep(visit, { ...state, at: await openWith(visit) });
  if (at.kind === "thread") return takeThreadPost(visit, { state, at, threads });
  if (at.kind !== "journey") return redirect(paths.visit);
  const posted = readPosted(visit.body);
  const form = formOf(at.form, visit.house.pack, state.choice);
  if (state.choice === "nothing") return takeOnePage(visit, { form, state, journey: at, posted });
  const isSending = posted.go === "send" && posted.step === STEPS.check && at.step === STEPS.check;
  const missing = isSending ? matterMissing(form, at) : [];
  if (missing.length > 0) return keep(visit, { ...state, at: askWhatIsWrong(form, at, missing) });
  if (isSending && isComplete(form, at.answers)) return send(visit, state, at);
  const moved = isSending
    ? { ...at, step: stepOf(form, firstIncompletePage(form, at.answers)) }
    : moveOnMap(visit.house.pack, form, at, posted);
  const kept = await keep(visit, { ...state, at: moved });
  return posted.go === ASIDE ? redirect(wrongPath(keyOfPath(paths.visit))) : kept;
}

/** All questions at once, from someone who asked that nothing be kept: errors are remembered, what was typed is not. */
async function takeOnePage(visit: PublicVisit, { form, state, journey, posted }: OnePage): Promise<Reply> {
  if (posted.step !== journey.step) return redirect(paths.visit);
  if (journey.step === STEPS.tell) return keep(visit, { ...state, at: moveOn(form, journey, posted) });
  if (journey.step === STEPS.before) return keep(visit, { ...state, at: { ...journey, step: STEPS.all } });
  if (posted.go === "back")
    return keep(visit, { ...state, at: { ...journey, step: STEPS.before, errors: [] } });
  const parsed = parseForm(form, visit.body);
  if (!parsed.ok) return keep(visit, { ...state, at: { ...journey, errors: parsed.errors } });
  const filled: Journey = { ...journey, answers: parsed.answers };
  const errors = matterMissing(form, filled);
  if (errors.length > 0) return keep(visit, { ...state, at: { ...journey, errors } });
  return send(visit, state, filled);
}

async function send(visit: PublicVisit, state: VisitState, journey: Journey): Promise<Reply> {
  const { at: _at, search: _search, ...wishes } = state;
  const secret = await sendJourney(visit, journey, wishes);
  return redirect(paths.visit, [{ name: "visit", value: secret }]);
}

async function keep(visit: PublicVisit, state: VisitState): Promise<Reply> {
  await putVisitState(visit, state);
  return redirect(paths.visit);
}

function readPosted(body: unknown): Posted {
  return { step: bodyText(body, "n"), go: bodyText(body, "go"), change: bodyText(body, "change"), body };
}

type OnePage = {
  readonly form: Form;
  readonly state: VisitState;
  readonly journey: Journey;
  readonly posted: Posted;
};
