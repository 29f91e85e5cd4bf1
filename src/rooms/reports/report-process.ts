import { sql } from "../../foundation/db/index.ts";
import { defineProcess } from "../../foundation/process/index.ts";
import { withdrawForm } from "./forms/report-forms.ts";
import { ownerClocks } from "./model/owner-clocks.ts";
import { paths } from "./paths.ts";
import {
  approveReport,
  askComment,
  askMeeting,
  isAskedOfReader,
  issueReport,
  keepComment,
  noMeeting,
  notByWhoPrepared,
  putToMeeting,
  sayWhatIsMissing,
  withdrawReport,
} from "./store/report-steps.ts";

/**
 * A report to a board: prepared in one press, with words by the owners, approved by a second person, issued; the next one takes its
 * place. What it rests on never changes.
 */
export const reportProcess = defineProcess({
  name: "board-report",
  label: "Report to a board",
  base: paths.list,
  referencePrefix: "BR",
  states: {
    drafted: { label: "Drafted; the owners are asked for their words" },
    approved: { label: "Approved, to be issued" },
    issued: { label: "Issued" },
    superseded: { label: "Issued; a later one took its place" },
    withdrawn: { label: "Withdrawn", final: true },
    discarded: { label: "Put aside", final: true },
  },
  opening: { step: "prepare", to: "drafted", permission: "governance.keep", done: "Report prepared" },
  steps: {
    comment: {
      label: "Say how a part goes",
      done: "Words on a part given",
      from: ["drafted"],
      to: "stays",
      permission: "governance.keep",
      form: askComment,
      offered: isAskedOfReader,
      effect: keepComment,
    },
    approve: {
      label: "Approve this report",
      done: "Report approved",
      from: ["drafted"],
      to: ["approved"],
      permission: "governance.keep",
      guard: notByWhoPrepared,
      consequence: sayWhatIsMissing,
      effect: approveReport,
    },
    issue: {
      label: "Issue it",
      done: "Report issued",
      from: ["approved"],
      to: ["issued"],
      permission: "governance.keep",
      consequence: async () =>
        "It is written as web page, PDF, Word document and spreadsheet, and none of them ever changes. The report issued to this body before it is marked as superseded.",
      effect: issueReport,
    },
    discard: {
      label: "Put it aside",
      done: "Report put aside",
      from: ["drafted", "approved"],
      to: ["discarded"],
      permission: "governance.keep",
      consequence: async () => "It is never issued. Another can be prepared.",
    },
    paper: {
      label: "Put it to a meeting",
      done: "Put to a meeting",
      from: ["issued", "superseded"],
      to: "stays",
      permission: "governance.keep",
      form: askMeeting,
      guard: noMeeting,
      effect: putToMeeting,
    },
    withdraw: {
      label: "Withdraw it",
      done: "Report withdrawn",
      from: ["issued", "superseded"],
      to: ["withdrawn"],
      permission: "governance.keep",
      form: withdrawForm,
      consequence: async () => "It stays readable, with the reason above it. It is not issued again.",
      effect: withdrawReport,
    },
    supersede: {
      label: "A later one takes its place",
      done: "Superseded by a later report",
      from: ["issued"],
      to: ["superseded"],
      permission: "governance.keep",
      silent: true,
    },
  },
  tells: {
    from: sql`reports.report r`,
    id: sql`r.id`,
    about: sql`jsonb_build_array(r.body, to_char(r.until, 'FMDD Mon YYYY'))`,
    say: ({ pack }, about) => {
      const [body, until] = JSON.parse(about) as [string, string];
      return `${pack.governance.bodies.find(({ id }) => id === body)?.name ?? body}, until ${until}`;
    },
  },
  waits: [
    {
      step: "approve",
      when: (staffId) =>
        sql`exists (select from reports.report r where r.id = t.id and r.prepared_by <> ${staffId}::uuid)`,
    },
    { step: "issue" },
  ],
  clocks: ownerClocks,
});
