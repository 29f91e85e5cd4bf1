import { defineProcess } from "../../foundation/process/index.ts";
import { endForm, judgeForm } from "./forms/link-forms.ts";
import { shareForm } from "./forms/share-form.ts";
import { endLink } from "./store/end-link.ts";
import { judgePrimary, needsHarm } from "./store/judge-primary.ts";
import { shareLink } from "./store/share-link.ts";

/** What one person is to another: recorded, shared with those who have to know, judged, ended. Source: DOMAIN 7. */
export const relationshipProcess = defineProcess({
  name: "relationship",
  label: "Relationship",
  base: "/relationships",
  referencePrefix: "L",
  states: {
    current: { label: "Holds" },
    ended: { label: "Ended", final: true },
  },
  opening: {
    step: "record",
    to: "current",
    permission: "person.recognise",
    done: "Relationship recorded",
  },
  steps: {
    judge: {
      label: "Judge who is the primary perpetrator",
      done: "Primary perpetrator judged",
      from: ["current"],
      to: "stays",
      permission: "contact.triage",
      form: judgeForm,
      guard: needsHarm,
      consequence: async () =>
        "Your judgement stands in the chronology with your name and your reasons. It holds until a later one; nothing is written over.",
      effect: judgePrimary,
    },
    share: {
      label: "Share with somebody who works with them",
      done: "Relationship shared",
      from: ["current"],
      to: "stays",
      permission: "referral.send",
      form: shareForm,
      consequence: async () =>
        "They will see both people's references, the name and birth date that were told here, and what the two are to one another. A programme for people who cause harm is never among them.",
      effect: shareLink,
    },
    end: {
      label: "End this",
      done: "Relationship ended",
      from: ["current"],
      to: ["ended"],
      permission: "person.recognise",
      form: endForm,
      effect: endLink,
    },
  },
  clocks: {},
});
