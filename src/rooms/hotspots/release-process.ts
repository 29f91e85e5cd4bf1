import { monthName } from "../../foundation/clock/index.ts";
import { sql } from "../../foundation/db/index.ts";
import { defineProcess } from "../../foundation/process/index.ts";
import { checkForm, noteForm, withdrawForm } from "./forms/release-form.ts";
import { paths } from "./paths.ts";
import {
  checkRelease,
  discardRelease,
  notByWhoPrepared,
  noteOnRelease,
  publishRelease,
  sayWhoReads,
  whyNotYet,
  withdrawRelease,
} from "./store/release-steps.ts";

/**
 * The public map of one quarter: prepared from what was accepted, checked by somebody else, published; then never
 * changed. A note may be put to it, and it can be withdrawn.
 */
export const releaseProcess = defineProcess({
  name: "release",
  label: "Map for the public",
  base: paths.releases,
  referencePrefix: "M",
  states: {
    prepared: { label: "Prepared, to be checked by somebody else" },
    checked: { label: "Checked" },
    published: { label: "Published" },
    discarded: { label: "Put aside", final: true },
    withdrawn: { label: "Withdrawn", final: true },
  },
  opening: { step: "prepare", to: "prepared", permission: "place.release", done: "Map prepared" },
  steps: {
    check: {
      label: "Say whether it is fit to publish",
      done: "Map checked",
      from: ["prepared"],
      to: ["checked", "discarded"],
      permission: "place.release",
      form: checkForm,
      guard: notByWhoPrepared,
      effect: checkRelease,
    },
    publish: {
      label: "Publish this map",
      done: "Map published",
      from: ["checked"],
      to: ["published"],
      permission: "place.release",
      guard: whyNotYet,
      consequence: sayWhoReads,
      effect: publishRelease,
    },
    discard: {
      label: "Put it aside",
      done: "Map put aside",
      from: ["prepared", "checked"],
      to: ["discarded"],
      permission: "place.release",
      consequence: async () => "Nobody outside has seen it. The quarter can be prepared again.",
      effect: discardRelease,
    },
    note: {
      label: "Put a note to it",
      done: "Note put to the map",
      from: ["published"],
      to: "stays",
      permission: "place.release",
      form: noteForm,
      consequence: async () =>
        "Everybody reads the note beside the map, with today's date. The map itself does not change.",
      effect: noteOnRelease,
    },
    withdraw: {
      label: "Withdraw it",
      done: "Map withdrawn",
      from: ["published"],
      to: ["withdrawn"],
      permission: "place.release",
      form: withdrawForm,
      consequence: async () =>
        "Within seconds nobody sees this map any more; that there was one, and why it went, stays. The quarter is never published again.",
      effect: withdrawRelease,
    },
  },
  tells: {
    from: sql`hotspots.release r`,
    id: sql`r.id`,
    about: sql`r.quarter`,
    say: (_, quarter) => monthName(quarter, 3),
  },
  waits: [
    {
      step: "check",
      when: (staffId) =>
        sql`exists (select from hotspots.release r where r.id = t.id and r.prepared_by <> ${staffId}::uuid)`,
    },
    { step: "publish" },
  ],
  clocks: {},
});
