import { sql } from "../../foundation/db/index.ts";
import { defineProcess, type StepContext } from "../../foundation/process/index.ts";
import { sayAttempt, sayWay } from "../people/index.ts";
import { aboutForm } from "./forms/about-form.ts";
import { approveForm } from "./forms/approve-form.ts";
import { attemptForm } from "./forms/attempt-form.ts";
import { closeForm } from "./forms/close-form.ts";
import { dangerForm } from "./forms/danger-form.ts";
import { safeContactForm } from "./forms/safe-contact-form.ts";
import { lacksSafety, reachedForm, SHE_CAME } from "./forms/triage-forms.ts";
import { connectionSteps } from "./connection-steps.ts";
import {
  giveBack,
  handOver,
  handOverForm,
  isMineToGive,
  isMineToTakeOver,
  needsReasonToTakeOver,
  needsToBeMine,
  sayWhoTookIt,
  takeForMyself,
} from "./holding.ts";
import { messageForm } from "./forms/message-form.ts";
import { recogniseForm } from "./forms/recognise-form.ts";
import { whatWasChecked } from "./pages/checked-contact.tsx";
import { whoItMayBe } from "./pages/who-it-may-be.tsx";
import { programmeSteps } from "./programme-steps.ts";
import { lacksReference, recognise } from "./store/recognise.ts";
import { returnSteps } from "./return-steps.ts";
import { closeContact } from "./store/close-contact.ts";
import {
  hasSomebody,
  needsApproval,
  needsPermittedWay,
  needsSomebody,
  needsStaleWay,
  needsWayToWrite,
} from "./store/needs-way.ts";
import { approveOneAttempt, sendApproved } from "./store/recheck.ts";
import { recordAbout } from "./store/record-about.ts";
import { recordAttempt } from "./store/record-attempt.ts";
import { sendSafeMessage } from "./store/send-safe-message.ts";
import { sayDanger } from "./store/say-danger.ts";
import { saidOfReaching } from "./store/said-of-reaching.ts";
import { saidOfHerAlready, sayWhoSaid } from "./store/said-of-her.ts";
import { setSafeContact } from "./store/set-safe-contact.ts";

