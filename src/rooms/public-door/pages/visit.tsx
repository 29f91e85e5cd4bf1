import { isComplete } from "../../../foundation/forms/index.ts";
import { redirect, type PublicVisit, type Reply } from "../../../foundation/http/index.ts";
import type { ThreadUse } from "../../../foundation/intake/index.ts";
import { formOf } from "../model/forms-on-offer.ts";
import { STEPS, type Journey, type VisitState } from "../model/journey.ts";
import { pageAt } from "../model/move-on.ts";
import { paths } from "../paths.ts";
import { findVisitState, hasVisit } from "../store/visit-state.ts";
import { askPage } from "./ask.tsx";
import { askedPage } from "./asked.tsx";
import { beforePage } from "./before.tsx";
import { comingBackPage } from "./coming-back.tsx";
import { checkPage } from "./check.tsx";
import { noticePage } from "./notice.tsx";
import { onePage } from "./one-page.tsx";
import type { Handle } from "./in-her-language.ts";
import { knownTo, SPOT_PAGE, whereOf } from "../../places/index.ts";
import { questionPage } from "./question.tsx";
import { spotPage } from "./spot.tsx";
import { readFirstPage } from "./read-first.tsx";
import { receiptPage } from "./receipt.tsx";
import { threadPage } from "./thread.tsx";
import { tellPage } from "./tell.tsx";

/** GET /q: the one address of every journey shows where the visit stands; without a visit, the start page (SAFETY 6). */
export function showVisit(threads: readonly ThreadUse[]): Handle {
  return async (visit, known) => {
    const state = known ?? (await findVisitState(visit));
    if (!state || state.at.kind === "start") return redirect(paths.start);
    if (state.at.kind === "moved") return follow(visit, state.at.to);
    if (state.at.kind === "receipt") return receiptPage(visit, state.at);
    if (state.at.kind === "ask") return askPage(visit, state.at);
    if (state.at.kind === "asked") return askedPage(visit, state.at);
    if (state.at.kind === "coming-back") return comingBackPage(visit, state.at, threads);
    if (state.at.kind === "thread") return threadPage(visit, state.at, threads);
    return showJourney(visit, state, state.at);
  };
}

/** The request was sent by another press of the same button: on to its receipt, if it is still there. */
export async function follow({ house }: PublicVisit, to: string): Promise<Reply> {
  if (!(await hasVisit(house, to))) return redirect(paths.start);
  return redirect(paths.visit, [{ name: "visit", value: to }]);
}

async function showJourney(visit: PublicVisit, { choice }: VisitState, journey: Journey): Promise<Reply> {
  if (journey.step === STEPS.tell) return journey.place ? readFirstPage(visit) : tellPage(visit);
  if (journey.step === STEPS.before) return beforePage(visit, journey, choice);
  const form = formOf(journey.form, visit.house.pack, choice);
  if (choice === "nothing") return onePage(visit, form, journey);
  if (journey.step === STEPS.notice) return noticePage(visit, journey);
  const page = pageAt(form, journey.answers, journey.step);
  if (page?.id === SPOT_PAGE) return spotPage(visit, { form, journey, page });
  if (page) return questionPage(visit, { form, journey, page });
  return checkPage(
    visit,
    form,
    journey,
    journey.place && isComplete(form, journey.answers) && (await isKnown(visit, journey)),
  );
}

/** Whether others told of the same place; of a place alone, and never what they said (SAFETY 41). */
async function isKnown({ house }: PublicVisit, { answers }: Journey): Promise<boolean> {
  return knownTo(house, whereOf(house.pack, answers).cell);
}
