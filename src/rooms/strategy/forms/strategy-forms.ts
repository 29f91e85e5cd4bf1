import { choice, date, defineForm, longText, page, text } from "../../../foundation/forms/index.ts";
import { MOST_CHARACTERS } from "../model/plan-csv.ts";

const LONGEST_REASON = 1_000;
const LONGEST_NAME = 200;
const LONGEST_VISION = 1_000;

/** What changes a strategy: its new state as rows of the one form it is taken away in, and why. */
export const changeForm = defineForm({
  id: "strategy-change",
  version: 1,
  pages: [
    page({
      id: "change",
      title: "Change the strategy",
      fields: {
        rows: longText({ label: "The rows", maxLength: MOST_CHARACTERS }),
        missing: choice({
          label: "What the rows do not name",
          options: [
            { value: "kept", label: "Stays as it is" },
            { value: "withdrawn", label: "Is withdrawn" },
          ],
        }),
        reason: longText({ label: "Why", maxLength: LONGEST_REASON, rows: 3 }),
      },
    }),
  ],
});

/** What a strategy says of itself, before anything stands in it. */
export const nextForm = defineForm({
  id: "strategy-next",
  version: 1,
  pages: [
    page({
      id: "next",
      title: "The next strategy",
      fields: {
        title: text({ label: "Its name", maxLength: LONGEST_NAME }),
        code: text({
          label: "Its code",
          hint: "A short one with its years, such as county-2029. It never changes.",
          width: 20,
          maxLength: 60,
        }),
        from: date({ label: "First day" }),
        until: date({ label: "Last day" }),
        review: date({ label: "To be looked at again by" }),
        vision: longText({ label: "Vision", maxLength: LONGEST_VISION, rows: 4 }),
        begins: choice({
          label: "What does it begin with?",
          options: [
            {
              value: "present",
              label: "What the present one says",
              hint: "Its priorities, objectives and commitments. No action: those are planned when it is adopted.",
            },
            { value: "nothing", label: "Nothing" },
          ],
        }),
        reason: longText({ label: "Who asked for it, and why?", maxLength: LONGEST_REASON, rows: 3 }),
      },
    }),
  ],
});

export const adoptForm = decisionForm("adopt", "Who adopted it, and when?");
export const replaceForm = decisionForm("replace", "What takes its place, and who decided it?");

function decisionForm(name: string, label: string) {
  return defineForm({
    id: `strategy-${name}`,
    version: 1,
    pages: [
      page({
        id: name,
        title: label,
        fields: {
          decision: text({
            label,
            hint: "As the minutes have it: which board, on which day.",
            maxLength: 300,
          }),
        },
      }),
    ],
  });
}