/** A contact, from its arrival until its person is connected or has what she came for. Source: DOMAIN 7. */
export const contactProcess = defineProcess({
  name: "contact",
  label: "Contact",
  base: "/contacts",
  referencePrefix: "R",
  states: {
    waiting: { label: "Waiting to be taken" },
    taken: { label: "With a practitioner" },
    closed: { label: "Closed", final: true },
  },
  opening: { step: "receive", to: "waiting", permission: "intake.take-in", done: "Request received" },
  steps: {
    take: {
      label: "Take this contact",
      done: "Taken by a practitioner",
      from: ["waiting"],
      to: ["taken"],
      permission: "contact.take",
      tooLate: sayWhoTookIt,
      effect: takeForMyself,
    },
    recognise: {
      label: "Say who this is about",
      done: "Person recognised",
      from: ["taken"],
      to: "stays",
      permission: "person.recognise",
      form: recogniseForm,
      lacks: lacksReference,
      consequence: whoItMayBe,
      effect: recognise,
    },
    attempt: {
      label: "Record an attempt that did not reach her",
      done: "Contact attempted, not reached",
      doneAs: sayAttempt,
      from: ["taken"],
      to: "stays",
      permission: "contact.triage",
      form: attemptForm,
      offered: hasSomebody,
      guard: needsPermittedWay,
      effect: recordAttempt,
    },
    reached: {
      label: "Record a safe contact",
      done: "Safe contact made",
      doneAs: ({ channel }) =>
        `Safe contact made${channel === SHE_CAME ? ": she got in touch herself" : sayWay(channel)}`,
      from: ["taken"],
      to: "stays",
      permission: "contact.triage",
      form: reachedForm,
      lacks: lacksSafety,
      offered: hasSomebody,
      guard: needsSomebody,
      effect: recordAttempt,
    },
    danger: {
      label: "Say whether there is danger now",
      done: "Said whether there is danger now",
      doneAs: ({ danger }) => (danger === "yes" ? "Marked as danger now" : "No longer marked as danger now"),
      from: ["taken"],
      to: "stays",
      permission: "contact.triage",
      form: dangerForm,
      effect: sayDanger,
    },
    message: {
      label: "Send a safe message",
      done: "Message to her put in the outbox",
      from: ["taken"],
      to: "stays",
      permission: "contact.triage",
      form: messageForm,
      offered: hasSomebody,
      guard: needsWayToWrite,
      consequence: async () =>
        "It leaves by the way she gave, at the first moment she said is safe, in the name she knows.",
      effect: sendSafeMessage,
    },
    "hand-back": {
      label: "Hand back to the queue",
      done: "Handed back to the queue",
      from: ["taken"],
      to: ["waiting"],
      permission: "contact.take",
      consequence: async () => "Anyone in the team can then take it. What you recorded stays.",
      offered: isMineToGive,
      guard: needsToBeMine,
      effect: giveBack,
    },
    "hand-over": {
      label: "Hand over to a colleague",
      done: "Handed over to a colleague",
      from: ["taken"],
      to: "stays",
      permission: "contact.take",
      form: handOverForm("contact.take"),
      offered: isMineToGive,
      guard: needsToBeMine,
      effect: handOver,
    },
    "take-over": {
      label: "Take over from a colleague",
      done: "Taken over from a colleague",
      from: ["taken"],
      to: "stays",
      permission: "contact.take",
      offered: isMineToTakeOver,
      guard: needsReasonToTakeOver,
      consequence: async () => "It is with you from then on. What your colleague recorded stays.",
      effect: takeForMyself,
    },
    close: {
      label: "Close this contact",
      done: "Contact closed",
      from: ["taken"],
      to: ["closed"],
      permission: "contact.triage",
      form: closeForm,
      guard: needsPerson,
      effect: closeContact,
    },
    "safe-contact": {
      label: "Check with her how she may be reached",
      done: "Safe contact checked with her",
      from: ["taken"],
      to: "stays",
      permission: "contact.triage",
      form: safeContactForm,
      prefill: saidOfReaching,
      consequence: whatWasChecked,
      offered: hasSomebody,
      guard: needsSomebody,
      effect: setSafeContact,
    },
    "approve-attempt": {
      label: "Approve one attempt to check how she may be reached",
      done: "One attempt to check safe contact approved",
      from: ["taken"],
      to: "stays",
      permission: "access.approve",
      form: approveForm,
      guard: needsStaleWay,
      effect: approveOneAttempt,
    },
    recheck: {
      label: "Send the approved message that asks if this is still right",
      done: "Approved message to check safe contact put in the outbox",
      from: ["taken"],
      to: "stays",
      permission: "contact.triage",
      guard: needsApproval,
      consequence: async () =>
        "One message leaves by the way she gave, within her hours. It asks only whether this is still a good way to reach her.",
      effect: sendApproved,
    },
    about: {
      label: "Ask about her",
      done: "Asked about her",
      from: ["taken"],
      to: "stays",
      permission: "contact.triage",
      form: aboutForm,
      prefill: saidOfHerAlready,
      consequence: sayWhoSaid,
      guard: needsPerson,
      effect: recordAbout,
    },
    ...programmeSteps,
    ...returnSteps,
    ...connectionSteps,
  },
  tells: { from: sql`front_door.contact c`, id: sql`c.id`, danger: sql`c.danger` },
  clocks: {
    "first-contact": {
      label: "First safe contact",
      limit: "front-door.first-contact-standard",
      // Danger that is told later begins it anew, where it is then due sooner.
      starts: ["receive", "danger"],
      stops: ["danger", "reached", "reply", "close", "talk", "end"],
      answeredBy: "reached",
    },
    returned: {
      label: "Answer what she wrote when she came back",
      limit: "front-door.answer-returned",
      starts: ["returned"],
      stops: ["reply", "close", "end"],
      answeredBy: "reply",
    },
    triage: {
      label: "Review the triage",
      limit: "front-door.triage-reviewed",
      starts: ["receive"],
      stops: ["close", "end"],
    },
  },
});

async function needsPerson({ thing }: StepContext): Promise<string | undefined> {
  return thing.personId ? undefined : "Say who this is about first, even if she gave no name.";
}
