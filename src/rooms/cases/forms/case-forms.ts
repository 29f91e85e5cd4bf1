import { choice, defineForm, longText, page, type Form } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { findWorkers } from "../store/workers.ts";

/** Asks which worker of the actor's own agency takes the case. */
export async function allocateForm({ tx, thing }: StepContext): Promise<Form> {
  const workers = await findWorkers(tx, thing.id);
  return defineForm({
    id: "case-allocate",
    version: 1,
    pages: [
      page({
        id: "worker",
        title: "Who will work with her?",
        fields: {
          worker: choice({
            label: "Who will work with her?",
            hint: "The worker sees this case from now on.",
            options: workers.map(({ id, name, role }) => ({ value: id, label: name, hint: role })),
          }),
        },
      }),
    ],
  });
}

/** Facts, judgements and her own words are kept apart (DOMAIN 7). */
export const noteForm = defineForm({
  id: "case-note",
  version: 1,
  pages: [
    page({
      id: "note",
      title: "What do you want to record?",
      fields: {
        kind: choice({
          label: "What is it?",
          options: [
            { value: "fact", label: "A fact", hint: "What happened or was said, and how you know." },
            { value: "judgement", label: "A judgement", hint: "What you think, signed with your name." },
            { value: "own-words", label: "Her own words" },
          ],
        }),
        text: longText({ label: "Write it down" }),
      },
    }),
  ],
});

export const closeForm = defineForm({
  id: "case-close",
  version: 1,
  pages: [
    page({
      id: "reason",
      title: "How did it end?",
      fields: {
        reason: choice({
          label: "How did it end?",
          options: [
            { value: "planned", label: "As planned" },
            { value: "disengaged", label: "She stopped coming" },
            { value: "moved", label: "She moved away" },
            { value: "transferred", label: "Another service took over" },
          ],
        }),
      },
    }),
  ],
});
