import { sayQuarter } from "./model/say-table.ts";
import { sql } from "../../foundation/db/index.ts";
import { defineProcess } from "../../foundation/process/index.ts";
import { signForm, withdrawForm } from "./forms/edition-forms.ts";
import { paths } from "./paths.ts";
import {
  discardEdition,
  notByWhoPrepared,
  publishEdition,
  sayFound,
  sayWhoReads,
  whyNotYet,
  signEdition,
  withdrawEdition,
} from "./store/edition-steps.ts";

/**
 * An edition of the figures that everybody may read: prepared by one, worked out and attacked by a job, signed off by
 * another, published; then never changed. It can be withdrawn, and another edition puts right what was wrong.
 */
export const editionProcess = defineProcess({
  name: "edition",
  label: "Figures for everybody",
  base: paths.list,
  referencePrefix: "FE",
  states: {
    checking: { label: "Being checked" },
    ready: { label: "Waits for somebody else to sign it off" },
    signed: { label: "Signed off" },
    published: { label: "Published" },
    empty: { label: "Put aside: it changes nothing that is out", final: true },
    unfit: { label: "Not fit: the audit found a way in", final: true },
    discarded: { label: "Put aside", final: true },
    withdrawn: { label: "Withdrawn", final: true },
  },
  opening: {
    step: "prepare",
    to: "checking",
    permission: "publication.prepare",
    done: "Edition prepared",
  },
  steps: {
    find: {
      label: "Say what the audit found",
      done: "Audit done",
      from: ["checking"],
      to: ["ready", "empty", "unfit"],
      permission: "publication.check",
      effect: sayFound,
      silent: true,
    },
    sign: {
      label: "Say whether it may be published",
      done: "Edition looked at",
      from: ["ready"],
      to: ["signed", "discarded"],
      permission: "publication.sign",
      form: signForm,
      guard: notByWhoPrepared,
      effect: signEdition,
    },
    publish: {
      label: "Publish this edition",
      done: "Edition published",
      from: ["signed"],
      to: ["published"],
      permission: "publication.prepare",
      guard: whyNotYet,
      consequence: sayWhoReads,
      effect: publishEdition,
    },
    discard: {
      label: "Put it aside",
      done: "Edition put aside",
      from: ["checking", "ready", "signed"],
      to: ["discarded"],
      permission: "publication.prepare",
      consequence: async () => "Nobody outside has seen it. Another can be prepared.",
      effect: discardEdition,
    },
    withdraw: {
      label: "Withdraw it",
      done: "Edition withdrawn",
      from: ["published"],
      to: ["withdrawn"],
      permission: "publication.prepare",
      form: withdrawForm,
      consequence: async () =>
        "Within seconds nobody sees this edition any more, nor its files. That there was one, and why it went, stays in the list of revisions. The edition before it is shown in its place.",
      effect: withdrawEdition,
    },
  },
  tells: {
    from: sql`publications.edition e`,
    id: sql`e.id`,
    about: sql`jsonb_build_array(e.number, e.until)`,
    say: (_, about) => {
      const [number, until] = JSON.parse(about) as [number, string];
      return `edition ${number}, up to ${sayQuarter(until)}`;
    },
  },
  waits: [
    {
      step: "sign",
      when: (staffId) =>
        sql`exists (select from publications.edition e where e.id = t.id and e.prepared_by <> ${staffId}::uuid)`,
    },
    { step: "publish" },
  ],
  clocks: {},
});
