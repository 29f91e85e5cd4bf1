import {
  choice,
  date,
  defineForm,
  longText,
  oneQuestion,
  page,
  text,
} from "../../../foundation/forms/index.ts";
import type { PlanItem } from "../model/plan.ts";

const LONGEST = 2_000;
const BLOCKERS = 1_000;

const confidence = choice({
  label: "How confident are you that it will be done in time?",
  options: [
    { value: "high", label: "Confident" },
    { value: "medium", label: "Not sure" },
    { value: "low", label: "Not confident" },
  ],
});

export const startForm = defineForm({
  id: "action-start",
  version: 1,
  pages: [
    page({
      id: "start",
      title: "At the start",
      fields: {
        said: longText({ label: "What is done first?", optional: true, maxLength: LONGEST, rows: 4 }),
      },
    }),
  ],
});

export const progressForm = defineForm({
  id: "action-report",
  version: 1,
  pages: [
    page({
      id: "progress",
      title: "How it goes",
      fields: {
        said: longText({
          label: "What was done since the last report?",
          hint: "Whoever may see the strategy reads this. Write nothing about a person.",
          maxLength: LONGEST,
          rows: 5,
        }),
        confidence,
        blockers: longText({
          label: "What stands in its way?",
          hint: "Leave empty if nothing does.",
          optional: true,
          maxLength: BLOCKERS,
          rows: 3,
        }),
      },
    }),
  ],
});

export const completeForm = defineForm({
  id: "action-complete",
  version: 1,
  pages: [
    page({
      id: "complete",
      title: "What shows it",
      fields: {
        evidence: longText({
          label: "What shows that it is done?",
          hint: "A link, or in words where it can be seen.",
          maxLength: BLOCKERS,
          rows: 3,
        }),
        said: longText({ label: "What came of it?", optional: true, maxLength: LONGEST, rows: 4 }),
      },
    }),
  ],
});

export const askForm = defineForm({
  id: "action-ask",
  version: 1,
  pages: [
    page({
      id: "ask",
      title: "More time",
      fields: {
        due: date({
          label: "By which day can it be done?",
          errors: { missing: "Enter a day that is later than the one it is due on now, and than its start" },
        }),
        reason: text({
          label: "Why is more time needed?",
          hint: "It stands beside the new day for everybody who sees the strategy. Write nothing about a person.",
          maxLength: 500,
        }),
      },
    }),
  ],
});

/** Which of the milestones that are not reached yet. */
export function askMilestone(open: readonly PlanItem[]) {
  return defineForm({
    id: "action-milestone",
    version: 1,
    pages: [
      page({
        id: "milestone",
        title: "Milestone",
        fields: {
          milestone: choice({
            label: "Which milestone is reached?",
            options: open.map(({ code, body }) => ({ value: code, label: body["title"] ?? code })),
          }),
          said: longText({ label: "What was done?", optional: true, maxLength: LONGEST, rows: 4 }),
        },
      }),
    ],
  });
}

/** Asks for a reason alone. */
export function reasonForm(name: string, label: string) {
  return oneQuestion(`action-${name}`, "reason", longText({ label, maxLength: 1_000, rows: 3 }));
}
