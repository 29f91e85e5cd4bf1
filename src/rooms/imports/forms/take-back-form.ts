import { choice, defineForm, page } from "../../../foundation/forms/index.ts";

/** Why a list is taken back: coded, since it is counted. */
export const takeBackForm = defineForm({
  id: "import-take-back",
  version: 1,
  pages: [
    page({
      id: "reason",
      title: "Why",
      fields: {
        reason: choice({
          label: "Why is it taken back?",
          options: [
            { value: "wrong-list", label: "It was the wrong list" },
            { value: "wrong-columns", label: "Columns were taken for something else" },
            { value: "not-ours", label: "These people's records should not be here" },
            { value: "other", label: "Another reason" },
          ],
        }),
      },
    }),
  ],
});
