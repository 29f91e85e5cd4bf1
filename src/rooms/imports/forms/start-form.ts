import { choice, defineForm, page } from "../../../foundation/forms/index.ts";

/** Asks what to do with rows that look like somebody the service works with already. */
export const startForm = defineForm({
  id: "import-start",
  version: 1,
  pages: [
    page({
      id: "known",
      title: "Before it begins",
      fields: {
        known: choice({
          label: "What about rows that look like somebody you work with already?",
          hint: "Nobody is put together by itself. Where two records may be of one person, the front door is asked.",
          options: [
            {
              value: "leave",
              label: "Leave out those that very likely are",
              hint: "They are listed, so that you can look",
            },
            { value: "bring", label: "Bring them over too, each with a case of its own" },
          ],
        }),
      },
    }),
  ],
});
