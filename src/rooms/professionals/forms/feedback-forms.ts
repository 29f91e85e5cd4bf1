import { choice, defineForm, longText, page, type Form } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { OUTCOMES, outcomesAtTheEnd, outcomesOnTheWay, type Outcome } from "../model/outcomes.ts";
import { getRequest } from "../store/request.ts";

/** How it goes on, in the words that are allowed. */
export async function acknowledgeForm(context: StepContext): Promise<Form> {
  return outcomeForm("request-acknowledge", context, outcomesOnTheWay);
}

/** What came of it, in the words that are allowed: without her yes one alone. */
export async function tellForm(context: StepContext): Promise<Form> {
  return outcomeForm("request-tell", context, outcomesAtTheEnd);
}

/** A question to the referrer. */
export const questionForm = defineForm({
  id: "request-question",
  version: 1,
  pages: [
    page({
      id: "text",
      title: "What do you need to know?",
      fields: {
        text: longText({
          label: "What do you need to know?",
          hint: "Ask only what you need. Say nothing about her that the referrer did not tell you.",
          maxLength: 2_000,
        }),
      },
    }),
  ],
});

async function outcomeForm(
  id: string,
  { tx, thing }: StepContext,
  allowed: (mayKnow: boolean) => Outcome[],
): Promise<Form> {
  const { mayKnow } = await getRequest(tx, thing.id);
  const outcome = choice({
    label: "What may the referrer know?",
    hint: mayKnow
      ? "She agreed that the referrer hears what comes of it."
      : "She did not agree that the referrer hears what comes of it, so this is all that may be said.",
    options: allowed(mayKnow).map((value) => ({ value, label: OUTCOMES[value].label })),
  });
  const note = longText({
    label: "A few words of thanks or advice",
    hint: "Nothing about her: not where she is, whom she talks to, or what she said.",
    optional: true,
    maxLength: 500,
    rows: 3,
  });
  // A note could say what the code may not.
  const fields = mayKnow ? { outcome, note } : { outcome };
  return defineForm({
    id,
    version: 1,
    pages: [page({ id: "outcome", title: "What may the referrer know?", fields })],
  });
}
