import { choice, defineForm, page } from "../../../foundation/forms/index.ts";

/** What came of a remark. */
export const dealtWithForm = defineForm({
  id: "remark-dealt-with",
  version: 1,
  pages: [
    page({
      id: "outcome",
      title: "What came of it?",
      fields: {
        outcome: choice({
          label: "What came of it?",
          options: [
            { value: "changed", label: "The page is being changed" },
            { value: "right", label: "The page is right as it is" },
            { value: "passed-on", label: "It was passed on to whom it concerns" },
            { value: "not-clear", label: "It cannot be made out" },
          ],
        }),
      },
    }),
  ],
});
