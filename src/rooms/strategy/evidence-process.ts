import { sql } from "../../foundation/db/index.ts";
import { defineProcess } from "../../foundation/process/index.ts";
import { withdrawEvidenceForm } from "./forms/evidence-forms.ts";
import { paths } from "./paths.ts";
import { sayWhatIsTakenAway, withdrawEvidence } from "./store/evidence-steps.ts";

/** What shows that something of the plan is done, or what came of it: added by whoever delivers, withdrawn with a reason. */
export const evidenceProcess = defineProcess({
  name: "evidence",
  label: "Evidence",
  base: paths.evidence,
  referencePrefix: "EV",
  states: {
    kept: { label: "Shown" },
    withdrawn: { label: "Withdrawn", final: true },
  },
  opening: { step: "add", to: "kept", permission: "strategy.deliver", done: "Evidence added" },
  steps: {
    withdraw: {
      label: "Withdraw it",
      done: "Evidence withdrawn",
      from: ["kept"],
      to: ["withdrawn"],
      permission: "strategy.deliver",
      form: withdrawEvidenceForm,
      consequence: sayWhatIsTakenAway,
      effect: withdrawEvidence,
    },
  },
  tells: {
    from: sql`strategy.evidence e join strategy.item i on i.id = e.item_id
      left join strategy.item_version v on v.item_id = i.id and v.valid_to = 'infinity'`,
    id: sql`e.id`,
    about: sql`i.code || coalesce(' ' || (v.body ->> 'title'), '')`,
  },
  clocks: {
    review: {
      label: "Ask again whether what she said may be shown",
      limit: "strategy.due-soon",
      starts: ["add"],
      stops: ["withdraw"],
      answeredBy: "withdraw",
    },
  },
});
