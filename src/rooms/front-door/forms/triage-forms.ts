import { choice, choices, defineForm, longText, page } from "../../../foundation/forms/index.ts";

const channel = choice({
  label: "How?",
  options: [
    { value: "phone", label: "Phone call" },
    { value: "text", label: "Text" },
    { value: "email", label: "Email" },
  ],
});

/** The first safe contact: checked first that there is time and that it is safe to talk (DOMAIN 2). */
export const reachedForm = defineForm({
  id: "contact-reached",
  version: 1,
  pages: [
    page({
      id: "reached",
      title: "What happened?",
      fields: {
        channel,
        checks: choices({
          label: "What was checked before you talked?",
          options: [
            { value: "alone", label: "She was alone and it was safe to talk" },
            { value: "time", label: "There was enough time" },
            { value: "whereabouts", label: "Where the person causing harm is" },
            { value: "children", label: "Where the children are" },
          ],
        }),
        note: longText({ label: "What was said, as facts", optional: true }),
      },
    }),
  ],
});
