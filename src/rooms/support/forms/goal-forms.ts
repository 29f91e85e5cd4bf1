import { choice, defineForm, longText, page, type Form } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";

/** Asks for a goal in her words, and which of the pack's needs it belongs to. */
export function goalForm({ needs }: Pick<Pack, "needs">): Form {
  return defineForm({
    id: "goal-set",
    version: 1,
    pages: [
      page({
        id: "goal",
        title: "What does she want to change?",
        fields: {
          words: longText({
            label: "In her words",
            hint: "As she would say it: “I want to sleep at night.”",
            rows: 3,
            maxLength: 2000,
          }),
          need: choice({
            label: "Which need does it belong to?",
            options: needs.map(({ id, name }) => ({ value: id, label: name })),
            select: true,
          }),
        },
      }),
    ],
  });
}

export const progressForm = defineForm({
  id: "goal-progress",
  version: 1,
  pages: [
    page({
      id: "progress",
      title: "How far has it come?",
      why: "As she sees it. If you see it otherwise, write a judgement in the case.",
      fields: {
        state: choice({
          label: "How far has it come?",
          options: [
            { value: "open", label: "Not there yet" },
            { value: "partly", label: "Partly" },
            { value: "met", label: "She has what she wanted" },
            { value: "changed", label: "She wants something else now", hint: "Set the new goal afterwards." },
            { value: "dropped", label: "She no longer wants it" },
          ],
        }),
        words: longText({ label: "What she says about it", rows: 3, optional: true }),
      },
    }),
  ],
});

export const againForm = defineForm({
  id: "goal-again",
  version: 1,
  pages: [
    page({
      id: "why",
      title: "Why is it taken up again?",
      fields: { words: longText({ label: "What she says about it", rows: 3, optional: true }) },
    }),
  ],
});
