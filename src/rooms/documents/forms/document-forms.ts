import { choice, defineForm, oneQuestion, page, text } from "../../../foundation/forms/index.ts";

export const KINDS = [
  { value: "letter", label: "Letter or e-mail" },
  { value: "order", label: "Court order or court paper" },
  { value: "photo", label: "Photograph" },
  { value: "report", label: "Report" },
  { value: "statement", label: "Statement" },
  { value: "other", label: "Something else" },
] as const;

export const SOURCES = [
  { value: "her", label: "From her" },
  { value: "professional", label: "From another professional or service" },
  { value: "court-police", label: "From a court or the police" },
  { value: "ours", label: "Made by us" },
] as const;

export const addDocumentForm = defineForm({
  id: "document-add",
  version: 1,
  pages: [
    page({
      id: "about",
      title: "What is it?",
      fields: {
        name: text({
          label: "What is it called?",
          hint: "As you would look for it. The file's own name is not kept.",
          maxLength: 120,
        }),
        kind: choice({ label: "What kind of document is it?", options: KINDS }),
        source: choice({ label: "Where is it from?", options: SOURCES }),
      },
    }),
  ],
});

export const destroyForm = oneQuestion(
  "document-destroy",
  "reason",
  choice({
    label: "Why is it destroyed?",
    options: [
      { value: "wrong-person", label: "It is about somebody else" },
      { value: "her-wish", label: "She asked for it" },
      { value: "not-needed", label: "It is not needed for the work" },
      { value: "unsafe", label: "Keeping it is not safe for her" },
      { value: "copy", label: "It is here twice" },
    ],
  }),
);
