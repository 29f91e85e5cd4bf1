import { isSealedIntake } from "../../../foundation/crypto/index.ts";
import { bodyText, redirect, type PublicVisit, type Reply } from "../../../foundation/http/index.ts";
import { MOST_LETTERS, type Ask, type VisitState } from "../model/journey.ts";
import { bodyBytes } from "../model/body-bytes.ts";
import { paths } from "../paths.ts";
import { sendQuestion } from "../store/send-question.ts";
import { putVisitState } from "../store/visit-state.ts";

const KEY_BYTES = 32;

/** Takes a page of a question: on from what this site hides to the question itself, and sends that. */
export async function takeAskPost(visit: PublicVisit, state: VisitState, at: Ask): Promise<Reply> {
  const step = bodyText(visit.body, "n");
  if (step !== at.step) return redirect(paths.visit);
  if (at.step === "before") return keep(visit, state, { kind: "ask", step: "write" });
  if (bodyText(visit.body, "go") === "seal") return takeSealed(visit, state);
  const text = bodyText(visit.body, "question").trim();
  if (text === "") return keep(visit, state, { kind: "ask", step: "write", problem: "empty" });
  if (text.length > MOST_LETTERS) {
    const kept = state.choice === "nothing" ? {} : { text };
    return keep(visit, state, { kind: "ask", step: "write", problem: "tooLong", ...kept });
  }
  const secret = await sendQuestion(visit, state, { text });
  return redirect(paths.visit, [{ name: "visit", value: secret }]);
}

/** What was sealed on her device, with what follows there from a reference that never comes here (SAFETY 27). */
async function takeSealed(visit: PublicVisit, state: VisitState): Promise<Reply> {
  const { body, house } = visit;
  const [lookupSeed, publicKey] = [bodyBytes(body, "seed"), bodyBytes(body, "public")];
  const sealedThere = { keyId: bodyText(body, "key"), sealed: bodyBytes(body, "sealed") };
  const isWhole = lookupSeed.length === KEY_BYTES && publicKey.length === KEY_BYTES;
  if (!isWhole || !isSealedIntake(house.publicKeys, sealedThere)) return redirect(paths.visit);
  const secret = await sendQuestion(visit, state, { sealedThere, lookupSeed, publicKey });
  return redirect(paths.visit, [{ name: "visit", value: secret }]);
}

async function keep(visit: PublicVisit, state: VisitState, at: Ask): Promise<Reply> {
  await putVisitState(visit, { ...state, at });
  return redirect(paths.visit);
}
