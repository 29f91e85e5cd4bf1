import { choice, defineForm, longText, page, text } from "../../../foundation/forms/index.ts";
import { MOST_CHARACTERS } from "../model/plan-csv.ts";

const LONGEST_REASON = 1_000;

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
