import { periodName } from "./model/period.ts";
import { sql } from "../../foundation/db/index.ts";
import { defineProcess } from "../../foundation/process/index.ts";
import { againForm, backForm, sendForm } from "./forms/return-forms.ts";
import { paths } from "./paths.ts";
import {
  approveReturn,
  notByWhoSent,
  prefillReturn,
  sayWhatIsRecorded,
  sendReturn,
  takeUpAgain,
  unfitAnswer,
} from "./store/return-steps.ts";

/** What one agency counted for one indicator and one period: asked for, sent, approved by somebody else, then locked. */
export const returnProcess = defineProcess({
  name: "return",
  label: "Return of figures",
  base: paths.returns,
  referencePrefix: "O",
  states: {
    due: { label: "To be sent" },
    sent: { label: "Sent, to be approved by somebody else" },
    approved: { label: "Approved and locked", closed: true },
  },
  opening: { step: "ask", to: "due", permission: "indicator.observe", done: "Figures asked for" },
  steps: {
    send: {
      label: "Send the figures",
      done: "Figures sent",
      from: ["due"],
      to: ["sent"],
      permission: "indicator.return",
      form: sendForm,
      prefill: prefillReturn,
      lacks: unfitAnswer,
      effect: sendReturn,
    },
    approve: {
      label: "Approve these figures",
      done: "Figures approved",
      from: ["sent"],
      to: ["approved"],
      permission: "indicator.approve",
      guard: notByWhoSent,
      consequence: sayWhatIsRecorded,
      effect: approveReturn,
    },
    "send-back": {
      label: "Send them back",
      done: "Figures sent back",
      from: ["sent"],
      to: ["due"],
      permission: "indicator.approve",
      form: backForm,
      effect: takeUpAgain,
    },
    again: {
      label: "Ask for them again",
      done: "Asked for again: they are to be put right",
      from: ["approved"],
      to: ["due"],
      permission: "indicator.approve",
      form: againForm,
      consequence: async () =>
        "The figure that was approved stays in the record. The one that is sent next is shown as a revision of it.",
      effect: takeUpAgain,
    },
  },
  tells: {
    from: sql`indicator.return r join identity.agency a on a.id = r.agency_id
      join lateral (select v.body ->> 'name' as name from indicator.version v where v.indicator_id = r.indicator_id
        and not v.waits order by v.version desc limit 1) i on true`,
    id: sql`r.id`,
    about: sql`jsonb_build_array(i.name, r.period, r.months, a.name)`,
    say: (_, about) => {
      const [name, start, months, agency] = JSON.parse(about) as [string, string, 1 | 3 | 12, string];
      return `${name}, ${periodName({ start, months })}, ${agency}`;
    },
  },
  clocks: {
    send: {
      label: "Send the figures that were asked for",
      limit: "indicator.return",
      starts: ["ask", "send-back", "again"],
      stops: ["send"],
      answeredBy: "send",
    },
    approve: {
      label: "Approve figures that were sent",
      limit: "indicator.approve",
      starts: ["send"],
      stops: ["approve", "send-back"],
      answeredBy: "approve",
    },
  },
});
