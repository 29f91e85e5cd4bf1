import { confirm, defineForm, page, text } from "../../foundation/forms/index.ts";

/** Who has read a translation through. Not what they thought of each sentence: what is wrong is put right in the pack first. */
export const checkForm = defineForm({
  id: "language-check",
  version: 1,
  pages: [
    page({
      id: "check",
      title: "Record a check",
      why: "From then on the public site shows this translation. It changes nothing for sentences that change later.",
      fields: {
        checker: text({
          label: "Who checked it?",
          hint: "The name and role of a fluent speaker: an interpreter, or a colleague who grew up with it.",
          maxLength: 200,
        }),
        all: confirm({ label: "They read every sentence below beside the English" }),
      },
    }),
  ],
});
