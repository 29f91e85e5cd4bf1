import { choice, defineForm, longText, page } from "../../../foundation/forms/index.ts";

/** Why an assessment that was begun is not completed. */
export const asideForm = defineForm({
  id: "risk-aside",
  version: 1,
  pages: [
    page({
      id: "reason",
      title: "Why is it put aside?",
      fields: {
        reason: choice({
          label: "Why is it put aside?",
          options: [
            { value: "not-safe", label: "It stopped being safe to talk" },
            { value: "not-now", label: "She does not want to answer now" },
            { value: "other-tool", label: "Another tool fits better" },
            { value: "mistake", label: "Begun by mistake" },
          ],
        }),
        note: longText({ label: "What the next person should know", optional: true }),
      },
    }),
  ],
});
