import { bodyText, redirect, type PublicVisit, type Reply } from "../../../foundation/http/index.ts";
import { MOST_LETTERS, type Ask, type VisitState } from "../model/journey.ts";
import { paths } from "../paths.ts";
import { sendQuestion } from "../store/send-question.ts";
import { putVisitState } from "../store/visit-state.ts";

/** Takes a page of a question: on from what this site hides to the question itself, and sends that. */
export async function takeAskPost(visit: PublicVisit, state: VisitState, at: Ask): Promise<Reply> {
  const step = bodyText(visit.body, "n");
  if (step !== at.step) return redirect(paths.visit);
  if (at.step === "before") return keep(visit, state, { kind: "ask", step: "write" });
  const text = bodyText(visit.body, "question").trim();
  if (text === "") return keep(visit, state, { kind: "ask", step: "write", problem: "empty" });
  if (text.length > MOST_LETTERS) {
    const kept = state.choice === "nothing" ? {} : { text };
    return keep(visit, state, { kind: "ask", step: "write", problem: "tooLong", ...kept });
  }
  const secret = await sendQuestion(visit, state, text);
  return redirect(paths.visit, [{ name: "visit", value: secret }]);
}

async function keep(visit: PublicVisit, state: VisitState, at: Ask): Promise<Reply> {
  await putVisitState(visit, { ...state, at });
  return redirect(paths.visit);
}
