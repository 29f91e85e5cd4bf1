import { defineForm, longText, oneQuestion, page, text } from "../../../foundation/forms/index.ts";

/** Asks why a file of figures is sent back. */
export const sendBackForm = oneQuestion(
  "figures-import-back",
  "reason",
  longText({
    label: "Why is it sent back?",
    hint: "Say which lines, and what is to be put right. Nothing about a person.",
    maxLength: 1000,
    rows: 4,
    errors: { missing: "Say what is to be put right" },
  }),
);

/** Asks what a file of figures is. The file is asked beside it. */
export const uploadForm = defineForm({
  id: "figures-import-send",
  version: 1,
  pages: [
    page({
      id: "file",
      title: "The file",
      fields: {
        title: text({
          label: "What are these figures?",
          hint: "For whoever approves them, such as: Survey of pupils 2025, weighted by the university.",
          maxLength: 200,
          errors: { missing: "Say what these figures are" },
        }),
      },
    }),
  ],
});
