import {
  choice,
  defineForm,
  type Form,
  is,
  longText,
  oneQuestion,
  page,
  yesNo,
} from "../../../foundation/forms/index.ts";
import type { StepAnswers, StepContext } from "../../../foundation/process/index.ts";

const LONGEST_SECTION = 3000;

/** The pack's headings, each with a box; none has to be filled in. */
export async function writePlanForm({ tx }: StepContext): Promise<Form> {
  const { safetyPlan } = tx.house.pack;
  return defineForm({
    id: "plan-write",
    version: 1,
    pages: [
      page({
        id: "sections",
        title: "The plan, as she wants it",
        why: "In words she would use. Leave out what does not fit her. Every version is kept.",
        fields: Object.fromEntries(
          safetyPlan.map(({ id, title, prompt }) => [
            id,
            longText({
              label: title,
              hint: prompt,
              rows: 3,
              maxLength: LONGEST_SECTION,
              optional: true,
              errors: { missing: "Write something under at least one heading" },
            }),
          ]),
        ),
      }),
    ],
  });
}

/** Where to write when nothing was written at all: under the first heading. */
export function lacksText(answers: StepAnswers, { tx }: StepContext): string | undefined {
  return Object.keys(answers).length > 0 ? undefined : tx.house.pack.safetyPlan[0]?.id;
}

export const agreePlanForm = oneQuestion(
  "plan-agree",
  "how",
  choice({
    label: "How did she agree to it?",
    options: [
      { value: "together", label: "We went through it together" },
      { value: "by-phone", label: "I read it to her by phone" },
      { value: "interpreter", label: "We went through it with an interpreter" },
    ],
  }),
);

export const reviewPlanForm = defineForm({
  id: "plan-review",
  version: 1,
  pages: [
    page({
      id: "still",
      title: "Does it still fit?",
      fields: {
        still: choice({
          label: "Does it still fit?",
          options: [
            { value: "fits", label: "Yes, as it is" },
            {
              value: "change",
              label: "No, it has to change",
              hint: "A new draft begins with what is in this one. This one holds until she agrees to the new one.",
            },
          ],
        }),
        note: longText({ label: "What she says about it", rows: 3, optional: true }),
      },
    }),
  ],
});

/** A copy may be found. Asked each time, of her, before one can be printed. */
export const copyForm = defineForm({
  id: "plan-copy",
  version: 1,
  pages: [
    page({
      id: "safe",
      title: "Is it safe for her to hold a copy?",
      why: "A plan that he finds tells him what she means to do. Ask her, not yourself.",
      fields: {
        safe: choice({
          label: "Is it safe for her to hold a copy?",
          options: [
            { value: "safe", label: "Yes, she says it is" },
            { value: "not-safe", label: "No, or she is not sure", hint: "No copy is made. It stays here." },
          ],
        }),
        where: choice({
          label: "Where will it be?",
          options: [
            { value: "outside", label: "Outside the home, with somebody she trusts" },
            { value: "work", label: "At work, college or school" },
            { value: "with-her", label: "With her, where nobody else looks" },
            { value: "home", label: "At home, and he does not come there" },
          ],
          when: is("safe", "safe"),
        }),
        named: yesNo({
          label: "Does she want the service's name on it?",
          hint: "Without it, nothing on the page says where it is from.",
          when: is("safe", "safe"),
        }),
      },
    }),
  ],
});
