import { defineProcess } from "../../foundation/process/index.ts";
import { allocateForm, closeForm, noteForm } from "./forms/case-forms.ts";
import { allocate } from "./store/allocate.ts";
import { addNote } from "./store/add-note.ts";

/** One service's work with one person, from the accepted referral to its end. Source: DOMAIN 7. */
export const caseProcess = defineProcess({
  name: "case",
  label: "Case",
  base: "/cases",
  referencePrefix: "C",
  states: {
    waiting: { label: "Waiting for a worker" },
    active: { label: "Active" },
    closed: { label: "Closed", final: true },
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
      label: "Record a safe contact",
      done: "Safe contact made",
      from: ["active"],
      to: "stays",
      permission: "case.work",
      form: noteForm,
      effect: addNote,
    },
    note: {
      label: "Write a note",
      done: "Note written",
      from: ["active"],
      to: "stays",
      permission: "case.work",
      form: noteForm,
      effect: addNote,
    },
    close: {
      label: "Close this case",
      done: "Case closed",
      from: ["active"],
      to: ["closed"],
      permission: "case.work",
      form: closeForm,
      effect: async (_context, answers) => ({ detail: { reason: String(answers["reason"]) } }),
    },
  },
  clocks: {
    allocation: {
      label: "Allocate the case",
      limit: "referral.answer",
      starts: ["open"],
      stops: ["allocate", "close"],
      answeredBy: "allocate",
    },
    "first-contact": {
      label: "First contact by the service",
      limit: "advocacy.first-contact-idva",
      starts: ["open"],
      stops: ["contact", "close"],
      handedOverBy: ["allocate"],
      answeredBy: "contact",
    },
  },
});
