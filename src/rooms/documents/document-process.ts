import { defineProcess } from "../../foundation/process/index.ts";
import { destroyForm } from "./forms/document-forms.ts";
import { destroy } from "./store/document.ts";

/** A document of a case: kept, until its content is destroyed for a reason. That it was there stays on record. */
export const documentProcess = defineProcess({
  name: "document",
  label: "Document",
  base: "/documents",
  referencePrefix: "D",
  states: {
    kept: { label: "Kept" },
    destroyed: { label: "Content destroyed", final: true },
  },
  opening: { step: "add", to: "kept", permission: "case.work", done: "Document added" },
  steps: {
    destroy: {
      label: "Destroy the content",
      done: "Content of a document destroyed",
      from: ["kept"],
      to: ["destroyed"],
      permission: "case.work",
      form: destroyForm,
      consequence: async () =>
        "The content is gone for everyone and cannot be brought back. What it was called, who added it and your reason stay on record.",
      effect: destroy,
    },
  },
  clocks: {},
});
