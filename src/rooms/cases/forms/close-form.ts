import {
  all,
  choice,
  choices,
  defineForm,
  is,
  longText,
  page,
  type Form,
} from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { NOBODY_TOLD, TOLD_OF_ENDING } from "../model/closing-safety.ts";
import { hasExitReview } from "../store/case-parts.ts";
import { findRiskNow } from "../store/risk-now.ts";

/** Said where the work goes on at the service she was referred to, and is reviewed there. */
export const GOES_ON_ELSEWHERE = "goes-on-elsewhere";

/** Why there may be no exit review: coded, since it is counted. */
const WITHOUT = [
  { value: "not-reached", label: "She could not be reached" },
  { value: "not-safe", label: "It was not safe to ask" },
  { value: "did-not-want", label: "She did not want one" },
  { value: "too-short", label: "The work was too short for one" },
  { value: GOES_ON_ELSEWHERE, label: "Another service goes on with her" },
] as const;

/**
 * Asks how it ended, in the pack's words; without an exit review it asks why there is none. Of somebody at high risk whose
 * work ends unplanned it also asks what was done about her safety, and takes no closing without.
 */
export async function closeForm({ tx, thing }: StepContext): Promise<Form> {
  const { exitReasons } = tx.house.pack.outcomes;
  const isReviewed = await hasExitReview(tx, thing.id);
  const isHigh = (await findRiskNow(tx, thing.id)) === "high";
  return defineForm({
    id: "case-close",
    version: 5,
    pages: [
      page({
        id: "reason",
        title: "How the work ended",
        fields: {
          reason: choice({
            label: "How did it end?",
            options: exitReasons.map(({ id, name, planned }) => ({
              value: id,
              label: name,
              hint: planned ? "Planned" : "Not planned",
            })),
          }),
          ...(isHigh ? safetyFields(exitReasons) : {}),
          safety: longText({
            label: "What do you know of her safety now, and whom did you tell?",
            hint: "Above all when it was not planned. It is kept as your judgement.",
            rows: 4,
            optional: true,
          }),
          ...(isReviewed
            ? {}
            : {
                without: choice({
                  label: "There is no exit review. Why not?",
                  hint: "To do one first, go back and begin it.",
                  options: WITHOUT,
                }),
              }),
        },
      }),
    ],
  });
}

/** What has to be said before an unplanned end at high risk. */
function safetyFields(reasons: Pack["outcomes"]["exitReasons"]) {
  const [first, ...others] = reasons.filter(({ planned }) => !planned).map(({ id }) => id);
  if (first === undefined) return {};
  const when = is("reason", first, ...others);
  return {
    told: choices({
      label: "Her risk is high, and this was not planned. Who has been told?",
      hint: "Tell them before you close. Whoever referred her can be asked and told on the referral.",
      options: [...TOLD_OF_ENDING],
      errors: { missing: "Say who has been told that the work ends while her risk is high" },
      when,
    }),
    nobody: longText({
      label: "Why was nobody told?",
      hint: "Somebody at high risk is lost from sight. It is kept as a fact, with your name.",
      rows: 3,
      errors: { missing: "Say why nobody was told, or tell somebody first" },
      when: all(when, is("told", NOBODY_TOLD)),
    }),
    tried: longText({
      label: "What was tried to reach her and to keep her safe, and when?",
      hint: "Only ways and times that she allowed. It is kept as a fact.",
      rows: 4,
      errors: { missing: "Say what was tried to reach her and to keep her safe" },
      when,
    }),
  };
}
