import { REMARK_LABELS } from "./model/remark-kind.ts";
import { sql } from "../../foundation/db/index.ts";
import { defineProcess } from "../../foundation/process/index.ts";
import { dealtWithForm } from "./forms/remark-form.ts";
import { paths } from "./paths.ts";
import { dealWith } from "./store/remark.ts";

/** What a visitor said is wrong with a page, until somebody has dealt with it. Nobody knows who said it. */
export const remarkProcess = defineProcess({
  name: "remark",
  label: "Remark on a page",
  base: paths.remarks,
  referencePrefix: "B",
  states: {
    new: { label: "Waits" },
    done: { label: "Dealt with", final: true },
  },
  opening: { step: "receive", to: "new", permission: "intake.take-in", done: "Remark received" },
  steps: {
    "deal-with": {
      label: "Say what came of it",
      done: "Remark dealt with",
      from: ["new"],
      to: ["done"],
      permission: "information.write",
      form: dealtWithForm,
      consequence: async () =>
        "What was written is deleted then. What it was about, and what came of it, stays.",
      effect: dealWith,
    },
  },
  tells: {
    from: sql`information.remark r`,
    id: sql`r.id`,
    about: sql`r.kind`,
    say: (_, kind) => REMARK_LABELS[kind as keyof typeof REMARK_LABELS],
  },
  waits: [{ step: "deal-with" }],
  clocks: {},
});
