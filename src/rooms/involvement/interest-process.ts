import { sql } from "../../foundation/db/index.ts";
import { defineProcess } from "../../foundation/process/index.ts";
import { contactForm, declineForm } from "./forms/step-forms.ts";
import { paths } from "./paths.ts";
import { keepContact, keepWhy, letGo } from "./store/interest-steps.ts";

const GONE = "Their name, how to reach them and all they wrote are deleted for good.";

/** Somebody's wish to join a group: from when it arrived until they are in it, or are not, and are forgotten. */
export const interestProcess = defineProcess({
  name: "interest",
  label: "Interest in a group",
  base: paths.list,
  referencePrefix: "J",
  states: {
    received: { label: "Waits for our answer" },
    contacted: { label: "In touch" },
    joined: { label: "Joined" },
    declined: { label: "Does not join" },
    withdrawn: { label: "Changed their mind", final: true },
    left: { label: "Left the group", final: true },
    forgotten: { label: "Deleted, its time being over", final: true },
  },
  opening: { step: "receive", to: "received", permission: "intake.take-in", done: "Interest received" },
  steps: {
    contact: {
      label: "Record that you got in touch",
      done: "Got in touch",
      from: ["received", "contacted"],
      to: ["contacted"],
      permission: "involvement.keep",
      form: contactForm,
      effect: keepContact,
    },
    join: {
      label: "Record that they joined",
      done: "Joined",
      from: ["contacted"],
      to: ["joined"],
      permission: "involvement.keep",
      consequence: async () =>
        "What they wrote is kept for as long as they are a member, for the group alone. It is joined with no record.",
    },
    decline: {
      label: "Record that they do not join",
      done: "Does not join",
      from: ["received", "contacted"],
      to: ["declined"],
      permission: "involvement.keep",
      form: declineForm,
      consequence: async () =>
        "Tell them before you record it. What they wrote is deleted when its time is over.",
      effect: keepWhy,
    },
    withdraw: {
      label: "Record that they changed their mind",
      done: "Changed their mind",
      from: ["received", "contacted", "declined"],
      to: ["withdrawn"],
      permission: "involvement.keep",
      consequence: async () => GONE,
      effect: letGo,
    },
    leave: {
      label: "Record that they left the group",
      done: "Left the group",
      from: ["joined"],
      to: ["left"],
      permission: "involvement.keep",
      consequence: async () => GONE,
      effect: letGo,
    },
    forget: {
      label: "Delete what they wrote",
      done: "Deleted, its time being over",
      from: ["received", "contacted", "declined"],
      to: ["forgotten"],
      permission: "involvement.forget",
      effect: letGo,
      silent: true,
    },
  },
  tells: {
    from: sql`involvement.interest i`,
    id: sql`i.id`,
    about: sql`i.group_id`,
    say: ({ pack }, id) => pack.involvement.find((group) => group.id === id)?.name ?? id,
  },
  clocks: {
    "first-reply": {
      label: "Answer somebody who would like to join",
      limit: "involvement.first-reply",
      starts: ["receive"],
      stops: ["contact", "decline", "withdraw", "forget"],
    },
    settle: {
      label: "Settle whether they join",
      limit: "involvement.settle",
      starts: ["contact"],
      stops: ["join", "decline", "withdraw", "forget"],
    },
  },
});
