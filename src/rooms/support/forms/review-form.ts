import { choice, defineForm, page, yesNo, type Form } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { outcomeForm, outcomesAt } from "../model/outcome-form.ts";
import { getReview } from "../store/review.ts";

/** Asks at which stage a review is, and whether a child is asked too. */
export const beginReviewForm = defineForm({
  id: "review-begin",
  version: 1,
  pages: [
    page({
      id: "stage",
      title: "Which review is it?",
      fields: {
        stage: choice({
          label: "Which review is it?",
          options: [
            { value: "intake", label: "At the beginning", hint: "How things are before the work." },
            { value: "review", label: "In between" },
            { value: "exit", label: "At the end", hint: "Before the case is closed." },
          ],
        }),
        child: yesNo({ label: "Will you ask a child of hers too?" }),
      },
    }),
  ],
});

/** The pack's questions for the stage of this review. */
export async function reviewForm({ tx, thing }: StepContext): Promise<Form> {
  const { stage, isChildAsked } = await getReview(tx, thing.id);
  return outcomeForm(outcomesAt(tx.house.pack.outcomes.outcomes, stage, isChildAsked), stage);
}
