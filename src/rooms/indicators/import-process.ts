import { sql } from "../../foundation/db/index.ts";
import { defineProcess } from "../../foundation/process/index.ts";
import { sendBackForm } from "./forms/import-forms.ts";
import { paths } from "./paths.ts";
import { approveImport, keepReason, notApproved, sayWhatWillStand } from "./store/import-steps.ts";

/** Figures that somebody else counted, brought in by file: checked row by row, sent, approved by somebody else, then locked. */
export const importProcess = defineProcess({
  name: "figures-import",
  label: "File of figures",
  base: paths.imports,
  referencePrefix: "OI",
  states: {
    sent: { label: "Sent, to be approved by somebody else" },
    approved: { label: "Approved and locked", final: true },
    back: { label: "Sent back", final: true },
    withdrawn: { label: "Taken back by whoever sent it", final: true },
  },
  opening: { step: "send", to: "sent", permission: "indicator.keep", done: "File of figures sent" },
  steps: {
    approve: {
      label: "Approve these figures",
      done: "Figures approved",
      from: ["sent"],
      to: ["approved"],
      permission: "indicator.approve",
      guard: notApproved,
      consequence: sayWhatWillStand,
      effect: approveImport,
    },
    "send-back": {
      label: "Send it back",
      done: "File sent back",
      from: ["sent"],
      to: ["back"],
      permission: "indicator.approve",
      form: sendBackForm,
      effect: keepReason,
    },
    withdraw: {
      label: "Take it back",
      done: "File taken back",
      from: ["sent"],
      to: ["withdrawn"],
      permission: "indicator.keep",
      consequence: async () => "Nothing of it is recorded. The file stays here to be read.",
    },
  },
  tells: { from: sql`indicator.figures_import f`, id: sql`f.id`, about: sql`f.title` },
  clocks: {
    approve: {
      label: "Approve figures that were brought in",
      limit: "indicator.approve",
      starts: ["send"],
      stops: ["approve", "send-back", "withdraw"],
      answeredBy: "approve",
    },
  },
});
