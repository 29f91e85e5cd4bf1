import { choice, defineForm, longText, page } from "../../../foundation/forms/index.ts";

/** Whether there is danger now, by what was said or seen since she got in touch. */
export const dangerForm = defineForm({
  id: "contact-danger",
  version: 1,
  pages: [
    page({
      id: "danger",
      title: "Is there danger now?",
      fields: {
        danger: choice({
          label: "Is she or a child in danger now?",
          options: [
            { value: "yes", label: "Yes", hint: "This contact then comes before all others without danger." },
            { value: "no", label: "Not any more, or not as far as we know" },
          ],
        }),
        why: longText({
          label: "What says so?",
          hint: "What was said or seen, by whom and when. Signed with your name in the chronology.",
          rows: 3,
          maxLength: 1_000,
        }),
      },
    }),
  ],
});
