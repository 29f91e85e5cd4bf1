import { choice, defineForm, longText, page, type Form } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { hasExitReview } from "../store/case-parts.ts";

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

/** Asks how it ended, in the pack's words; without an exit review it asks why there is none. */
export async function closeForm({ tx, thing }: StepContext): Promise<Form> {
  const { exitReasons } = tx.house.pack.outcomes;
  const isReviewed = await hasExitReview(tx, thing.id);
  return defineForm({
    id: "case-close",
    version: 3,
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
