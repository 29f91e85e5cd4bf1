import { sql } from "../../foundation/db/index.ts";
import { defineProcess } from "../../foundation/process/index.ts";
import { sayAttempt } from "../people/index.ts";
import { allocateForm } from "./forms/allocate-form.ts";
import { closeForm } from "./forms/close-form.ts";
import { attemptForm, contactForm } from "./forms/contact-forms.ts";
import { correctForm } from "./forms/correct-form.ts";
import { noteForm } from "./forms/note-form.ts";
import { joinForm, leaveForm } from "./forms/team-forms.ts";
import { reopenForm, sayNoOtherTeam, transferForm } from "./forms/turn-forms.ts";
import { sayContact } from "./model/contact-made.ts";
import { lacksNotes } from "./model/notes-of.ts";
import { addNotes, recordContact } from "./store/add-notes.ts";
import { allocate } from "./store/allocate.ts";
import { closeCase, sayWhatClosingDoes } from "./store/close-case.ts";
import { correct } from "./store/correct.ts";
import { keepReviewer } from "./store/keep-reviewer.ts";
import { recordAttempt } from "./store/record-attempt.ts";
import { saySafeNow } from "./store/safe-now.ts";
import { joinTeam, leaveTeam } from "./store/team.ts";
import { reopen, transfer } from "./store/turn.ts";

/** One service's work with one person, from the accepted referral to its end. Source: DOMAIN 7. */
export const caseProcess = defineProcess({
  name: "case",
  label: "Case",
  base: "/cases",
  referencePrefix: "C",
  states: {
    waiting: { label: "Waiting for a worker" },
    active: { label: "Active" },
    closed: { label: "Closed", closed: true },
    mistaken: { label: "Brought over by mistake", final: true },
  },
  opening: { step: "open", to: "waiting", permission: "referral.answer", done: "Case opened" },
  steps: {
    allocate: {
      label: "Allocate to a worker",
      done: "Allocated",
      from: ["waiting", "active"],
      to: ["active"],
      permission: "case.allocate",
      form: allocateForm,
      effect: allocate,
    },
    contact: {
      label: "Record a contact",
      done: "Contact recorded",
      doneAs: sayContact,
      from: ["active"],
      to: "stays",
      permission: "case.work",
      form: contactForm,
      consequence: saySafeNow,
      lacks: lacksNotes,
      effect: recordContact,
    },
    attempt: {
      label: "Record an attempt",
      done: "Tried to reach her",
      doneAs: sayAttempt,
      from: ["active"],
      to: "stays",
      permission: "case.work",
      form: attemptForm,
      consequence: saySafeNow,
      effect: recordAttempt,
    },
    // Gone through with her on a page of the front door's, whose form and ways of being reached they are.
    "safe-contact": {
      label: "Check with her how she may be reached",
      done: "Safe contact checked with her",
      from: ["active"],
      to: "stays",
      permission: "case.work",
      silent: true,
    },
    note: {
      label: "Write a note",
      done: "Note written",
      from: ["active"],
      to: "stays",
      permission: "case.work",
      form: noteForm,
      lacks: lacksNotes,
      effect: addNotes,
    },
    correct: {
      label: "Correct something written",
      done: "Correction written",
      from: ["active"],
      to: "stays",
      permission: "case.work",
      form: correctForm,
      effect: correct,
    },
    join: {
      label: "Add somebody to the team",
      done: "Joined the team",
      from: ["active"],
      to: "stays",
      permission: "case.allocate",
      form: joinForm,
      effect: joinTeam,
    },
    leave: {
      label: "Take somebody off the team",
      done: "Left the team",
      from: ["active"],
      to: "stays",
      permission: "case.allocate",
      form: leaveForm,
      effect: leaveTeam,
    },
    transfer: {
      label: "Hand over to another team",
      done: "Handed over to another team",
      from: ["waiting", "active"],
      to: ["waiting"],
      permission: "case.allocate",
      form: transferForm,
      guard: async ({ tx, thing }) => sayNoOtherTeam(tx.house.pack, thing.agencyId),
      effect: transfer,
    },
    reviewed: {
      label: "Reviewed",
      done: "Next review set",
      from: ["active"],
      to: "stays",
      permission: "case.work",
      effect: keepReviewer,
      silent: true,
    },
    close: {
      label: "Close this case",
      done: "Case closed",
      from: ["active"],
      to: ["closed"],
      permission: "case.work",
      form: closeForm,
      consequence: sayWhatClosingDoes,
      effect: closeCase,
    },
    // A case brought over with a wrong list is closed for good, and what it says is taken away (room imports).
    retract: {
      label: "Take back as brought over by mistake",
      done: "Taken back: it was brought over by mistake",
      from: ["waiting"],
      to: ["mistaken"],
      permission: "import.work",
      silent: true,
    },
    reopen: {
      label: "Open this case again",
      done: "Case opened again",
      from: ["closed"],
      to: ["waiting"],
      permission: "case.allocate",
      form: reopenForm,
      effect: reopen,
    },
  },
  tells: { from: sql`casework.case_file f`, id: sql`f.id`, sentLevel: sql`f.risk_level` },
  clocks: {
    allocation: {
      label: "Allocate the case",
      limit: "referral.answer",
      starts: ["open", "transfer", "reopen"],
      stops: ["allocate", "close", "retract"],
      answeredBy: "allocate",
    },
    "first-contact": {
      label: "First contact by the service",
      limit: "advocacy.first-contact-idva",
      starts: ["open", "reopen"],
      stops: ["contact", "close", "retract"],
      handedOverBy: ["allocate", "transfer"],
      answeredBy: "contact",
    },
    review: {
      label: "Review the work with her",
      limit: "case.review",
      starts: ["allocate", "reviewed"],
      stops: ["reviewed", "transfer", "close", "retract"],
      handedOverBy: ["allocate"],
    },
  },
});
