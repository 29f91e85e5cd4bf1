import { confirm, defineForm, page } from "../../../foundation/forms/index.ts";

/** She is handed over only because she said so. */
export const handOverForm = defineForm({
  id: "question-hand-over",
  version: 1,
  pages: [
    page({
      id: "consent",
      title: "Has she said that she wants this?",
      fields: {
        asked: confirm({
          label: "She wrote here that she wants the front door to have what she told us",
          hint: "Ask her first, and wait for her answer. Without it, go on answering here.",
        }),
      },
    }),
  ],
});
