import { choice, defineForm, is, longText, page, type Form } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";

/** The answer that no approved text gives. */
export const OWN_WORDS = "own";

/** What she reads when she comes back: an approved text of the pack, or words of one's own. */
export async function replyForm({ tx }: StepContext): Promise<Form> {
  const approved = tx.house.pack.messages.answers.map(({ key, label, text }) => ({
    value: key,
    label,
    hint: text,
  }));
  return defineForm({
    id: "question-reply",
    version: 1,
    pages: [
      page({
        id: "reply",
        title: "What should she read when she comes back?",
        fields: {
          text: choice({
            label: "What should she read when she comes back?",
            options: [...approved, { value: OWN_WORDS, label: "My own words" }],
          }),
          own: longText({
            label: "Your own words",
            hint: "Someone else may read it with her number. No names, addresses or appointments, and nothing that she told us.",
            maxLength: 4000,
            when: is("text", OWN_WORDS),
            errors: {
              missing: "Write an answer",
              unfit:
                "Write the answer without what she told us: no name, number, address or sentence of hers may stand in it",
            },
          }),
        },
      }),
    ],
  });
}
